/** Tokens that are fetched (RFC 6749, sections 4.3, 4.4 and 6). */

import { NoResponseError, SDKError, shown, StatusError } from "./errors.js";
import { drop, wholeBody } from "./reading.js";
import { redirected } from "./redirect.js";
import type { WireRequest } from "./request.js";
import { type Scheme, type Send, setBearer } from "./security.js";

/**
 * What a token is fetched with. `username` and `password` belong to the password flow; `parameters` are what the request for
 * a token has besides, such as `audience`.
 */
export interface OAuth2Client {
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly username?: string;
  readonly password?: string;
  readonly scopes?: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * Where tokens are fetched. `parameters` are what else credentials may have for that, with the server's names of them, and
 * `defaults` what is sent of these where nobody gives it.
 */
export interface OAuth2Options {
  readonly tokenURL: string;
  readonly refreshURL?: string;
  readonly grant?: "client_credentials" | "password";
  readonly scopes?: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
}

interface Token {
  readonly access: string;
  readonly refresh: string | undefined;
  readonly expires: number;
}

// A token is fetched anew so long before it expires, so that it doesn't on its way.
const MARGIN = 30_000;
// How long a token is kept that doesn't say how long it lives.
const USUAL_LIFE = 3_600;
// More bytes than any answer with a token has.
const LONGEST_ANSWER = 2 ** 20;
const MOST_REDIRECTS = 5;

/** A token that is given or fetched, kept until it is about to expire, and fetched once for all who wait. */
export function oauth2(
  options: OAuth2Options,
  option: string,
): Scheme {
  const kept = new Map<string, Promise<Token>>();
  const refused = new WeakSet<Token>();
  const renewed = new WeakSet<WireRequest>();

  async function token(
    client: OAuth2Client,
    base: URL,
    send: Send,
  ): Promise<Token> {
    // One that was fetched for somebody else must never be used, nor where another server would see it.
    const { href } = urlOf(tokenURL(options, client), base);
    const owner = JSON.stringify([base.origin, href, client]);
    for (;;) {
      const known = kept.get(owner);
      let old = await known?.catch((error: unknown) => {
        // Where another call broke off, this one asks itself.
        if (error instanceof NoResponseError) return undefined;
        throw error;
      });
      // What can refresh a token that was refused is in doubt itself.
      if (old && refused.has(old)) old = undefined;
      if (old && Date.now() < old.expires) return old;
      if (kept.get(owner) !== known) continue;
      const fetched = fetchToken(options, client, old, base, send);
      kept.set(owner, fetched);
      fetched.catch(() => {
        kept.delete(owner);
      });
      return await fetched;
    }
  }

  return {
    option,
    async apply(value, request, ask) {
      // A call's own header is what is sent.
      if (request.headers.has("Authorization")) return;
      if (typeof value === "string") {
        setBearer(value, request);
        return;
      }
      const client = value as OAuth2Client;
      const base = serverOf(request);
      const found = await token(client, base, ask);
      setBearer(found.access, request);
      request.renew = ({ status }, call) => {
        if (status !== 401) return undefined;
        // A token that is refused is forgotten, and another one fetched: once.
        refused.add(found);
        if (renewed.has(call) || call.body instanceof ReadableStream) return undefined;
        renewed.add(call);
        return 0;
      };
    },
  };
}

/** The server that gets the token; relative URLs of documents start from it, wherever its operations are. */
function serverOf({ base, url }: WireRequest): URL {
  const page = (globalThis as { location?: { href?: string } }).location?.href;
  return urlOf(base === undefined ? url : `${base}/`, page);
}

function urlOf(reference: string, base: URL | string | undefined): URL {
  try {
    return new URL(reference, base);
  } catch {
    // What is thrown has the URL, which may name a user.
    throw new SDKError("No token: the server's URL is none");
  }
}

async function fetchToken(
  options: OAuth2Options,
  client: OAuth2Client,
  old: Token | undefined,
  base: URL,
  send: Send,
): Promise<Token> {
  if (old?.refresh !== undefined) {
    const form = { grant_type: "refresh_token", refresh_token: old.refresh };
    const url = options.refreshURL ?? tokenURL(options, client);
    const response = await asked(client, form, urlOf(url, base), send);
    if (response.ok) return await tokenOf(response);
    drop(response);
  }
  const scopes = client.scopes ?? options.scopes ?? [];
  const form = {
    ...others(options, client),
    grant_type: options.grant ?? "client_credentials",
    ...(scopes.length > 0 ? { scope: scopes.join(" ") } : {}),
    ...(client.username === undefined ? {} : { username: client.username }),
    ...(client.password === undefined ? {} : { password: client.password }),
  };
  const url = urlOf(tokenURL(options, client), base);
  return await tokenOf(await asked(client, form, url, send));
}

/** Where the token is asked for: published packages let people say it. */
function tokenURL(options: OAuth2Options, client: OAuth2Client): string {
  return (client as { tokenURL?: string }).tokenURL ?? options.tokenURL;
}

/** What a request for a token has besides, by the server's names. */
function others(options: OAuth2Options, client: OAuth2Client): Record<string, string> {
  const given: Record<string, string> = { ...options.defaults };
  const own = client as unknown as Readonly<Record<string, string | undefined>>;
  for (const [name, wire] of Object.entries(options.parameters ?? {})) {
    const value = own[name];
    if (value !== undefined) given[wire] = value;
  }
  return { ...given, ...client.parameters };
}

/** The answer of a token's server. Its redirects are followed as long as they stay there. */
async function asked(
  client: OAuth2Client,
  form: Readonly<Record<string, string>>,
  url: URL,
  send: Send,
): Promise<Response> {
  const written = new URLSearchParams({ client_id: client.clientId, ...form });
  if (client.clientSecret) written.set("client_secret", client.clientSecret);
  let request: WireRequest = {
    method: "POST",
    url: url.href,
    headers: new Headers({
      Accept: "application/json",
      "Content-Type": "application/x-www-form-urlencoded",
    }),
    body: written.toString(),
  };
  for (let left = MOST_REDIRECTS; ; left--) {
    const response = await send(request, { redirect: "manual" });
    const following = redirected(request, response);
    if (!following) return response;
    drop(response);
    if (!left || new URL(following.url).origin !== url.origin) {
      const message = `No token: Status ${response.status}: the token's server leads elsewhere`;
      throw new StatusError(message, { response });
    }
    request = following;
  }
}

async function tokenOf(response: Response): Promise<Token> {
  const octets = await wholeBody(response, LONGEST_ANSWER);
  const body = new TextDecoder().decode(octets);
  if (response.status !== 200) {
    const message = `No token: Status ${response.status}: ${shown(body)}`;
    throw new StatusError(message, { response, body });
  }
  const answer = objectOf(body);
  const access = answer["access_token"];
  if (typeof access !== "string") {
    // Other tokens may be in there, which nobody should print.
    const message = "No token: the answer of the token's server has none";
    throw new StatusError(message, { response });
  }
  const refresh = answer["refresh_token"];
  const given = Number(answer["expires_in"] ?? NaN);
  const life = (Number.isNaN(given) ? USUAL_LIFE : given) * 1000;
  return {
    access,
    refresh: typeof refresh === "string" ? refresh : undefined,
    expires: Date.now() + Math.max(life - MARGIN, 0),
  };
}

function objectOf(body: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(body) as object) };
  } catch {
    return {};
  }
}

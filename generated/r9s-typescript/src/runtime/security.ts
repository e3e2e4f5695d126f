/** Security schemes (OAS 3.1, 4.8.27): how a credential travels, and where it comes from. */

import { hide } from "./debug.js";
import type { WireRequest } from "./request.js";
import { setHeaders, withQuery } from "./request.js";

/** Alternatives of schemes that go together. */
export type Requirements = readonly (readonly string[])[];

/** A credential, or a function that gives it, asked on every call. */
export type Credential<T> = T | (() => T | Promise<T>);

/** User name and password. */
export interface UserAndPassword {
  readonly username: string;
  readonly password: string;
}

interface Process {
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Options, with what the environment has for those that aren't given, looked up on every call: `variables` by option. */
export function withEnvironment<T extends object>(
  options: T,
  variables: Readonly<Record<string, string>>,
): T {
  const all = { ...options } as Record<string, unknown>;
  for (const [option, variable] of Object.entries(variables)) {
    const given = all[option];
    all[option] = async (): Promise<unknown> =>
      ((typeof given === "function" ? await given() : given) as unknown) ??
      environment(variable);
  }
  return all as T;
}

/** The environment's variable of a name, where there is an environment. */
function environment(name: string): string | undefined {
  return (globalThis as { process?: Process }).process?.env?.[name] || undefined;
}

/** Sends a request that a scheme needs answered first. `init` are options for `fetch`. */
export type Send = (
  request: WireRequest,
  init?: RequestInit,
) => Promise<Response>;

/** A way to prove who calls. `option` is the client's name for the credential. */
export interface Scheme {
  readonly option: string;
  /** Put a credential into a request. */
  apply(
    value: unknown,
    request: WireRequest,
    send: Send,
  ): void | Promise<void>;
}

/**
 * Puts credentials, by their names among the client's options, into a request: `own` are the operation's requirements where
 * they aren't those of the API.
 */
export type Authorize = (
  own: Requirements | undefined,
  request: WireRequest,
  send: Send,
  credentials: Readonly<Record<string, unknown>>,
) => Promise<void>;

/** By the first alternative there are credentials for; without any the request goes as it is. */
export function bySchemes(
  schemes: Readonly<Record<string, Scheme>>,
  security: Requirements = [],
): Authorize {
  return async (own, request, send, credentials) => {
    for (const alternative of own ?? security) {
      const found: (() => unknown)[] = [];
      for (const key of alternative) {
        const scheme = schemes[key] as Scheme;
        const given = credentials[scheme.option];
        const value: unknown = typeof given === "function" ? await given() : given;
        if (value) found.push(() => scheme.apply(value, request, send));
      }
      // As many as there are schemes, and not none.
      if (found[alternative.length - 1]) {
        for (const apply of found) await apply();
        return;
      }
    }
  };
}

/** A token in the Authorization header (RFC 6750). */
export function bearer(option: string): Scheme {
  return { option, apply: setBearer };
}

/** Put a token into a request. */
export function setBearer(value: unknown, request: WireRequest): void {
  const isWhole = /^bearer /i.test(value as string);
  prove(request, "Authorization", isWhole ? (value as string) : `Bearer ${value as string}`);
}

/** Add a header that proves who calls; where a call has its own, that is what is sent. */
function prove({ headers }: WireRequest, name: string, text: string): void {
  if (!headers.has(name)) setHeaders(headers, { [name]: text });
}

/** Any other scheme of the Authorization header (RFC 9110, section 11.6.2). */
export function httpScheme(scheme: string, option: string): Scheme {
  return {
    option,
    apply: (value, request) => {
      prove(request, "Authorization", `${scheme} ${String(value)}`.trim());
    },
  };
}

/** User name and password (RFC 7617). In one text a colon stands between them. */
export function basic(option: string): Scheme {
  return {
    option,
    apply: (value, request) => {
      const pair =
        typeof value === "string" ? value : pairOf(value as UserAndPassword);
      const octets = new TextEncoder().encode(pair);
      const written = btoa(String.fromCharCode(...octets));
      prove(request, "Authorization", `Basic ${written}`);
    },
  };
}

function pairOf({ username, password }: UserAndPassword): string {
  return `${username}:${password}`;
}

/** A key in a header, the query or a cookie. */
export function apiKey(
  location: "cookie" | "header" | "query",
  name: string,
  option: string,
): Scheme {
  const written = encodeURIComponent(name);
  hide(location, [name, written, written.replaceAll("%20", "+")]);
  return {
    option,
    apply: (value, request) => {
      const key = String(value);
      if (location === "header") {
        prove(request, name, key);
      } else if (location === "query") {
        const pair = `${written}=${encodeURIComponent(key)}`;
        request.url = withQuery(request.url, [pair]);
      } else {
        const others = request.headers.get("Cookie");
        const own = `${name}=${key}`;
        setHeaders(request.headers, { Cookie: others ? `${others}; ${own}` : own });
      }
    },
  };
}

/** Headers that the caller makes. */
export function custom(option: string): Scheme {
  return {
    option,
    apply: (value, request) => {
      for (const [name, text] of Object.entries(value as object)) {
        prove(request, name, String(text));
      }
    },
  };
}

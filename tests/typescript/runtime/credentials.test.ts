/** Where a URL of a server or of a document meets credentials: each such place, with every kind of URL. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { jsonBody } from "#runtime/body.js";
import type { ClientCore } from "#runtime/client.js";
import { SDKError, StatusError } from "#runtime/errors.js";
import type { Hooks } from "#runtime/hooks.js";
import { oauth2, type OAuth2Options } from "#runtime/oauth.js";
import type { Operation } from "#runtime/operation.js";
import { callPages, type Page } from "#runtime/pages.js";
import { cursor, nextURL } from "#runtime/pagination.js";
import { cookie, header, parameters as all } from "#runtime/parameters.js";
import { apiKey, basic, bearer } from "#runtime/security.js";
import {
  clientOf,
  type Described,
  failureOf,
  operationOf,
  send,
  valueOf,
} from "#support/calling.js";
import { json, type Reply, to, type World, world } from "#support/world.js";

const API = "https://api.test";
const SECRET = /s3cret/;
const SCHEMES = {
  bearer: bearer("key"),
  header: apiKey("header", "X-Api-Key", "key"),
  cookie: apiKey("cookie", "session", "key"),
  query: apiKey("query", "key", "key"),
};
const SECURITY = { schemes: SCHEMES, security: [Object.keys(SCHEMES)] };

/** URLs as a server may give them, and whether a credential may go there. */
const URLS: Readonly<Record<string, readonly [url: string, isOwn: boolean]>> = {
  "the same origin": [`${API}/next?a=1`, true],
  "the same origin, with its port": ["https://API.test:443/next", true],
  "another host": ["https://evil.test/next", false],
  "another host that begins alike": ["https://api.test.evil.test/next", false],
  "a subdomain": ["https://x.api.test/next", false],
  "another port": ["https://api.test:8443/next", false],
  "another scheme": ["http://api.test/next", false],
  "another host without a scheme": ["//evil.test/next", false],
  "another host with backslashes": ["\\\\evil.test\\next", false],
  "a user": ["https://user:pw@api.test/next", false],
  "a user that looks like the host": ["https://api.test@evil.test/next", false],
};

function clientIn(
  { httpClient }: World,
  members: Described = SECURITY,
  options: Readonly<Record<string, unknown>> = {},
): ClientCore {
  return clientOf(API, { httpClient, key: "s3cret", ...options }, members);
}

/** Only the API's own origin has seen a secret, and no URL a user. */
function checkKept({ seen }: World): void {
  for (const { text, url } of seen) {
    if (url.origin !== API) assert.doesNotMatch(text, SECRET, url.href);
    assert.equal(url.username, "", url.href);
  }
  assert.match(seen[0]?.text ?? "", SECRET);
}

/** How often a URL's path was asked for with a secret. */
function trusted({ seen }: World, path = "/next"): number {
  return seen.filter((one) => one.url.pathname === path && SECRET.test(one.text)).length;
}

async function drain(outcome: ReturnType<typeof callPages>): Promise<unknown[]> {
  const result = await outcome;
  if (!result.ok) throw result.error;
  const items: unknown[] = [];
  for await (const item of result.value as Page<unknown, unknown>) items.push(item);
  return items;
}

const LIST = operationOf({ pagination: nextURL(["next"], { items: ["data"] }) });

for (const [name, [url, isOwn]] of Object.entries(URLS)) {
  test(`the next page: ${name}`, async () => {
    const there = world({ [`${API}/things`]: json({ data: [1], next: url }) });
    const items = drain(callPages(clientIn(there), LIST, {}));
    if (isOwn) assert.deepEqual(await items, [1]);
    else await assert.rejects(items, SDKError);
    checkKept(there);
    assert.equal(trusted(there), isOwn ? 1 : 0);
    assert.equal(there.seen.length, isOwn ? 2 : 1);
  });

  test(`the next page, behind a redirect: ${name}`, async () => {
    const there = world({
      [`${API}/things`]: to("https://other.test/list"),
      "https://other.test/list": json({ data: [1], next: url }),
    });
    const items = drain(callPages(clientIn(there), LIST, {}));
    // Of two names without a scheme, the place decides where the page came from.
    if (isOwn) assert.deepEqual(await items, [1]);
    else await assert.rejects(items, SDKError);
    checkKept(there);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    test(`redirect ${status}: ${name}`, async () => {
      const there = world({ [`${API}/things`]: to(url, status) });
      await send(clientIn(there));
      checkKept(there);
      assert.equal(trusted(there), isOwn ? 1 : 0);
    });
  }

  test(`a redirect behind a redirect, and back: ${name}`, async () => {
    const there = world({
      [`${API}/things`]: to("https://other.test/list", 307),
      "https://other.test/list": to(url, 307),
      [`${API}/next`]: to(`${API}/last`, 307),
    });
    await send(clientIn(there));
    checkKept(there);
    // What another server leads to has no credentials, wherever it is.
    assert.equal(trusted(there), 0);
  });

  test(`a redirect that the caller wants followed: ${name}`, async () => {
    const there = world({ [`${API}/things`]: to(url, 307) });
    const fetchOptions = { redirect: "follow" } as const;
    await send(clientIn(there), operationOf(), {}, { fetchOptions });
    checkKept(there);
    // Not by the sender, which knows of no credentials but the usual.
    assert.deepEqual(new Set(there.seen.map((one) => one.redirect)), new Set(["manual"]));
  });

  test(`cookies and headers of the call: ${name}`, async () => {
    const there = world({ [`${API}/things`]: to(url, 307) });
    const parameters = all(cookie("c", "session"), header("h", "X-Session"));
    const operation = operationOf({ parameters, security: [] });
    const given = { c: "s3cret", h: "s3cret" };
    const headers = { "X-Mine": "s3cret" };
    await send(clientIn(there), operation, given, { headers });
    checkKept(there);
  });

  test(`what a hook adds: ${name}`, async () => {
    const there = world({ [`${API}/things`]: to(url, 307) });
    const register = (hooks: Hooks): void => {
      hooks.beforeRequest.push((_, request) => {
        request.headers.set("X-Signature", "s3cret");
      });
    };
    await send(clientIn(there, { register }));
    checkKept(there);
  });
}

test("a redirect is judged by where a hook has sent the request", async () => {
  const there = world({ "https://proxy.test/things": to(`${API}/next`, 307) });
  const register = (hooks: Hooks): void => {
    hooks.beforeRequest.push((_, request) => {
      request.url = request.url.replace(API, "https://proxy.test");
    });
  };
  await send(clientIn(there, { ...SECURITY, register }));
  assert.equal(there.seen.length, 2);
  assert.doesNotMatch(there.seen[1]?.text ?? "", SECRET);
});

for (const next of ["http://[nowhere", "https://", "http://a b"]) {
  test(`a URL that is none: ${next}`, async () => {
    const there = world({ [`${API}/things`]: json({ data: [1], next }) });
    await assert.rejects(drain(callPages(clientIn(there), LIST, {})), SDKError);
    const led = world({ [`${API}/things`]: to(next) });
    const error = await failureOf(send(clientIn(led)), StatusError);
    assert.equal(error.statusCode, 302);
  });
}

test("the error of a page elsewhere doesn't repeat what its URL has", async () => {
  const next = "https://evil.test/next?key=s3cret";
  const there = world({ [`${API}/things`]: json({ data: [1], next }) });
  await assert.rejects(drain(callPages(clientIn(there), LIST, {})), (error: Error) => {
    assert.match(error.message, /another server: https:\/\/evil\.test$/);
    return true;
  });
});

// Tokens.

const CLIENT = { clientId: "me", clientSecret: "s3cret" };
const TOKEN = { access_token: "s3cret-token" };

function secured(options: Partial<OAuth2Options> = {}): Described {
  const scheme = oauth2({ tokenURL: "/token", ...options }, "oauth");
  return { schemes: { oauth: scheme }, security: [["oauth"]] };
}

for (const [name, [url, isOwn]] of Object.entries(URLS)) {
  for (const status of [301, 302, 303, 307, 308]) {
    test(`redirect ${status} of a token's server: ${name}`, async () => {
      const there = world({
        [`${API}/token`]: to(url, status),
        [`${API}/next`]: json(TOKEN),
        "https://evil.test/next": json({ access_token: "evil" }),
      });
      const call = send(clientIn(there, secured(), { oauth: CLIENT }));
      if (isOwn) await valueOf(call);
      else await failureOf(call, StatusError);
      checkKept(there);
      for (const one of there.seen) assert.doesNotMatch(one.text, /evil/);
      assert.equal(there.seen.length, isOwn ? 3 : 1);
      // A POST that is sent again has the secret again.
      assert.equal(trusted(there), isOwn && status > 303 ? 1 : 0);
    });
  }

  test(`redirect 307 of a refresh: ${name}`, async () => {
    const first = { access_token: "s3cret", refresh_token: "s3cret", expires_in: 0 };
    const there = world({
      [`${API}/token`]: json(first),
      [`${API}/refresh`]: to(url, 307),
      [`${API}/next`]: json(TOKEN),
    });
    const client = clientIn(there, secured({ refreshURL: "/refresh" }), { oauth: CLIENT });
    await send(client);
    await send(client);
    checkKept(there);
  });
}

test("a token's server that leads round in circles is left", async () => {
  const there = world({ [`${API}/token`]: to("/token", 307) });
  const client = clientIn(there, secured(), { oauth: CLIENT });
  await failureOf(send(client), StatusError);
  assert.ok(there.seen.length < 10);
});

test("a token goes to the server only that it was fetched for", async () => {
  let next = 0;
  const fresh: Reply = () => Response.json({ access_token: `s3cret-${(next += 1)}` });
  const there = world({ "https://login.test/token": fresh });
  const definition = secured({ tokenURL: "https://login.test/token" });
  const client = clientIn(there, definition, { oauth: CLIENT });
  const at = (serverURL: string): Promise<unknown> =>
    valueOf(send(client, operationOf(), {}, { serverURL }));
  for (const url of [API, "http://api.test", "https://api.test:8443", "https://b.test", API]) {
    await at(url);
  }
  const tokens = there.seen
    .filter((one) => one.url.hostname !== "login.test")
    .map((one) => /s3cret-\d/.exec(one.text)?.[0]);
  assert.deepEqual(tokens, ["s3cret-1", "s3cret-2", "s3cret-3", "s3cret-4", "s3cret-1"]);
});

test("a token of one token URL isn't used for another", async () => {
  const there = world({
    [`${API}/a/token`]: json({ access_token: "a" }),
    [`${API}/b/token`]: json({ access_token: "b" }),
  });
  // One definition, as all clients of a package share it: the URL is relative to the server's.
  const definition = secured({ tokenURL: "token" });
  const client = clientIn(there, definition, { oauth: CLIENT });
  for (const path of ["a", "b"]) {
    await valueOf(send(client, operationOf(), {}, { serverURL: `${API}/${path}` }));
  }
  const sent = there.seen.filter((one) => one.url.pathname.endsWith("things"));
  assert.match(sent[0]?.text ?? "", /Bearer a/);
  assert.match(sent[1]?.text ?? "", /Bearer b/);
});

const OPERATIONS: readonly Partial<Operation>[] = [
  { path: "/things" },
  { path: "/things/1/parts" },
];
for (const members of OPERATIONS) {
  test(`a relative token URL starts from the server, not from ${members.path}`, async () => {
    const there = world({ [`${API}/v1/oauth/token`]: json(TOKEN) });
    const definition = secured({ tokenURL: "oauth/token" });
    const client = clientIn(there, definition, { oauth: CLIENT, serverURL: `${API}/v1/` });
    await valueOf(send(client, operationOf(members)));
    assert.equal(there.seen[0]?.url.href, `${API}/v1/oauth/token`);
  });
}

test("a token URL that is none shows nothing of the client", async () => {
  const there = world({});
  const definition = secured({ tokenURL: "http://s3cret@[nowhere" });
  const error = await failureOf(
    send(clientIn(there, definition, { oauth: CLIENT })),
    SDKError,
  );
  assert.doesNotMatch(String(error.message) + String(error.cause), SECRET);
});

test("a page's cursor can't make another request of it", async () => {
  const there = world({
    [`${API}/things`]: json({ data: [1], next: "a\r\nX-Evil: 1" }),
  });
  const parameters = all(header("at", "X-Cursor"));
  const pagination = cursor(["at"], ["next"], { items: ["data"] });
  const operation = operationOf({ parameters, pagination });
  await assert.rejects(drain(callPages(clientIn(there), operation, {})), SDKError);
  assert.equal(there.seen.length, 1);
});

test("a server's URL with a user isn't repeated by the error", async () => {
  const client = clientOf("https://user:s3cret@api.test", { login: "a:b" }, {
    schemes: { login: basic("login") },
    security: [["login"]],
  });
  const error = await failureOf(send(client), SDKError);
  assert.doesNotMatch(`${error.message} ${String(error.cause)}`, SECRET);
});

test("a body is posted again within the API alone, where its operation says so", async () => {
  const there = world({ [`${API}/things`]: to(`${API}/next`, 307) });
  const operation = operationOf({ method: "POST", body: jsonBody("request") });
  await send(clientIn(there), operation, { request: "s3cret" });
  assert.equal(trusted(there), 1);
});

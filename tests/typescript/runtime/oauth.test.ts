import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";

import type { ClientCore } from "#runtime/client.js";
import { ConnectionError, RequestAbortedError, StatusError } from "#runtime/errors.js";
import { oauth2, type OAuth2Client, type OAuth2Options } from "#runtime/oauth.js";
import { clientOf, failureOf, operationOf, send, SOON, valueOf } from "#support/calling.js";
import { answer, type Answer, answerText, cut, inTurn, type Received, serve, type Served } from "#support/server.js";

const CLIENT: OAuth2Client = { clientId: "me", clientSecret: "s&cret" };
const calls = (server: Served): Received[] =>
  server.received.filter((one) => one.target === "/things");
const asked = (server: Served): Record<string, string>[] =>
  server.received
    .filter((one) => one.target !== "/things")
    .map((one) => Object.fromEntries(new URLSearchParams(one.text)));

/** A server with tokens at /token and /refresh, and a client of it. */
async function setUp(
  context: TestContext,
  tokens: Answer,
  given: OAuth2Client | string | (() => unknown) = CLIENT,
  options: Partial<OAuth2Options> = {},
  members: Record<string, unknown> = {},
): Promise<[Served, ClientCore]> {
  const server = await serve(context, (request, response) =>
    request.target === "/things"
      ? answer(1)(request, response)
      : tokens(request, response),
  );
  const scheme = oauth2({ tokenURL: "/token", ...options }, "oauth");
  const definition = { schemes: { oauth: scheme }, security: [["oauth"]] };
  return [server, clientOf(server.url, { oauth: given, ...members }, definition)];
}

function token(name: string, more: object = {}): Answer {
  return answer({ access_token: name, token_type: "bearer", ...more });
}

function authorizations(server: Served): (string | undefined)[] {
  return calls(server).map((one) => one.headers.authorization);
}

test("a token is fetched with the client's credentials, and kept", async (context) => {
  const [server, client] = await setUp(context, inTurn(token("t1"), token("t2")), CLIENT, {
    scopes: ["read", "write"],
  });
  await valueOf(send(client));
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t1", "Bearer t1"]);
  assert.deepEqual(asked(server), [
    {
      client_id: "me",
      client_secret: "s&cret",
      grant_type: "client_credentials",
      scope: "read write",
    },
  ]);
  const [first] = server.received;
  assert.equal(first?.method, "POST");
  assert.equal(first?.headers["content-type"], "application/x-www-form-urlencoded");
  assert.equal(first?.headers.authorization, undefined);
});

test("the password flow sends the user's name and password", async (context) => {
  const given = { clientId: "me", username: "u", password: "p", scopes: ["own"] };
  const [server, client] = await setUp(context, token("t"), given, {
    grant: "password",
    scopes: ["usual"],
  });
  await valueOf(send(client));
  assert.deepEqual(asked(server), [
    { client_id: "me", grant_type: "password", username: "u", password: "p", scope: "own" },
  ]);
});

test("what else a token is asked for with goes to its server by that one's names", async (context) => {
  const options = {
    parameters: { audience: "audience", grantKind: "grant-kind" },
    defaults: { "grant-kind": "usual" },
  };
  const own = { ...CLIENT, audience: "a", tokenURL: "/other", parameters: { resource: "r" } };
  const [server, client] = await setUp(context, token("t"), own, options);
  await valueOf(send(client));
  const [{ client_id, client_secret, grant_type, ...others } = {}] = asked(server);
  assert.deepEqual(others, { audience: "a", "grant-kind": "usual", resource: "r" });
  assert.deepEqual([client_id, client_secret, grant_type], ["me", "s&cret", "client_credentials"]);
  assert.equal(server.received[0]?.target, "/other");
});

test("a token that was given is sent, nothing is fetched", async (context) => {
  const [server, client] = await setUp(context, token("t"), "mine");
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer mine"]);
  assert.deepEqual(asked(server), []);
});

test("a function may give a token or a client", async (context) => {
  const [server, client] = await setUp(context, token("t"), () => Promise.resolve(CLIENT));
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t"]);
});

test("all who wait share one token", async (context) => {
  const [server, client] = await setUp(context, inTurn(token("t1"), token("t2")));
  await Promise.all(Array.from({ length: 20 }, () => valueOf(send(client))));
  assert.equal(asked(server).length, 1);
  assert.deepEqual(new Set(authorizations(server)), new Set(["Bearer t1"]));
});

test("a token that is about to expire is fetched anew", async (context) => {
  const [server, client] = await setUp(
    context,
    inTurn(token("t1", { expires_in: 31 }), token("t2", { expires_in: "3600" })),
  );
  context.mock.timers.enable({ apis: ["Date"], now: 1_000 });
  await valueOf(send(client));
  context.mock.timers.tick(999);
  await valueOf(send(client));
  context.mock.timers.tick(1);
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t1", "Bearer t1", "Bearer t2"]);
});

test("a token is refreshed where it can be", async (context) => {
  const [server, client] = await setUp(
    context,
    inTurn(token("t1", { expires_in: 0, refresh_token: "r1" }), token("t2")),
    CLIENT,
    { refreshURL: "/refresh" },
  );
  await valueOf(send(client));
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t1", "Bearer t2"]);
  assert.equal(server.received[2]?.target, "/refresh");
  assert.deepEqual(asked(server)[1], {
    client_id: "me",
    client_secret: "s&cret",
    grant_type: "refresh_token",
    refresh_token: "r1",
  });
});

test("where refreshing fails a new token is fetched", async (context) => {
  const [server, client] = await setUp(
    context,
    inTurn(
      token("t1", { expires_in: 0, refresh_token: "r1" }),
      answerText("", 400),
      token("t2"),
    ),
  );
  await valueOf(send(client));
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t1", "Bearer t2"]);
  assert.equal(asked(server)[2]?.["grant_type"], "client_credentials");
});

test("a refusal is an error, and the next call asks again", async (context) => {
  const [server, client] = await setUp(
    context,
    inTurn(answer({ error: "invalid_client" }, 401), token("t")),
  );
  const error = await failureOf(send(client), StatusError);
  assert.match(error.message, /^No token: Status 401: .*invalid_client/);
  assert.equal(error.statusCode, 401);
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t"]);
});

for (const text of ["", "[]", "{}", "null", '{"access_token":5}', "<html>"]) {
  test(`an answer without a token is an error: ${JSON.stringify(text)}`, async (context) => {
    const [server, client] = await setUp(context, answerText(text));
    const error = await failureOf(send(client), StatusError);
    assert.match(error.message, /has none/);
    assert.equal(calls(server).length, 0);
  });
}

test("a life that isn't a number is the usual one", async (context) => {
  const [server, client] = await setUp(
    context,
    inTurn(token("t1", { expires_in: "soon" }), token("t2")),
  );
  await valueOf(send(client));
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t1", "Bearer t1"]);
});

test("a token's server that can't be reached is asked again", async (context) => {
  const tokens = inTurn(cut, token("t"));
  const [server, client] = await setUp(context, tokens, CLIENT, {}, { retryConfig: SOON });
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t"]);
  const [, hasty] = await setUp(context, cut);
  await failureOf(send(hasty), ConnectionError);
});

test("a token of one client isn't used by another", async (context) => {
  let given: OAuth2Client = CLIENT;
  const [server, client] = await setUp(
    context,
    inTurn(token("t1"), token("t2")),
    () => given,
  );
  await valueOf(send(client));
  given = { clientId: "other" };
  await valueOf(send(client));
  assert.deepEqual(authorizations(server), ["Bearer t1", "Bearer t2"]);
});

test("a call that is aborted doesn't take the token from those who wait with it", async (context) => {
  const caller = new AbortController();
  let isFirst = true;
  const [server, client] = await setUp(context, (request, response) => {
    if (!isFirst) return token("t")(request, response);
    isFirst = false;
    caller.abort();
    return undefined;
  });
  const aborted = send(client, operationOf(), {}, { signal: caller.signal });
  const waiting = send(client);
  await failureOf(aborted, RequestAbortedError);
  assert.equal(await valueOf(waiting), 1);
  assert.deepEqual(authorizations(server), ["Bearer t"]);
});

for (const status of [302, 307, 308]) {
  test(`a token's server can't pass the secret on: status ${status}`, async (context) => {
    const evil = await serve(context, token("evil"));
    const [server, client] = await setUp(
      context,
      answerText("", status, { location: `${evil.url}/token` }),
    );
    const error = await failureOf(send(client), StatusError);
    assert.match(error.message, /leads elsewhere/);
    assert.equal(evil.received.length, 0);
    assert.equal(calls(server).length, 0);
  });
}

// Makes calls of packages over loopback: `node named_calls.mjs CALLS`, a file with a list in JSON.
//
// A call names the package's folder, its client's class, the path to a method and its function, and says what they
// are told and given, what has to arrive, what is answered, and the value or the error that this has to become.
// Prints what came out otherwise.

import { isDeepStrictEqual } from "node:util";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const calls = JSON.parse(readFileSync(process.argv[2], "utf8"));
let current;
let received;
const server = createServer(async (request, response) => {
  let body = "";
  for await (const piece of request) body += piece;
  received = {
    target: request.url,
    headers: Object.fromEntries(
      Object.keys(current.sent.headers).map((name) => [name, request.headers[name] ?? null]),
    ),
    body: body === "" ? null : JSON.parse(body),
  };
  response.writeHead(current.answer.status, { "content-type": "application/json" });
  response.end(current.answer.body === null ? "" : JSON.stringify(current.answer.body));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const base = `http://127.0.0.1:${server.address().port}`;

const load = (folder, module) => import(`${pathToFileURL(folder)}/${module}.js`);
const plain = (value) => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

async function outcome(made) {
  try {
    const value = plain(await made());
    return value === undefined ? {} : { value };
  } catch (error) {
    return { error: error.name, data: plain(error.data ?? String(error.stack)) };
  }
}

const wrong = [];
for (const call of calls) {
  current = call;
  const options = { ...call.options, serverURL: `${base}${call.base ?? ""}` };
  const client = new (await load(call.folder, "index"))[call.client](options);
  const core = new (await load(call.folder, "core"))[`${call.client}Core`](options);
  const { [call.function]: send } = await load(call.folder, `funcs/${call.function}`);
  const ways = {
    method: () => {
      const owner = call.path.reduce((one, name) => one[name], client);
      return owner[call.method](...call.given);
    },
    function: async () => {
      const result = await send(core, ...call.given);
      if (result.ok) return result.value;
      throw result.error;
    },
  };
  for (const [way, made] of Object.entries(ways)) {
    received = undefined;
    const came = await outcome(made);
    if (!isDeepStrictEqual([received, came], [call.sent, call.outcome])) {
      wrong.push({ way, call: call.name, received, came, sent: call.sent, wanted: call.outcome });
    }
  }
}
server.close();
console.log(JSON.stringify(wrong));

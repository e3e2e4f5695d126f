// Calls the API that serves the page, and shows what it answered.

import { R9SCore } from "#package/core.js";
import { imagesCreate } from "#package/funcs/imagesCreate.js";

const client = new R9SCore({
  serverURL: `${location.origin}/v1`,
  apiKey: "from a page",
});
const result = await imagesCreate(client, { prompt: "A cute cat" });
document.body.append(
  result.ok
    ? `Answered: ${result.value.data[0].url}`
    : `Failed: ${result.error.message}`,
);
// The page is loaded when this has arrived.
await fetch("/shown");

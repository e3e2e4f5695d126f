/** A user's program for atoma-sdk, as published. */

import { AtomaSDK, SDK_METADATA, type SDKOptions, ServerList } from "atoma-sdk";
import type { Awaitable } from "atoma-sdk/hooks/types.js";
import { HTTPClient } from "atoma-sdk/lib/http.js";
import type { RetryConfig } from "atoma-sdk/lib/retries.js";
import type { CreateImageResponse } from "atoma-sdk/models/components/createimageresponse.js";
import { APIError } from "atoma-sdk/models/errors/apierror.js";
import type { Result } from "atoma-sdk/types/fp.js";

const url = process.argv[2] ?? "";
const retryConfig: RetryConfig = {
  strategy: "backoff",
  backoff: { initialInterval: 1, maxInterval: 5, exponent: 1.1, maxElapsedTime: 600_000 },
  retryConnectionErrors: false,
};
const options: SDKOptions = {
  bearerAuth: async () => "secret",
  httpClient: new HTTPClient(),
  serverIdx: 0,
  serverURL: url,
  retryConfig,
  timeoutMs: 600_000,
};
const sdk = new AtomaSDK(options);

async function image(prompt: string): Promise<CreateImageResponse> {
  return await sdk.images.generate({ model: "flux", prompt }, { retryCodes: ["503"] });
}

async function error(): Promise<unknown> {
  try {
    await image("refuse");
  } catch (thrown) {
    if (!(thrown instanceof APIError)) throw thrown;
    const { statusCode, contentType, body, rawResponse } = thrown;
    return [statusCode, contentType, body.length > 0, rawResponse?.status];
  }
  return undefined;
}

const text: Awaitable<string> = "text";
const result: Result<string> = { ok: true, value: await text };
console.log(
  JSON.stringify({
    image: (await image("busy")).created,
    chat: (
      await sdk.chat.create({
        model: "llama",
        messages: [{ role: "user", content: "Hello" }],
      })
    ).id,
    error: await error(),
    names: [ServerList.length, SDK_METADATA.language, result.ok],
  }),
);

/** The API's servers, options of clients, and what the package says of itself. */

import type { SDKOptions as CoreOptions } from "../core.js";
import type { PublishedOptions } from "../runtime/published.js";

/** The URLs of the API's servers. */
export const ServerList = ["https://api.atoma.network"] as const;

/** What a client can be told. */
export interface SDKOptions
  extends Omit<CoreOptions, keyof PublishedOptions>, PublishedOptions {}

/** The base URL that options ask for; null where that takes more than they say. Throws for a server that there isn't. */
export function serverURLFromOptions(options: SDKOptions): URL | null {
  const urls: readonly string[] = Object.values(ServerList);
  const named = Object.fromEntries<string>(Object.entries(ServerList));
  const { server = "" } = options as { readonly server?: string | undefined };
  const { serverIdx } = options;
  if (serverIdx !== undefined && !(serverIdx in urls)) {
    throw new Error(`Invalid server index ${serverIdx}`);
  }
  const url = options.serverURL ?? named[server] ?? urls[serverIdx ?? 0] ?? "";
  return URL.canParse(url) ? new URL(url) : null;
}

/** What the package is, and what it was made from. */
export const SDK_METADATA = {
  language: "typescript",
  openapiDocVersion: "1.0.0",
  sdkVersion: "0.1.0",
  genVersion: "sdkwright",
  userAgent: "atoma-sdk/0.1.0",
} as const;

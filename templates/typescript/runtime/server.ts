/** Base URLs (OAS 3.1, 4.8.5). */

import { own } from "./codec.js";

/** A server: its URL with variables in braces, and their defaults. */
export interface Server {
  readonly url: string;
  readonly name?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Gives the base URL: `options` are what the client was told. `given` is a URL in place of the API's. */
export type BaseURL = (
  options: Readonly<Record<string, unknown>>,
  given: string | URL | undefined,
) => string | URL;

/** The only server there is. */
export function server(url: string): BaseURL {
  return (_, given) => given ?? url;
}

/** Servers to choose from, by `server` or `serverIndex`. `variables` are the options for their variables. */
export function servers(
  all: readonly Server[],
  variables: Readonly<Record<string, string>> = {},
): BaseURL {
  return (options, given) => {
    const wanted = options["server"] ?? options["serverIndex"] ?? 0;
    const found =
      all.length < 2
        ? all[0]
        : all.find(({ name }, at) => name === wanted || at === wanted);
    if (given === undefined && !found) {
      throw new RangeError(`there is no server ${String(wanted)}`);
    }
    return String(given ?? found?.url ?? "").replace(
      /\{([^{}]+)\}/g,
      (whole, name: string) => {
        const value =
          options[own(variables, name) ?? ""] ??
          own(found?.variables ?? {}, name);
        return value === undefined ? whole : String(value);
      },
    );
  };
}

/** Base URLs (OAS 3.1, 4.8.5). */

/** A server: its URL with variables in braces, and their defaults. */
export interface Server {
  readonly url: string;
  readonly name?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** A URL with values in place of its variables, without a slash at its end. */
export function filled(
  url: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  return url
    .replace(/\{([^{}]+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replace(/\/+$/, "");
}

/** The server at a position or of a name; the first if nothing is wanted. */
export function chosenServer(
  servers: readonly Server[],
  wanted: string | number | undefined,
): Server {
  const found =
    typeof wanted === "string"
      ? servers.find((server) => server.name === wanted)
      : servers[wanted ?? 0];
  if (found) return found;
  throw new RangeError(
    servers.length > 0
      ? `there is no server ${String(wanted)}`
      : "the API names no server: give serverURL",
  );
}

/** Statuses of responses, and what an API's description says for each or for a range of them. */

/** The range that a status is in, such as `5XX`. */
export function rangeOf(status: number): string {
  return `${status}`[0] + "XX";
}

/** The value for a status: its own, its range's, or that of `default` for a success. */
export function byStatus<T>(
  choices: Readonly<Record<string, T>> | undefined = {},
  status: number,
): T | undefined {
  const range = rangeOf(status);
  return (
    choices[status] ??
    choices[range] ??
    (range === "2XX" ? choices["default"] : undefined)
  );
}

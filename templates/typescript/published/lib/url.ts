/** Paths with places for values. */

/** Values by the names of their places. */
export type Params = Partial<Record<string, string | number>>;

/** A function that fills in a path's places, as `{id}`. */
export function pathToFunc(
  pathPattern: string,
  options?: { charEncoding?: "percent" | "none" },
): (params?: Params) => string {
  return (params = {}) =>
    pathPattern.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`there is no value for ${name}`);
      return options?.charEncoding === "none" ? `${value}` : encodeURIComponent(value);
    });
}

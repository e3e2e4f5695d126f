/** Objects that are nothing more. */

/** Whether a value is an object of no class. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const above: unknown = Object.getPrototypeOf(value);
  const plain = above === null || Object.getPrototypeOf(above) === null;
  return plain && !(Symbol.iterator in value) && !(Symbol.toStringTag in value);
}

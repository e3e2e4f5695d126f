/** What isn't of a type, as published packages say so. */

/** A value that isn't of the type that it is to be of. */
export class SDKValidationError extends Error {
  /** The value. */
  readonly rawValue: unknown;
  /** What is wrong, without why. */
  readonly rawMessage: unknown;

  /** Responses that aren't what was promised count as well. */
  static override [Symbol.hasInstance](error: unknown): error is SDKValidationError {
    const has = (name: string): boolean => name in (error as object);
    return error instanceof Error && ["rawValue", "rawMessage", "pretty"].every(has);
  }

  constructor(message: string, cause: unknown, rawValue: unknown) {
    super(`${message}: ${String(cause)}`, { cause });
    this.name = new.target.name;
    this.rawValue = rawValue;
    this.rawMessage = message;
  }

  /** All of it, for people. */
  pretty(): string {
    return this.toString();
  }
}

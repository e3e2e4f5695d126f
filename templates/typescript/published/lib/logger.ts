/** Loggers that a client can be given. */

/** What a logger has to offer; `console` does. */
export interface Logger {
  group(label?: string): void;
  groupEnd(): void;
  log(message: unknown, ...args: unknown[]): void;
}

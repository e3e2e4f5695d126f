/** Credentials, as code beside the package looks at them. */

/** What is wrong with credentials. */
export const SecurityErrorCode = {
  Incomplete: "incomplete",
  UnrecognisedSecurityType: "unrecognized_security_type",
} as const;

/** One of them. */
export type SecurityErrorCode = (typeof SecurityErrorCode)[keyof typeof SecurityErrorCode];

/** Credentials that can't be used. */
export class SecurityError extends Error {
  readonly code: SecurityErrorCode;

  constructor(code: SecurityErrorCode, message: string) {
    super(message);
    this.name = "SecurityError";
    this.code = code;
  }

  static incomplete(): SecurityError {
    return new SecurityError(SecurityErrorCode.Incomplete, "Some credentials are missing");
  }

  static unrecognizedType(type: string): SecurityError {
    const message = `Unknown kind of credentials: ${type}`;
    return new SecurityError(SecurityErrorCode.UnrecognisedSecurityType, message);
  }
}

/** What credentials add to a request. */
export type SecurityState = {
  basic: { username?: string | undefined; password?: string | undefined };
  headers: Record<string, string>;
  queryParams: Record<string, string>;
  cookies: Record<string, string>;
  oauth2: { type: string; [field: string]: unknown };
};

/** The credentials, or what a function gives as such. */
export async function extractSecurity<T extends string | Record<string, unknown>>(
  sec: T | (() => Promise<T>) | undefined,
): Promise<T | undefined> {
  return typeof sec === "function" ? sec() : sec;
}

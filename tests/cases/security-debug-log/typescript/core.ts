import { register } from "./hooks.js";
import { ClientCore, type ClientOptions, type Definition } from "./runtime/client.js";
import { apiKey, bySchemes, type Credential } from "./runtime/security.js";
import { server } from "./runtime/server.js";

/** What a client can be told. */
export interface SDKOptions extends ClientOptions {
  /** Proves who calls; or a function that gives it, asked on every call. */
  readonly appid?: Credential<string> | undefined;
  /** Proves who calls; or a function that gives it, asked on every call. */
  readonly acct?: Credential<string> | undefined;
}

const definition: Definition = {
  packageName: "case_security_debug_log",
  userAgent: "case_security_debug_log/0.1.0",
  register,
  baseURL: server("http://127.0.0.1:1"),
  authorize: bySchemes(
    {
      appid: apiKey("query", "appid", "appid"),
      acct: apiKey("header", "X-Account", "acct"),
    },
    [["appid", "acct"]],
  ),
};

/** The client for standalone functions: Acme without its methods, so that a bundle has only what it uses. */
export class AcmeCore extends ClientCore {
  constructor(options: SDKOptions = {}) {
    super(definition, options);
  }
}

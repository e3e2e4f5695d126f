import { register } from "./hooks.js";
import { ClientCore, type ClientOptions, type Definition } from "./runtime/client.js";
import { bearer, bySchemes, type Credential } from "./runtime/security.js";
import { server } from "./runtime/server.js";

/** What a client can be told. */
export interface SDKOptions extends ClientOptions {
  /**
   * An API key of your account
   *
   * Proves who calls; or a function that gives it, asked on every call.
   */
  readonly apiKey?: Credential<string> | undefined;
}

const definition: Definition = {
  packageName: "@r9s/sdk",
  userAgent: "@r9s/sdk/0.1.0",
  register,
  baseURL: server("https://api.r9s.ai/v1"),
  authorize: bySchemes(
    {
      api_key: bearer("apiKey"),
    },
    [["api_key"]],
  ),
};

/** The client for standalone functions: R9S without its methods, so that a bundle has only what it uses. */
export class R9SCore extends ClientCore {
  constructor(options: SDKOptions = {}) {
    super(definition, options);
  }
}

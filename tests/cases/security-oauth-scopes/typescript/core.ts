import { register } from "./hooks.js";
import { ClientCore, type ClientOptions, type Definition } from "./runtime/client.js";
import { oauth2, type OAuth2Client } from "./runtime/oauth.js";
import { bySchemes, type Credential } from "./runtime/security.js";
import { server } from "./runtime/server.js";

/** What a client can be told. */
export interface SDKOptions extends ClientOptions {
  /** Proves who calls; or a function that gives it, asked on every call. */
  readonly oauth?: Credential<string | OAuth2Client> | undefined;
}

const definition: Definition = {
  packageName: "case_security_oauth_scopes",
  userAgent: "case_security_oauth_scopes/0.1.0",
  register,
  baseURL: server("http://127.0.0.1:1"),
  authorize: bySchemes({
    "oauth read": oauth2({ tokenURL: "/token", scopes: ["read"] }, "oauth"),
  }),
};

/** The client for standalone functions: Acme without its methods, so that a bundle has only what it uses. */
export class AcmeCore extends ClientCore {
  constructor(options: SDKOptions = {}) {
    super(definition, options);
  }
}

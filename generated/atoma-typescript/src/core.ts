import { register } from "./hooks.js";
import { ClientCore, type ClientOptions, type Definition } from "./runtime/client.js";
import { bearer, bySchemes, type Credential, withEnvironment } from "./runtime/security.js";
import { server } from "./runtime/server.js";

/** What a client can be told. */
export interface SDKOptions extends ClientOptions {
  /**
   * Proves who calls; or a function that gives it, asked on every call. Read from ATOMASDK_BEARER_AUTH where it is not given.
   */
  readonly bearerAuth?: Credential<string> | undefined;
}

const definition: Definition = {
  packageName: "atoma-sdk",
  userAgent: "atoma-sdk/0.1.0",
  register,
  baseURL: server("https://api.atoma.network"),
  authorize: bySchemes(
    {
      bearerAuth: bearer("bearerAuth"),
    },
    [["bearerAuth"]],
  ),
};

/** The client for standalone functions: AtomaSDK without its methods, so that a bundle has only what it uses. */
export class AtomaSDKCore extends ClientCore {
  constructor(options: SDKOptions = {}) {
    super(definition, withEnvironment(options, {
      bearerAuth: "ATOMASDK_BEARER_AUTH",
    }));
  }
}

import { register } from "./hooks.js";
import { ClientCore, type ClientOptions, type Definition } from "./runtime/client.js";
import { servers } from "./runtime/server.js";

/** What a client can be told. */
export interface SDKOptions extends ClientOptions {
  /** The server's variable region. */
  readonly region?: "eu" | "us" | "ap" | undefined;
  /** The server's variable stage. */
  readonly stage?: string | undefined;
  /** A server, by its position; the first is 0. */
  readonly serverIndex?: number | undefined;
}

const definition: Definition = {
  packageName: "case_server_variables",
  userAgent: "case_server_variables/0.1.0",
  register,
  baseURL: servers([
    { url: "https://{region}.acme.test/{stage}", variables: { region: "eu", stage: "v1" } },
    { url: "https://{region}.acme.example", variables: { region: "us" } },
  ], { region: "region", stage: "stage" }),
};

/** The client for standalone functions: Acme without its methods, so that a bundle has only what it uses. */
export class AcmeCore extends ClientCore {
  constructor(options: SDKOptions = {}) {
    super(definition, options);
  }
}

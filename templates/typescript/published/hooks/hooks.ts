/** Hooks, run in the order in which they were registered: each is given what the one before it gave. */

import type { RequestInput } from "../lib/http.js";
import { initHooks } from "./registration.js";
import type {
  AfterErrorContext,
  AfterErrorHook,
  AfterSuccessContext,
  AfterSuccessHook,
  BeforeCreateRequestContext,
  BeforeCreateRequestHook,
  BeforeRequestContext,
  BeforeRequestHook,
  Hooks,
  SDKInitHook,
  SDKInitOptions,
} from "./types.js";

/** The hooks of `registration`, and what is registered besides. */
export class SDKHooks implements Hooks {
  sdkInitHooks: SDKInitHook[] = [];
  beforeCreateRequestHooks: BeforeCreateRequestHook[] = [];
  beforeRequestHooks: BeforeRequestHook[] = [];
  afterSuccessHooks: AfterSuccessHook[] = [];
  afterErrorHooks: AfterErrorHook[] = [];

  constructor() {
    initHooks(this);
  }

  registerSDKInitHook(hook: SDKInitHook): void {
    this.sdkInitHooks.push(hook);
  }

  registerBeforeCreateRequestHook(hook: BeforeCreateRequestHook): void {
    this.beforeCreateRequestHooks.push(hook);
  }

  registerBeforeRequestHook(hook: BeforeRequestHook): void {
    this.beforeRequestHooks.push(hook);
  }

  registerAfterSuccessHook(hook: AfterSuccessHook): void {
    this.afterSuccessHooks.push(hook);
  }

  registerAfterErrorHook(hook: AfterErrorHook): void {
    this.afterErrorHooks.push(hook);
  }

  sdkInit(opts: SDKInitOptions): SDKInitOptions {
    let made = opts;
    for (const hook of this.sdkInitHooks) made = { ...made, ...hook.sdkInit(made) };
    return made;
  }

  beforeCreateRequest(
    hookCtx: BeforeCreateRequestContext,
    input: RequestInput,
  ): RequestInput {
    let made = input;
    for (const hook of this.beforeCreateRequestHooks) {
      made = hook.beforeCreateRequest(hookCtx, made);
    }
    return made;
  }

  async beforeRequest(hookCtx: BeforeRequestContext, request: Request): Promise<Request> {
    let sent = request;
    for (const hook of this.beforeRequestHooks) sent = await hook.beforeRequest(hookCtx, sent);
    return sent;
  }

  async afterSuccess(hookCtx: AfterSuccessContext, response: Response): Promise<Response> {
    let given = response;
    for (const hook of this.afterSuccessHooks) given = await hook.afterSuccess(hookCtx, given);
    return given;
  }

  async afterError(
    hookCtx: AfterErrorContext,
    response: Response | null,
    error: unknown,
  ): Promise<{ response: Response | null; error: unknown }> {
    let given = { response, error };
    for (const hook of this.afterErrorHooks) {
      given = await hook.afterError(hookCtx, given.response, given.error);
    }
    return given;
  }
}

import { AtomaSDKCore } from "../core.js";
import { registerWith } from "../hooks/register.js";
import type { SDKOptions } from "../lib/config.js";
import { env } from "../lib/env.js";
import { ownOptions } from "../runtime/published.js";
import { Chat } from "./chat.js";
import { Health } from "./health.js";
import { Images } from "./images.js";

/** Client for Atoma. */
export class AtomaSDK extends AtomaSDKCore {
  #images: Images | undefined;
  #chat: Chat | undefined;
  #health: Health | undefined;

  constructor(options: SDKOptions = {}) {
    super(ownOptions(options, env().ATOMASDK_DEBUG));
    registerWith(this);
  }

  /** OpenAI's API images v1 endpoint */
  get images(): Images {
    return (this.#images ??= new Images(this));
  }

  /** OpenAI's API chat completions v1 endpoint */
  get chat(): Chat {
    return (this.#chat ??= new Chat(this));
  }

  /** Methods of health. */
  get health(): Health {
    return (this.#health ??= new Health(this));
  }
}

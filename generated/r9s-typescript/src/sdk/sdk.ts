import { R9SCore } from "../core.js";
import { registerWith } from "../hooks/register.js";
import type { SDKOptions } from "../lib/config.js";
import { ownOptions } from "../runtime/published.js";
import { Chat } from "./chat.js";
import { Images } from "./images.js";

/** Client for R9S. */
export class R9S extends R9SCore {
  #images: Images | undefined;
  #chat: Chat | undefined;

  constructor(options: SDKOptions = {}) {
    super(ownOptions(options));
    registerWith(this);
  }

  /** Methods of images. */
  get images(): Images {
    return (this.#images ??= new Images(this));
  }

  /** Conversations, answered at once or as a stream */
  get chat(): Chat {
    return (this.#chat ??= new Chat(this));
  }
}

import { AtomaSDKCore } from "../core.js";
import { Chat } from "./chat.js";
import { Health } from "./health.js";
import { Images } from "./images.js";

/** Client for Atoma. */
export class AtomaSDK extends AtomaSDKCore {
  #images: Images | undefined;
  #chat: Chat | undefined;
  #health: Health | undefined;

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

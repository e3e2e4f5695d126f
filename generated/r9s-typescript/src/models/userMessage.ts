import { type Codec, record } from "../runtime/codec.js";
import { type Content, contentCodec } from "./content.js";

/** What the user said or showed */
export type UserMessage = {
  role: "user";
  /** A text, or texts and pictures */
  content: Content;
};

/** How values of the type are written and read. */
export const userMessageCodec: Codec<UserMessage> = record<UserMessage>({
  content: ["content", () => contentCodec],
});

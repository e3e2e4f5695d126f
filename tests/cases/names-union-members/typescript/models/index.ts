export type { AddressAllocatorExplicit, AddressAllocatorAuto, AddressAllocator } from "./addressAllocator.js";
export type { InputsMessageContentObject, InputsMessageContent, InputsMessage, InputsItemWithReason, InputsItem, Inputs } from "./inputs.js";
export type { SendRequest } from "./send.js";

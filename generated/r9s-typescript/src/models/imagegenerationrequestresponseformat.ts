export const ImageGenerationRequestResponseFormat = {
  Url: "url",
  B64Json: "b64_json",
} as const;

export type ImageGenerationRequestResponseFormat = "url" | "b64_json" | (string & {});

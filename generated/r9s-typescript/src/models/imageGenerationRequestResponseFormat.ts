export type ImageGenerationRequestResponseFormat = "url" | "b64_json" | (string & {});

/** Texts that end the answer */
export type Stop = string | string[];

/**
 * * `0`: TEXT: a text channel
 * * `2`: VOICE: a voice channel
 */
export type Kind = 0 | 2 | (number & {});

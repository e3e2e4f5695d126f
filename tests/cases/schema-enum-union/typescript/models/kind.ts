/**
 * * `0`: a text channel
 * * `2`: a voice channel
 */
export type Kind = 0 | 2 | (number & {});

/** Bytes, texts and their Base64. */

/** The Base64 of bytes. */
export function bytesToBase64(u8arr: Uint8Array): string {
  return btoa(Array.from(u8arr, (octet) => String.fromCharCode(octet)).join(""));
}

/** The bytes that Base64 spells. */
export function bytesFromBase64(encoded: string): Uint8Array {
  return Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
}

/** The bytes of a text in UTF-8. */
export function stringToBytes(str: string): Uint8Array {
  return new TextEncoder().encode(str);
}

/** The text that bytes are in UTF-8. */
export function stringFromBytes(u8arr: Uint8Array): string {
  return new TextDecoder().decode(u8arr);
}

/** The Base64 of a text. */
export function stringToBase64(str: string): string {
  return bytesToBase64(stringToBytes(str));
}

/** The text that Base64 spells. */
export function stringFromBase64(b64str: string): string {
  return stringFromBytes(bytesFromBase64(b64str));
}

/** Names that nobody has used before. */

/** A random UUID (RFC 9562, version 4); `crypto.randomUUID` isn't there in pages that came over plain HTTP. */
export function uuid(): string {
  const octets = crypto.getRandomValues(new Uint8Array(16));
  return [...octets]
    .map((octet, at) => {
      // The version, and the variant.
      const kept = at === 6 ? (octet & 15) | 64 : at === 8 ? (octet & 63) | 128 : octet;
      return ([4, 6, 8, 10].includes(at) ? "-" : "") + kept.toString(16).padStart(2, "0");
    })
    .join("");
}

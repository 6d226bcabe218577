const inHex = (byte: number) => byte.toString(16).padStart(2, "0");

/**
 * A random UUID, version 4. The browser's own is there on secure pages alone, and a workspace may be
 * served within a house over plain http.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const at = (place: number) => bytes[place] ?? 0;
  bytes[6] = (at(6) & 0x0f) | 0x40;
  bytes[8] = (at(8) & 0x3f) | 0x80;
  const digits = Array.from(bytes, inHex).join("");
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join("-");
}

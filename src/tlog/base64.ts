const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WELL_FORMED = /^[A-Za-z0-9+/]*={0,2}$/;
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** Standard base64 with padding: RFC 4648, section 4. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((three >> shift) & 63)).join('');
    text += letters.slice(0, Math.min(4, bytes.length - i + 1)).padEnd(4, '=');
  }
  return text;
}

/**
 * Reads standard base64; `null` for anything that {@link encodeBase64} would not have written (white space, missing
 * padding, bits behind the last byte): two texts for the same bytes would be two notes with one meaning.
 */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !WELL_FORMED.test(text)) return null;
  const padding = text.length - text.replace(/=+$/, '').length;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4, at += 3) {
    const four = [0, 1, 2, 3].reduce((sum, k) => (sum << 6) | (VALUES.get(text.charAt(i + k)) ?? 0), 0);
    // Writing past the end of a typed array does nothing; what is cut off must have been zero.
    for (let k = 0; k < 3; k++) {
      const byte = (four >> (16 - 8 * k)) & 255;
      if (at + k >= bytes.length && byte !== 0) return null;
      bytes[at + k] = byte;
    }
  }
  return bytes;
}

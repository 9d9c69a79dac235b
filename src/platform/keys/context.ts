/**
 * Additional data for authenticated encryption: each part with its length before it (uint32, big-endian, then UTF-8),
 * so that no two lists of parts give the same bytes.
 */
export function contextOf(parts: readonly string[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => {
      const text = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(text.length);
      return Buffer.concat([length, text]);
    }),
  );
}

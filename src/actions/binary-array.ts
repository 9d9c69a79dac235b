/** Object ids of the element types (`pg_type`). */
const ELEMENT = { text: 25, bytea: 17 } as const;

/**
 * A one-dimensional array in PostgreSQL's binary format (`array_recv`): dimensions, has-nulls, element type, length,
 * lower bound, then each element after its length. `pg` sends a Buffer as it is; its own way with arrays would write
 * every byte in hexadecimal and escape it, which costs more than sealing the row.
 */
export function binaryArray(element: keyof typeof ELEMENT, items: readonly (string | Uint8Array)[]): Buffer {
  const sizes = items.map((item) => (typeof item === 'string' ? Buffer.byteLength(item) : item.length));
  const bytes = Buffer.allocUnsafe(20 + sizes.reduce((sum, size) => sum + 4 + size, 0));
  bytes.writeInt32BE(items.length === 0 ? 0 : 1, 0);
  bytes.writeInt32BE(0, 4);
  bytes.writeInt32BE(ELEMENT[element], 8);
  if (items.length === 0) return bytes.subarray(0, 12);
  bytes.writeInt32BE(items.length, 12);
  bytes.writeInt32BE(1, 16);
  let at = 20;
  for (const [i, item] of items.entries()) {
    at = bytes.writeInt32BE(sizes[i] ?? 0, at);
    at += typeof item === 'string' ? bytes.write(item, at) : Buffer.from(item).copy(bytes, at);
  }
  return bytes;
}

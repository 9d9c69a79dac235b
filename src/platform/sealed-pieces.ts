import { open } from 'node:fs/promises';
import { openBytes, SEAL_BYTES, sealBytes } from './keys/aes-gcm.ts';
import { writeWhole, type SealedFile } from './sealed-files.ts';

/** So many bytes are sealed at once: what is played from a file opens this much for each step, and never the whole. */
export const PIECE_BYTES = 262_144;

/**
 * Keeps bytes sealed in pieces, each by itself, filled up with zeros to `length` bytes. A piece is authenticated with its
 * number and with how many there are, so that none can be left out, doubled, moved or cut off at the end.
 */
export async function keepInPieces(
  { path, key, context }: SealedFile,
  bytes: Uint8Array,
  length: number,
): Promise<void> {
  const count = Math.ceil(length / PIECE_BYTES);
  await writeWhole(path, async (file) => {
    for (let number = 0; number < count; number++) {
      const at = number * PIECE_BYTES;
      const plain = Buffer.alloc(Math.min(PIECE_BYTES, length - at));
      plain.set(bytes.subarray(at, at + PIECE_BYTES));
      await file.writeFile(sealBytes(key, plain, pieceContext(context, number, count)));
      plain.fill(0);
    }
  });
}

/** One piece, in the clear; `null` where it was changed, moved, or is not there. Throws where there is no such file. */
export async function readPiece({ path, key, context }: SealedFile, number: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const [whole, at] = [PIECE_BYTES + SEAL_BYTES, number * (PIECE_BYTES + SEAL_BYTES)];
    if (at >= size) return null;
    const sealed = Buffer.allocUnsafe(Math.min(whole, size - at));
    const { bytesRead } = await file.read(sealed, 0, sealed.length, at);
    const of = Math.ceil(size / whole);
    return bytesRead === sealed.length ? openBytes(key, sealed, pieceContext(context, number, of)) : null;
  } finally {
    await file.close();
  }
}

const pieceContext = (context: readonly string[], number: number, of: number): readonly string[] => [
  ...context,
  String(number),
  String(of),
];

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SEAL_BYTES } from './keys/aes-gcm.ts';
import { keepInPieces, PIECE_BYTES, readPiece } from './sealed-pieces.ts';

const WHOLE = PIECE_BYTES + SEAL_BYTES;

async function kept(length: number) {
  const file = { path: join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'file'), key: randomBytes(32), context: ['x'] };
  const bytes = randomBytes(length);
  await keepInPieces(file, bytes, length + 10);
  return { file, bytes };
}

test('pieces come back, each by itself, the last filled up with zeros', async () => {
  for (const length of [16, PIECE_BYTES - 10, PIECE_BYTES, 2 * PIECE_BYTES + 5]) {
    const { file, bytes } = await kept(length);
    const pieces: Uint8Array[] = [];
    for (let piece = await readPiece(file, 0); piece !== null; piece = await readPiece(file, pieces.length))
      pieces.push(piece);
    expect(Buffer.concat(pieces).equals(Buffer.concat([bytes, Buffer.alloc(10)])), String(length)).toBe(true);
    expect(readFileSync(file.path).includes(bytes.subarray(0, 16))).toBe(false);
  }
});

test('one that was changed, moved, or lost its end does not open', async () => {
  const { file } = await kept(2 * PIECE_BYTES + 5);
  const sealed = readFileSync(file.path);
  const put = (bytes: Uint8Array): void => writeFileSync(file.path, bytes);
  const opens = async (): Promise<boolean[]> =>
    Promise.all([0, 1, 2].map(async (number) => (await readPiece(file, number)) !== null));
  expect(await opens()).toEqual([true, true, true]);
  const [first, second, rest] = [
    sealed.subarray(0, WHOLE),
    sealed.subarray(WHOLE, 2 * WHOLE),
    sealed.subarray(2 * WHOLE),
  ];
  put(Buffer.concat([second, first, rest]));
  expect(await opens()).toEqual([false, false, true]);
  // Without its end every piece says that there were more.
  put(Buffer.concat([first, second]));
  expect(await opens()).toEqual([false, false, false]);
  put(sealed.subarray(0, statSync(file.path).size - 1));
  expect(await opens()).toEqual([false, false, false]);
  const changed = Buffer.from(sealed);
  changed[WHOLE + 40] = (changed[WHOLE + 40] ?? 0) ^ 1;
  put(changed);
  expect(await opens()).toEqual([true, false, true]);
  expect(await readPiece({ ...file, context: ['y'] }, 0)).toBeNull();
});

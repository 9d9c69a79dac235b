import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';

/** Where originals lie, sealed: they carry what is stripped from everything that goes out (places, times, serials). */
export interface Originals {
  readonly folder: string;
  /** 32 bytes, from the vault key. */
  readonly key: Uint8Array;
}

/** Seals an original into its folder, named by the SHA-256 of its bytes, which it returns in hex. On the disk when done. */
export async function keepOriginal(originals: Originals, bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await mkdir(originals.folder, { recursive: true, mode: 0o700 });
  const path = join(originals.folder, hash);
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(sealBytes(originals.key, bytes, ['original', hash]));
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return hash;
}

/** An original's bytes. Throws where it is missing, changed, or sealed with another key. */
export async function readOriginal(originals: Originals, hash: string): Promise<Uint8Array> {
  const opened = openBytes(originals.key, await readFile(join(originals.folder, hash)), ['original', hash]);
  if (opened === null) throw new Error(`original ${hash} does not open with this key`);
  return opened;
}

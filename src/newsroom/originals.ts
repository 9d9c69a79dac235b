import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaId } from '../domain/id.ts';
import { openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';

/**
 * Where the originals of one media item lie, sealed: they carry what is stripped from everything that goes out
 * (places, times, serial numbers). Erasing the item's key erases them, backups included.
 */
export interface Originals {
  readonly folder: string;
  readonly media: MediaId;
  /** 32 bytes: the item's own record key. */
  readonly key: Uint8Array;
}

/** Seals an original into its folder, named by the SHA-256 of its bytes, which it returns in hex. On the disk when done. */
export async function keepOriginal(originals: Originals, bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await mkdir(originals.folder, { recursive: true, mode: 0o700 });
  const path = pathOf(originals, hash);
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(sealBytes(originals.key, bytes, contextFor(originals, hash)));
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return hash;
}

/** An original's bytes. Throws where it is missing, changed, or sealed with another key. */
export async function readOriginal(originals: Originals, hash: string): Promise<Uint8Array> {
  const opened = openBytes(originals.key, await readFile(pathOf(originals, hash)), contextFor(originals, hash));
  if (opened === null) throw new Error(`original ${hash} does not open with this key`);
  return opened;
}

const pathOf = ({ folder, media }: Originals, hash: string): string => join(folder, `${media}.${hash}`);
const contextFor = ({ media }: Originals, hash: string): string[] => ['original v1', media, hash];

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { MediaId } from '../domain/id.ts';
import { keepSealed, readSealed, type SealedFile } from '../platform/sealed-files.ts';

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
  await keepSealed(fileOf(originals, hash), bytes);
  return hash;
}

/** An original's bytes. Throws where it is missing, changed, or sealed with another key. */
export async function readOriginal(originals: Originals, hash: string): Promise<Uint8Array> {
  const opened = await readSealed(fileOf(originals, hash));
  if (opened === null) throw new Error(`original ${hash} does not open with this key`);
  return opened;
}

const fileOf = ({ folder, media, key }: Originals, hash: string): SealedFile => ({
  path: join(folder, `${media}.${hash}`),
  key,
  context: ['original v1', media, hash],
});

import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaId } from '../domain/id.ts';
import type { Glances } from '../platform/picture-work.ts';
import { keepSealed, readSealed, removeSealed, type SealedFile } from '../platform/sealed-files.ts';

/**
 * Where the originals of one media item lie, sealed: they carry what is stripped from everything that goes out
 * (places, times, serial numbers). Erasing the item's key erases them, backups included.
 */
export interface Originals {
  readonly folder: string;
  /** `MediaItem.sealedAs`. */
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

const SIZES = ['small', 'large'] as const;
export type GlanceSize = (typeof SIZES)[number];

/** Seals what the desk shows of a picture beside its original: what is seen in a list is no less protected. */
export async function keepGlances(originals: Originals, hash: string, glances: Glances): Promise<void> {
  for (const size of SIZES) await keepSealed(glanceOf(originals, hash, size), glances[size]);
}

/** What the desk shows of a picture; `null` where there is none. */
export async function readGlance(originals: Originals, hash: string, size: GlanceSize): Promise<Uint8Array | null> {
  try {
    return await readSealed(glanceOf(originals, hash, size));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What the desk shows of a picture, without its original: nobody sees the picture before it was changed. */
export async function removeGlances({ folder, media }: Omit<Originals, 'key'>, hash: string): Promise<void> {
  for (const size of SIZES) await removeSealed(join(folder, `${media}.${hash}.${size}`));
}

/** Everything that lies sealed under one record: for what was begun and could not be finished. */
export async function removeSealedAs(folder: string, media: MediaId): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  for (const file of files) if (file.startsWith(`${media}.`)) await rm(join(folder, file), { force: true });
}

const fileOf = ({ folder, media, key }: Originals, hash: string): SealedFile => ({
  path: join(folder, `${media}.${hash}`),
  key,
  context: ['original v1', media, hash],
});

const glanceOf = ({ folder, media, key }: Originals, hash: string, size: GlanceSize): SealedFile => ({
  path: join(folder, `${media}.${hash}.${size}`),
  key,
  context: ['glance v1', media, hash, size],
});

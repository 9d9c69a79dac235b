import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openBytes, sealBytes } from './keys/aes-gcm.ts';

/** A file under a key. Its name should tell nothing: only its bytes are sealed. */
export interface SealedFile {
  readonly path: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Authenticated with the bytes: which record it is, so that no file stands in for another. */
  readonly context: readonly string[];
}

/** Keeps bytes sealed: whole and on the disk when it returns, or not there at all. */
export async function keepSealed({ path, key, context }: SealedFile, bytes: Uint8Array): Promise<void> {
  await writeWhole(path, (file) => file.writeFile(sealBytes(key, bytes, context)));
}

/** Has a file written so that it is whole and on the disk afterwards, or not there: beside it, synced, then renamed. */
export async function writeWhole(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await write(file);
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
  } catch (error) {
    // A full disk: half a file would take the room that the next attempt needs.
    await file.close().catch(() => undefined);
    await rm(`${path}.new`, { force: true });
    throw error;
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

/** The bytes, or `null` where they were changed or sealed as something else. Throws where there is no such file. */
export async function readSealed({ path, key, context }: SealedFile): Promise<Uint8Array | null> {
  return openBytes(key, await readFile(path), context);
}

/** Removes it, and what a crash may have left beside it. One that is not there is no error. */
export async function removeSealed(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.new`, { force: true });
}

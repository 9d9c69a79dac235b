import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { idFrom } from '../domain/id.ts';

/** Public files, each named by what is in it: 128 bits of the SHA-256 of its bytes in base32, and an extension. */
export interface ObjectStorage {
  readonly folder: string;
}

/** The name that these bytes have. Nothing of the original's name, time or subject is in it. */
export function fileNameOf(bytes: Uint8Array, extension: string): string {
  return `${idFrom(createHash('sha256').update(bytes).digest().subarray(0, 16))}.${extension}`;
}

/**
 * Keeps bytes under their name: complete and on the disk when it returns, or not there at all (written beside, synced,
 * renamed, folder synced). `fresh` tells whether the file is new.
 */
export async function putObject(
  storage: ObjectStorage,
  bytes: Uint8Array,
  extension: string,
): Promise<{ file: string; fresh: boolean }> {
  const file = fileNameOf(bytes, extension);
  if (await hasObject(storage, file)) return { file, fresh: false };
  await mkdir(storage.folder, { recursive: true });
  // Of chance: the same bytes may be put twice at the same time.
  const beside = join(storage.folder, `.${file}.${randomUUID()}`);
  const handle = await open(beside, 'w', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, join(storage.folder, file));
  await syncFolder(storage.folder);
  return { file, fresh: true };
}

export async function hasObject(storage: ObjectStorage, file: string): Promise<boolean> {
  return await access(join(storage.folder, file)).then(
    () => true,
    () => false,
  );
}

export function readObject(storage: ObjectStorage, file: string): Promise<Uint8Array> {
  return readFile(join(storage.folder, file));
}

/** Removes a file. One that is not there is no error: the wish is already true. */
export async function removeObject(storage: ObjectStorage, file: string): Promise<void> {
  await rm(join(storage.folder, file), { force: true });
}

/** Removes what was begun of these files and never got its name. Only while nobody writes them. */
export async function removeUnfinished(storage: ObjectStorage, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const begun = new Set(files.map((file) => `.${file}`));
  const names = await readdir(storage.folder).catch(() => []);
  for (const name of names)
    if (begun.has(name.slice(0, name.lastIndexOf('.')))) await rm(join(storage.folder, name), { force: true });
}

/** Makes what was created, renamed or removed in a folder outlast a loss of power. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

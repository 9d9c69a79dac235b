import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReadFile } from '../tlog/log-files.ts';
import type { WrittenFile } from '../tlog/grow-log.ts';

/** Reads the files of a log in a folder. */
export function filesIn(folder: string): ReadFile {
  return (path) => readFile(join(folder, path)).then((bytes) => Uint8Array.from(bytes), whereMissing);
}

/**
 * Writes files below a folder: each is there whole and on the disk when it returns (written beside, synced, renamed,
 * folders synced), or not at all.
 */
export async function writeFiles(folder: string, files: readonly WrittenFile[], mode = 0o600): Promise<void> {
  await Promise.all(files.map(({ path, bytes }) => writeBeside(join(folder, path), bytes, mode)));
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  await Promise.all([...folders].map((each) => syncFolder(join(folder, each))));
}

/** Removes the partial files of a tile that is full now: whoever asks for one is given the full one. */
export async function removePartials(folder: string, files: readonly WrittenFile[]): Promise<void> {
  const full = files.filter(({ path }) => !path.includes('.p/'));
  await Promise.all(full.map(({ path }) => rm(join(folder, `${path}.p`), { recursive: true, force: true })));
}

async function writeBeside(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = join(dirname(path), `.${randomBytes(8).toString('hex')}`);
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Every folder on the way to a file, the lowest first. */
function foldersOf(path: string): string[] {
  const above = dirname(path);
  return above === '.' ? ['.'] : [above, ...foldersOf(above)];
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function whereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

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
  // Of a folder that is made, the one that it is made in is new too.
  const fresh = await Promise.all(files.map(({ path }) => makeFolder(dirname(join(folder, path)))));
  await Promise.all(files.map(({ path, bytes }) => writeBeside(join(folder, path), bytes, mode)));
  const folders = new Set([...files.map(({ path }) => dirname(join(folder, path))), ...fresh.flat()]);
  await Promise.all([...folders].map(syncFolder));
}

/** Removes the partial files of a tile that is full now: whoever asks for one is given the full one. */
export async function removePartials(folder: string, files: readonly WrittenFile[]): Promise<void> {
  const full = files.filter(({ path }) => !path.includes('.p/'));
  await Promise.all(full.map(({ path }) => rm(join(folder, `${path}.p`), { recursive: true, force: true })));
}

async function writeBeside(path: string, bytes: Uint8Array, mode: number): Promise<void> {
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

/** Makes a folder and those above it. Gives every folder that something was made in. */
async function makeFolder(folder: string): Promise<string[]> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  const changed: string[] = [];
  for (let made = folder; first !== undefined && made.length >= first.length; made = dirname(made)) {
    changed.push(dirname(made));
  }
  return changed;
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

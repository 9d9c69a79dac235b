import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The names of files in a folder that were last written before this instant (ms); none where there is no folder. */
export async function filesOlderThan(folder: string, before: number): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const old: string[] = [];
  for (const name of names) {
    // One that has gone meanwhile is nobody's to look at.
    const file = await stat(join(folder, name)).catch(() => null);
    if (file?.isFile() === true && file.mtimeMs < before) old.push(name);
  }
  return old;
}

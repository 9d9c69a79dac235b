import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
const NAME = /^alzavoz-tests-(\d+)$/;
/** Bytes that must be free: a run takes some hundreds of megabytes at most. */
const ROOM = 3 * 2 ** 30;

/**
 * Where tests make their scratch folders: in memory, where Linux gives some. The databases wait for the disk after each
 * commit, as they must, and on a disk that is most of what tests wait for. Elsewhere, and where somebody has chosen
 * a place, it is the usual one. The scratch cluster and the demonstration stay on the disk: they are large.
 */
export function scratchInMemory(): { TMPDIR: string } | Record<never, never> {
  return process.env['TMPDIR'] === undefined && hasRoom() ? { TMPDIR: ownFolder() } : {};
}

/** Makes the folder of a run, takes away those of runs that were killed, and its own when the process ends. */
export function setup(): void {
  if (!('TMPDIR' in scratchInMemory())) return;
  for (const name of readdirSync(IN_MEMORY)) {
    const [, id] = NAME.exec(name) ?? [];
    if (id !== undefined && !isRunning(Number(id))) remove(join(IN_MEMORY, name));
  }
  mkdirSync(ownFolder(), { recursive: true });
  process.once('exit', () => remove(ownFolder()));
}

const ownFolder = (): string => join(IN_MEMORY, `alzavoz-tests-${process.pid}`);
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return process.platform === 'linux' && bavail * bsize > ROOM;
  } catch {
    return false;
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}

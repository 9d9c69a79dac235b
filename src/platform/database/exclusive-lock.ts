import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 20;
const BUSY = 5;

/**
 * Does something that nobody else may do at the same time, in this process or another on this machine. The lock is
 * SQLite's on an empty file: the operating system lets go of it when its process ends, however it ends, so none is ever
 * left behind. Waits as long as it must.
 */
export async function withExclusiveLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    while (!take(database)) await pause(EVERY_MS);
    return await work();
  } finally {
    database.close();
  }
}

function take(database: DatabaseSync): boolean {
  try {
    database.exec('begin exclusive');
    return true;
  } catch (error) {
    if ((error as { errcode?: unknown }).errcode === BUSY) return false;
    throw error;
  }
}

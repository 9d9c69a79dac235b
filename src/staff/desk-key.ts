import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/**
 * The desk's own key, 32 bytes in a file beside the databases: it seals what the desk must read while nobody has
 * signed in (secrets that make codes), so that a copy of `staff.db` alone makes no code. Made where it is missing: what
 * was sealed under a lost one does not open, and its people come in with recovery codes.
 */
export function deskKey(dataFolder: string): Uint8Array {
  const file = join(dataFolder, 'desk.key');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    // `wx`: of two desks that start at once, one makes it and both read it.
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = readFileSync(file);
  if (key.length !== 32) throw new Error('desk.key is not a key of 32 bytes');
  return new Uint8Array(key);
}

import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../domain/date.ts';
import { parseId, type PersonId, type WorkId } from '../domain/id.ts';
import { syncFolder } from '../platform/object-storage.ts';

/** Somebody took their consent back, or a work was withdrawn. A random id and an instant: nothing that tells whom. */
export type Withdrawn =
  | { readonly person: PersonId; readonly at: Instant }
  | { readonly work: WorkId; readonly at: Instant };

const FILE = 'withdrawals.jsonl';

/**
 * Adds to the journal of withdrawals, a file beside the databases to which lines are only ever added: a database that
 * comes back from a backup knows fewer of them than the journal has, and is told (`replay-withdrawals.ts`). On the disk
 * when done. One write for all lines, so that two who write at once do not tear each other's.
 */
export async function appendWithdrawals(folder: string, withdrawn: readonly Withdrawn[]): Promise<void> {
  if (withdrawn.length === 0) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, FILE), 'a', 0o600);
  try {
    // A line that a crash has cut short must not run into this one.
    await file.appendFile(`\n${withdrawn.map((each) => JSON.stringify(each)).join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder);
}

/** Every withdrawal that was ever written down, oldest first. A line that was cut short had not been accepted. */
export async function readWithdrawals(folder: string): Promise<Withdrawn[]> {
  const text = await readFile(join(folder, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => readLine(line) ?? []);
}

function readLine(line: string): Withdrawn | null {
  let read: { person?: unknown; work?: unknown; at?: unknown } | null;
  try {
    read = JSON.parse(line) as typeof read;
  } catch {
    return null;
  }
  if (typeof read?.at !== 'number') return null;
  const at = read.at as Instant;
  const person = typeof read.person === 'string' ? parseId<PersonId>(read.person) : null;
  if (person !== null) return { person, at };
  const work = typeof read.work === 'string' ? parseId<WorkId>(read.work) : null;
  return work === null ? null : { work, at };
}

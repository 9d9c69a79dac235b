import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../domain/date.ts';
import { idFrom, type WorkId } from '../domain/id.ts';
import type { LanguagesOut } from '../newsroom/languages-out.ts';
import { syncFolder } from '../platform/object-storage.ts';

/** What a publication means to do, on the disk before its first file is made. */
export interface Intent {
  /** Names the publication. */
  readonly id: string;
  /** Names files before they are written; on the disk when done. */
  willMake(files: readonly string[]): Promise<void>;
  /** The publication is finished, or undone. */
  close(): Promise<void>;
  /** Lets go of the file, closed or not: what stays open is for the next turn to finish or undo. */
  leave(): Promise<void>;
}

/** An intent that nobody closed. */
export interface LeftIntent {
  readonly id: string;
  readonly works: readonly WorkId[];
  readonly at: Instant;
  readonly files: readonly string[];
  /** In which languages an editor lets them out. */
  readonly languages: LanguagesOut;
}

const NAME = /^publication-([a-z2-7]{26})\.jsonl$/;

/** Says which works are going to be published. One line of JSON for it, and one for each handful of files. */
export async function openIntent(
  folder: string,
  about: Pick<LeftIntent, 'works' | 'at' | 'languages'>,
): Promise<Intent> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = idFrom(randomBytes(16));
  const path = join(folder, `publication-${id}.jsonl`);
  const handle = await open(path, 'wx', 0o600);
  const write = async (line: unknown): Promise<void> => {
    await handle.appendFile(`${JSON.stringify(line)}\n`);
    await handle.datasync();
  };
  try {
    await write({ v: 1, ...about });
    await syncFolder(folder);
  } catch (error) {
    await handle.close();
    throw error;
  }
  // One after the other: files are made at the same time.
  let last = Promise.resolve();
  return {
    id,
    willMake: (files) => (last = last.then(() => write({ files }))),
    leave: () => handle.close(),
    async close() {
      await rm(path, { force: true });
      await syncFolder(folder);
    },
  };
}

/** The intents of publications that were stopped. Read only by whoever holds the lock of the press. */
export async function leftIntents(folder: string): Promise<LeftIntent[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const left: LeftIntent[] = [];
  for (const name of names) {
    const id = NAME.exec(name)?.[1];
    if (id !== undefined) left.push(readIntent(id, await readFile(join(folder, name), 'utf8')));
  }
  return left;
}

/** A line that is not whole was never on the disk: nothing of what it says had begun. */
function readIntent(id: string, text: string): LeftIntent {
  const lines = text.split('\n').slice(0, -1);
  const [about, ...made] = lines.map((line) => JSON.parse(line) as Partial<LeftIntent>);
  return {
    id,
    works: about?.works ?? [],
    at: about?.at ?? (0 as Instant),
    files: made.flatMap(({ files }) => files ?? []),
    languages: about?.languages ?? [],
  };
}

export async function removeIntent(folder: string, id: string): Promise<void> {
  await rm(join(folder, `publication-${id}.jsonl`), { force: true });
  await syncFolder(folder);
}

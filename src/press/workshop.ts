import { createHash } from 'node:crypto';
import type { PublishedFile } from '../domain/published-work.ts';
import { madeFrom, noteMade } from '../newsroom/made-files.ts';
import { fileNameOf, hasObject, putObject, readObject, type ObjectStorage } from '../platform/object-storage.ts';
import type { ReadFile } from './gate-outputs.ts';
import type { Intent } from './intent-journal.ts';
import type { Press } from './press.ts';

/** Bytes about to become a public file. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Makes public files for one publication. What was made before from the same inputs is not made again. Files are
 * written before anything refers to them, and named in the intent before they are written.
 */
export interface Workshop {
  /** @param inputs what is made, and everything that the bytes depend on, as JSON values, a version of the recipe included */
  files(inputs: Inputs, make: () => Promise<readonly Made[]>): Promise<readonly PublishedFile[]>;
  /** The bytes of a file that was made here, or lies there. */
  readonly read: ReadFile;
}

/** A workshop whose files go out. */
export interface OpenWorkshop extends Workshop {
  /** Waits until nothing is being made any more, and gives the files that were not there before. */
  settled(): Promise<readonly string[]>;
}

export type Inputs = readonly [what: string, ...rest: unknown[]];

/** Names what is made from these inputs. */
export const digestOfInputs = (inputs: Inputs): string =>
  createHash('sha256').update(JSON.stringify(inputs)).digest('hex');

export function openWorkshop(press: Press, intent: Intent): OpenWorkshop {
  const storage = { folder: press.mediaFolder };
  const fresh: string[] = [];
  /** Works of one publication share pictures and cards. */
  const making = new Map<string, Promise<readonly PublishedFile[]>>();

  function files(inputs: Inputs, make: () => Promise<readonly Made[]>): Promise<readonly PublishedFile[]> {
    const key = digestOfInputs(inputs);
    const made = making.get(key) ?? madeOrKnown(key, make);
    making.set(key, made);
    return made;
  }

  async function madeOrKnown(key: string, make: () => Promise<readonly Made[]>): Promise<readonly PublishedFile[]> {
    const known = await madeFrom(press.newsroom, key);
    if (known !== null && (await allThere(storage, known))) return known;
    const made: PublishedFile[] = [];
    const all = await make();
    await intent.willMake(all.map(({ bytes, extension }) => fileNameOf(bytes, extension)));
    for (const { bytes, extension, type, width, height } of all) {
      const put = await putObject(storage, bytes, extension);
      if (put.fresh) fresh.push(put.file);
      const size = width === undefined || height === undefined ? {} : { width, height };
      made.push({ file: put.file, type, bytes: bytes.length, ...size });
    }
    await noteMade(press.newsroom, key, made);
    return made;
  }

  async function settled(): Promise<readonly string[]> {
    await Promise.allSettled(making.values());
    return fresh;
  }

  return { files, settled, read: (file) => readObject(storage, file) };
}

export async function allThere(storage: ObjectStorage, known: readonly PublishedFile[]): Promise<boolean> {
  const there = await Promise.all(known.map(({ file }) => hasObject(storage, file)));
  return there.every(Boolean);
}

import { randomBytes } from 'node:crypto';
import { idFrom, type MediaId } from '../../domain/id.ts';
import type { AddingRefusal } from '../../newsroom/add-media.ts';

/** What became of a file. Its name is for the page that tells, and is kept nowhere else. */
export interface UploadedFile {
  readonly name: string;
  readonly media: MediaId | null;
  /** Whether there is a picture to show of it. */
  readonly shown: boolean;
  readonly refused: AddingRefusal | null;
}

const MOST_KEPT = 50;
const kept = new Map<string, { readonly session: string; readonly files: readonly UploadedFile[] }>();

/** Keeps what became of a form's files, in memory alone, for the session that sent them. Returns the number of its page. */
export function keepUploaded(session: string, files: readonly UploadedFile[]): string {
  const id = idFrom<MediaId>(randomBytes(16));
  kept.set(id, { session, files });
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return id;
}

export function uploadedFiles(session: string, id: string): readonly UploadedFile[] | null {
  const found = kept.get(id);
  return found === undefined || found.session !== session ? null : found.files;
}

const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Two forms with files are read at a time: the others wait before anything of theirs is in memory. */
export async function inTurnOfTwo<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

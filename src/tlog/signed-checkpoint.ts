import type { Checkpoint, CheckpointMalformed } from './checkpoint.ts';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
import type { NoteKey } from './note-key.ts';
import type { NoteRefusal, Verify } from './open-note.ts';
import { openNote } from './open-note.ts';
import type { Signer } from './sign-note.ts';
import { signNote } from './sign-note.ts';

/** What one has to know of a log to check it: got from elsewhere than from the log itself. */
export interface Log {
  readonly origin: string;
  readonly key: NoteKey;
}

export type CheckpointRefusal =
  | NoteRefusal
  | CheckpointMalformed
  | { readonly refused: 'other-origin'; readonly origin: string };

/** The file `checkpoint` of a log, signed. The caller never signs two that are not one the beginning of the other. */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): Promise<Uint8Array> {
  return signNote(formatCheckpoint(checkpoint), [signer]);
}

/** Reads a signed checkpoint of this log, and of no other that the same key may sign for. */
export async function openCheckpoint(
  verify: Verify,
  bytes: Uint8Array,
  log: Log,
): Promise<Checkpoint | CheckpointRefusal> {
  const note = await openNote(verify, bytes, [log.key]);
  if ('refused' in note) return note;
  const checkpoint = parseCheckpoint(note.text);
  if ('refused' in checkpoint) return checkpoint;
  return checkpoint.origin === log.origin ? checkpoint : { refused: 'other-origin', origin: checkpoint.origin };
}

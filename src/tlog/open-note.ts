import { sameBytes } from './bytes.ts';
import type { NoteKey } from './note-key.ts';
import type { Note, NoteMalformed, NoteSignature } from './note.ts';
import { parseNote } from './note.ts';
import { encodeUtf8 } from './utf8.ts';

/** Verifies a signature of Ed25519. It may take its time, as in a browser. */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

/** A note that can be relied on: at least one known key signed it, and none of them failed. */
export interface OpenedNote {
  readonly text: string;
  readonly signedBy: readonly NoteKey[];
}

export type NoteRefusal =
  | NoteMalformed
  | { readonly refused: 'signature-wrong'; readonly name: string }
  | { readonly refused: 'no-known-signature' };

const SIGNATURE_BYTES = 64;

/** Opens a note: signed-note 1.0.0. Signatures of other keys are passed over; a wrong one of a known key refuses it all. */
export async function openNote(
  verify: Verify,
  bytes: Uint8Array,
  known: readonly NoteKey[],
): Promise<OpenedNote | NoteRefusal> {
  const note = parseNote(bytes);
  if ('refused' in note) return note;
  const message = encodeUtf8(note.text);
  const signedBy: NoteKey[] = [];
  for (const { key, signature } of ofKnownKeys(note, known)) {
    const right = signature.length === SIGNATURE_BYTES && (await verify(key.publicKey, message, signature));
    if (!right) return { refused: 'signature-wrong', name: key.name };
    if (!signedBy.includes(key)) signedBy.push(key);
  }
  return signedBy.length === 0 ? { refused: 'no-known-signature' } : { text: note.text, signedBy };
}

function ofKnownKeys(note: Note, known: readonly NoteKey[]): { key: NoteKey; signature: Uint8Array }[] {
  return note.signatures.flatMap((one) =>
    known.filter((key) => isBy(one, key)).map((key) => ({ key, signature: one.signature })),
  );
}

/** Both: others may share the name, or, as it is short, the id. */
function isBy(one: NoteSignature, key: NoteKey): boolean {
  return one.name === key.name && sameBytes(one.keyId, key.keyId);
}

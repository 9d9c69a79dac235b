import type { NoteKey } from './note-key.ts';
import { formatNote, isNoteText } from './note.ts';
import { encodeUtf8 } from './utf8.ts';

/** Signs with Ed25519: the message in, 64 bytes out. It may take its time, as in a browser. */
export type Sign = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export interface Signer {
  readonly key: NoteKey;
  readonly sign: Sign;
}

/** A text signed by each of the signers, at least one, as the bytes of a note. Throws on a text that is none for notes. */
export async function signNote(text: string, signers: readonly Signer[]): Promise<Uint8Array> {
  if (!isNoteText(text)) throw new RangeError('a note is lines of text without control characters');
  const message = encodeUtf8(text);
  const signatures = await Promise.all(
    signers.map(async ({ key, sign }) => ({ name: key.name, keyId: key.keyId, signature: await sign(message) })),
  );
  return formatNote({ text, signatures });
}

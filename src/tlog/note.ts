import { decodeBase64, encodeBase64 } from './base64.ts';
import { joinBytes, sameBytes } from './bytes.ts';
import { isKeyName } from './key-name.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** A text and who signed it: signed-note 1.0.0. Nothing is verified yet. */
export interface Note {
  /** Ends with a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** Four bytes; name and id together say which key. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** What a reader takes, so that nobody can keep it busy: the limits of golang.org/x/mod. The format asks for 16 signatures. */
export const NOTE_BYTES = 1_000_000;
export const NOTE_SIGNATURES = 100;

export type NoteMalformed = {
  readonly refused:
    | 'too-long'
    | 'not-utf8'
    | 'control-character'
    | 'not-signed'
    | 'signature-line'
    | 'too-many-signatures';
};

const DASH = '\u2014';
const KEY_ID_BYTES = 4;

/** Whether a text can be signed: whole lines, and no control character but the newline. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/[\0-\x09\x0b-\x1f]/.test(text);
}

/** A note as its bytes. Throws if it is none: text, names and signatures are the caller's own. */
export function formatNote({ text, signatures }: Note): Uint8Array {
  if (!isNoteText(text)) throw new RangeError('a note is lines of text without control characters');
  if (signatures.length === 0) throw new RangeError('a note without a signature is no note');
  const lines = signatures.map(({ name, keyId, signature }) => {
    if (!isKeyName(name) || keyId.length !== KEY_ID_BYTES || signature.length === 0) {
      throw new RangeError('a signature has the name of a key, its id and some bytes');
    }
    return `${DASH} ${name} ${encodeBase64(joinBytes([keyId, signature]))}\n`;
  });
  return encodeUtf8(`${text}\n${lines.join('')}`);
}

/** Reads a note. Signatures are behind its last empty line; one that is there twice counts once. */
export function parseNote(bytes: Uint8Array): Note | NoteMalformed {
  if (bytes.length > NOTE_BYTES) return { refused: 'too-long' };
  const whole = decodeUtf8(bytes);
  if (whole === null) return { refused: 'not-utf8' };
  if (/[\0-\x09\x0b-\x1f]/.test(whole)) return { refused: 'control-character' };
  const end = whole.lastIndexOf('\n\n');
  const text = whole.slice(0, end + 1);
  const lines = whole.slice(end + 2).split('\n');
  if (end < 0 || lines.length < 2 || lines.pop() !== '') return { refused: 'not-signed' };
  if (lines.length > NOTE_SIGNATURES) return { refused: 'too-many-signatures' };
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const read = parseSignature(line);
    if (read === null) return { refused: 'signature-line' };
    if (!signatures.some((other) => same(other, read))) signatures.push(read);
  }
  return { text, signatures };
}

function parseSignature(line: string): NoteSignature | null {
  const [dash, name, base64, ...more] = line.split(' ');
  if (dash !== DASH || name === undefined || base64 === undefined || more.length > 0 || !isKeyName(name)) return null;
  const bytes = decodeBase64(base64);
  if (bytes === null || bytes.length <= KEY_ID_BYTES) return null;
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}

function same(a: NoteSignature, b: NoteSignature): boolean {
  return a.name === b.name && sameBytes(a.keyId, b.keyId) && sameBytes(a.signature, b.signature);
}

import { expect, test } from 'vitest';
import { sha256, signerNamed, verifyEd25519 } from '../../test/tlog/ed25519.ts';
import { joinBytes } from './bytes.ts';
import { parseNoteKey } from './note-key.ts';
import { formatNote, parseNote } from './note.ts';
import type { Note } from './note.ts';
import { openNote } from './open-note.ts';
import { signNote } from './sign-note.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

// The example of golang.org/x/mod/sumdb/note.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNED = `${TEXT}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

test('a note that another program signed', async () => {
  const key = parseNoteKey(sha256, PETER);
  if ('refused' in key) throw new Error(key.refused);
  expect(await openNote(verifyEd25519, encodeUtf8(SIGNED), [key])).toEqual({ text: TEXT, signedBy: [key] });
});

const log = signerNamed('log.example', 1);
const witness = signerNamed('witness.example', 2);

async function noteBy(...signers: readonly (typeof log)[]): Promise<Note> {
  const note = parseNote(await signNote('text\n', signers));
  if ('refused' in note) throw new Error(note.refused);
  return note;
}

test('signatures of others are passed over, whatever they are', async () => {
  const { signatures } = await noteBy(log, witness);
  const [ours, theirs] = signatures;
  if (ours === undefined || theirs === undefined) throw new Error('there are two');
  // Their name with our id, our name with their id: others.
  const more = [
    { ...theirs, keyId: ours.keyId },
    { ...theirs, name: ours.name },
    { ...theirs, name: 'new.example' },
  ];
  const bytes = formatNote({ text: 'text\n', signatures: [...more, ours] });
  expect(await openNote(verifyEd25519, bytes, [log.key])).toEqual({ text: 'text\n', signedBy: [log.key] });
  expect(await openNote(verifyEd25519, bytes, [])).toEqual({ refused: 'no-known-signature' });
  expect(await openNote(verifyEd25519, bytes, [witness.key])).toEqual({ refused: 'no-known-signature' });
});

test('all known keys that signed are named, once each', async () => {
  const bytes = await signNote('text\n', [witness, log]);
  const opened = await openNote(verifyEd25519, bytes, [log.key, witness.key, signerNamed('other.example', 3).key]);
  expect(opened).toEqual({ text: 'text\n', signedBy: [witness.key, log.key] });
});

test('one wrong signature of a known key refuses the note, however many are right', async () => {
  const note = await noteBy(log, witness);
  const [ours, theirs] = note.signatures;
  if (ours === undefined || theirs === undefined) throw new Error('there are two');
  const known = [log.key, witness.key];
  for (const wrong of [
    theirs.signature.with(9, 0),
    theirs.signature.slice(1),
    joinBytes([theirs.signature, ours.keyId]),
  ]) {
    const bytes = formatNote({ ...note, signatures: [ours, { ...theirs, signature: wrong }] });
    expect(await openNote(verifyEd25519, bytes, known)).toEqual({ refused: 'signature-wrong', name: witness.key.name });
  }
});

test('no changed bit of the text goes unseen', async () => {
  const bytes = await signNote('text\n', [log]);
  for (let bit = 0; bit < 8 * 5; bit++) {
    const changed = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
    expect(await openNote(verifyEd25519, changed, [log.key]), decodeUtf8(changed) ?? '').toHaveProperty('refused');
  }
});

test('signing and verifying may take their time', async () => {
  const slow = { ...log, sign: (message: Uint8Array) => Promise.resolve(log.sign(message)) };
  const bytes = await signNote('text\n', [slow]);
  expect(await openNote((...all) => Promise.resolve(verifyEd25519(...all)), bytes, [log.key])).not.toHaveProperty(
    'refused',
  );
  expect(await openNote(() => Promise.resolve(false), bytes, [log.key])).toHaveProperty('refused');
});

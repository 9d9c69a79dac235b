import { expect, test } from 'vitest';
import { signerNamed, verifyEd25519 } from '../../test/tlog/ed25519.ts';
import { signNote } from './sign-note.ts';
import { openCheckpoint, signCheckpoint } from './signed-checkpoint.ts';

const signer = signerNamed('log.example');
const log = { origin: 'log.example', key: signer.key };
const checkpoint = { origin: 'log.example', size: 7, root: new Uint8Array(32) };

test('a log knows its own checkpoint', async () => {
  expect(await openCheckpoint(verifyEd25519, await signCheckpoint(checkpoint, signer), log)).toEqual(checkpoint);
});

test('another log with the same key is another log', async () => {
  const bytes = await signCheckpoint({ ...checkpoint, origin: 'other.example' }, signer);
  expect(await openCheckpoint(verifyEd25519, bytes, log)).toEqual({ refused: 'other-origin', origin: 'other.example' });
});

test('another key with the same name is another log', async () => {
  const bytes = await signCheckpoint(checkpoint, signerNamed('log.example', 2));
  expect(await openCheckpoint(verifyEd25519, bytes, log)).toEqual({ refused: 'no-known-signature' });
});

test('what the key signed is not thereby a checkpoint', async () => {
  const bytes = await signNote('log.example\nseven\nroot\n', [signer]);
  expect(await openCheckpoint(verifyEd25519, bytes, log)).toEqual({ refused: 'checkpoint-size' });
});

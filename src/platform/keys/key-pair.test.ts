import { expect, test } from 'vitest';
import { makeKeyPair, publicHalfOf } from './key-pair.ts';

test('the public half is the one of RFC 7748, section 6.1', () => {
  const alice = Buffer.from('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a', 'hex');
  expect(Buffer.from(publicHalfOf(alice)).toString('hex')).toBe(
    '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
  );
});

test('two pairs are not the same', () => {
  expect(makeKeyPair().publicKey).not.toEqual(makeKeyPair().publicKey);
});

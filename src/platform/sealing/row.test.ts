import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { PetitionId, SignatureId } from '../../domain/id.ts';
import { completeText, readContent, supporterText } from './row-content.ts';
import { keyIdOf, keyIdOfRow } from './row-format.ts';
import { openRow, rowOpener } from './row-open.ts';
import { type GroupSealer, sealGroup } from './row-seal.ts';
import { ROW_SUITE } from './row-suite.ts';

interface Keys {
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

async function makeKeys(): Promise<Keys> {
  const pair = await ROW_SUITE.kem.generateKeyPair();
  return {
    privateKey: new Uint8Array(await ROW_SUITE.kem.serializePrivateKey(pair.privateKey)),
    publicKey: new Uint8Array(await ROW_SUITE.kem.serializePublicKey(pair.publicKey)),
  };
}

const petition = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as PetitionId;
const other = 'aaaaaaaaaaaaaaaaaaaaaaaaab' as PetitionId;
const row = 'bbbbbbbbbbbbbbbbbbbbbbbbbb' as SignatureId;
const neighbour = 'bbbbbbbbbbbbbbbbbbbbbbbbbc' as SignatureId;

let keys: Keys;
let sealer: GroupSealer;
beforeAll(async () => {
  keys = await makeKeys();
  sealer = await sealGroup(keys.publicKey, keyIdOf(keys.publicKey));
});

test('a row opens with the private key, and says which key it needs', async () => {
  const sealed = sealer.seal(petition, row, 'Ana');
  expect(await openRow(keys, sealed, petition, row)).toEqual({ text: 'Ana' });
  expect(keyIdOfRow(sealed)).toBe(keyIdOf(keys.publicKey));
  expect(sealed.includes('Ana')).toBe(false);
});

test('with another key it does not open, even under the name of the right one', async () => {
  const sealed = sealer.seal(petition, row, 'Ana');
  const others = await makeKeys();
  expect(await openRow(others, sealed, petition, row)).toEqual({ refused: 'other-key' });
  const disguised = { privateKey: others.privateKey, publicKey: keys.publicKey };
  expect(await openRow(disguised, sealed, petition, row)).toEqual({ refused: 'not-opened' });
});

test('a row moved to another petition or another place does not open', async () => {
  const sealed = sealer.seal(petition, row, 'Ana');
  expect(await openRow(keys, sealed, other, row)).toEqual({ refused: 'not-opened' });
  expect(await openRow(keys, sealed, petition, neighbour)).toEqual({ refused: 'not-opened' });
});

test('any byte changed, any byte missing, and it does not open', async () => {
  const sealed = sealer.seal(petition, row, 'Ana');
  const opener = await rowOpener(keys);
  for (let i = 0; i < sealed.length; i++) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(sealed.readUInt8(i) ^ 0x41, i);
    expect(await opener.open(changed, petition, row), `byte ${i}`).toHaveProperty('refused');
  }
  for (let length = 0; length < sealed.length; length++) {
    expect(await opener.open(sealed.subarray(0, length), petition, row), `${length} bytes`).toHaveProperty('refused');
  }
});

test('the same text never gives the same bytes, and each group has its own key', async () => {
  const again = await sealGroup(keys.publicKey, keyIdOf(keys.publicKey));
  const [first, second, third] = [
    sealer.seal(petition, row, 'Ana'),
    sealer.seal(petition, row, 'Ana'),
    again.seal(petition, row, 'Ana'),
  ];
  expect(first.subarray(9, 41)).toEqual(second.subarray(9, 41));
  expect(first.subarray(41)).not.toEqual(second.subarray(41));
  expect(third.subarray(9, 41)).not.toEqual(first.subarray(9, 41));
});

test('any text comes back as it was', async () => {
  const opener = await rowOpener(keys);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      expect(await opener.open(sealer.seal(petition, row, text), petition, row)).toEqual({ text });
    }),
  );
});

/** Frozen: a change that breaks this test makes every stored signature unreadable. */
test('a row of version 1 sealed long ago still opens', async () => {
  const text = (await import('./row-v1.fixture.ts')).ROW_V1;
  const frozen = {
    privateKey: Buffer.from(text.privateKey, 'hex'),
    publicKey: Buffer.from(text.publicKey, 'hex'),
  };
  const opened = await openRow(
    frozen,
    Buffer.from(text.sealed, 'hex'),
    text.petition as PetitionId,
    text.row as SignatureId,
  );
  expect(opened).toEqual({ text: text.text });
  expect(readContent(text.text)?.given_name).toBe('Ana');
});

const content = fc.record({
  given_name: fc.string({ unit: 'grapheme' }),
  family_name: fc.option(fc.string({ unit: 'grapheme' })),
  email: fc.emailAddress(),
  country: fc.constantFrom('MX', 'FR'),
  locality: fc.option(fc.string({ unit: 'grapheme' })),
  postal_code: fc.option(fc.string()),
  ticks: fc.subarray(['updates', 'news', 'display']),
  consents: fc.array(
    fc.record({
      kind: fc.constantFrom('updates' as const, 'news' as const, 'display' as const, 'processing' as const),
      wording: fc.nat(),
      locale: fc.constantFrom('en', 'es'),
      at: fc.nat(),
    }),
  ),
  locale: fc.constantFrom('en', 'es'),
  at: fc.nat(),
});

test('content is written in one way only and read back whole', () => {
  const r = 'r'.repeat(43);
  fc.assert(
    fc.property(content, (given) => {
      const text = completeText(r, supporterText(given));
      expect(readContent(text)).toEqual({ v: 1, r, ...given });
      const shuffled = Object.fromEntries(Object.entries(given).toReversed()) as typeof given;
      expect(completeText(r, supporterText(shuffled))).toBe(text);
    }),
  );
});

test('what is not content of version 1 is not read', () => {
  for (const text of ['', '{}', 'null', '{"v":2}', '[1]']) expect(readContent(text)).toBe(null);
});

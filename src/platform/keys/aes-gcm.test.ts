import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBytes, sealBytes } from './aes-gcm.ts';
import { contextOf } from './context.ts';

test('opens the known answer of the GCM specification (test case 14)', () => {
  const sealed = Buffer.from(
    `${'00'.repeat(12)}cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919`,
    'hex',
  );
  expect(openBytes(Buffer.alloc(32), sealed, [])).toEqual(Buffer.alloc(16));
});

test('what was sealed opens, and only with the same key and context', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(fc.string()), (plain, context) => {
      const key = randomBytes(32);
      const sealed = sealBytes(key, plain, context);
      expect(Uint8Array.from(openBytes(key, sealed, context) ?? [])).toEqual(plain);
      expect(openBytes(randomBytes(32), sealed, context)).toBeNull();
      expect(openBytes(key, sealed, [...context, 'more'])).toBeNull();
    }),
  );
});

test('no changed byte goes unnoticed', () => {
  const key = randomBytes(32);
  const sealed = sealBytes(key, Buffer.from('who'), ['people', 'id', '1']);
  for (let at = 0; at < sealed.length; at++) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(openBytes(key, changed, ['people', 'id', '1'])).toBeNull();
  }
  expect(openBytes(key, sealed.subarray(0, 20), ['people', 'id', '1'])).toBeNull();
});

test('two lists of parts never give the same additional data', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b) && a.every(wellFormed) && b.every(wellFormed));
      expect(contextOf(a)).not.toEqual(contextOf(b));
    }),
  );
});

const wellFormed = (text: string): boolean => text.isWellFormed();

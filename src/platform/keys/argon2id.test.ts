import { expect, test } from 'vitest';
import { argon2id, COST, isBearable, TooBusy } from './argon2id.ts';

const salt = Buffer.from('somesalt');

test('gives the known answer of the reference implementation', async () => {
  const key = await argon2id('password', salt, { memoryKib: 65_536, passes: 2, lanes: 1 });
  expect(Buffer.from(key).toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
});

test('the product asks for the second choice of RFC 9106', () => {
  expect(COST).toEqual({ memoryKib: 64 * 1024, passes: 3, lanes: 4 });
});

test('a passphrase is the same however a keyboard composes its accents', async () => {
  const composed = await argon2id('cami\u00f3n de los ni\u00f1os', salt, COST);
  const decomposed = await argon2id('camio\u0301n de los nin\u0303os', salt, COST);
  expect(decomposed).toEqual(composed);
});

test('costs kept beside a salt are neither weak nor boundless', () => {
  expect(isBearable(COST)).toBe(true);
  expect(isBearable({ ...COST, memoryKib: 1024 })).toBe(false);
  expect(isBearable({ ...COST, memoryKib: 2 ** 31 })).toBe(false);
  expect(isBearable({ ...COST, passes: 1.5 })).toBe(false);
  expect(isBearable({ ...COST, lanes: 255 })).toBe(false);
});

test('the line of those waiting has an end, and moves on', async () => {
  const cheap = { memoryKib: 64, passes: 1, lanes: 1 };
  const asked = Array.from({ length: 80 }, (_, at) => argon2id(String(at), salt, cheap));
  const done = await Promise.allSettled(asked);
  const refused = done.filter((each) => each.status === 'rejected');
  expect(refused).toHaveLength(14);
  expect(refused.every((each) => each.reason instanceof TooBusy)).toBe(true);
  expect(await argon2id('later', salt, cheap)).toHaveLength(32);
});

import { expect, test } from 'vitest';
import { randomFrom } from './random-pool.ts';

test('no byte is given out twice, and each slice has its length', () => {
  const pieces = Array.from({ length: 3000 }, (_, i) => randomFrom(12 + (i % 37)));
  for (const [i, piece] of pieces.entries()) expect(piece).toHaveLength(12 + (i % 37));
  expect(new Set(pieces.map((piece) => piece.toString('hex'))).size).toBe(pieces.length);
  // Two slices of one memory never overlap: writing to one leaves the others alone.
  const before = pieces.slice(1).map((piece) => piece.toString('hex'));
  pieces[0]?.fill(0);
  expect(pieces.slice(1).map((piece) => piece.toString('hex'))).toEqual(before);
  expect(randomFrom(20_000)).toHaveLength(20_000);
});

import { expect, test } from 'vitest';
import { isSlug, slugOf } from './slug.ts';

test('a slug is made of the words of a title, without accents', () => {
  expect(slugOf('¡Ángel está libre!', new Set())).toBe('angel-esta-libre');
  expect(slugOf('L’été à Iguala', new Set())).toBe('l-ete-a-iguala');
});

test('words that are not to stand in it do not', () => {
  expect(slugOf('Xiomara Canario speaks', new Set(['xiomara', 'canario']))).toBe('speaks');
});

test('other scripts give none, and a long title ends between words', () => {
  expect(slugOf('العدالة لكلوديا', new Set())).toBe('');
  const long = slugOf(Array.from({ length: 40 }, () => 'word').join(' '), new Set());
  expect(long.length).toBeLessThanOrEqual(80);
  expect(long).toMatch(/word$/);
  expect(isSlug(long)).toBe(true);
});

test('what is none is told', () => {
  for (const text of ['', 'Two', 'a--b', '-a', 'a-', 'ñ', 'a b', 'a'.repeat(81)])
    expect(isSlug(text), text).toBe(false);
  expect(isSlug('a-2')).toBe(true);
});

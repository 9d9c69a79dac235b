import { expect, test } from 'vitest';
import type { Locale } from '../domain/locale.ts';
import { negotiateLocale } from './negotiate-locale.ts';

const ours: [Locale, ...Locale[]] = ['en' as Locale, 'es' as Locale, 'fr' as Locale];

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['de, fr;q=0.5', 'fr'],
  ['en;q=0.1, fr;q=0.9', 'fr'],
  ['fr;q=0, es', 'es'],
  ['*', 'en'],
  [';;;,,,q=x', 'en'],
])('%s is greeted in %s', (header, expected) => {
  expect(negotiateLocale(header, ours)).toBe(expected);
});

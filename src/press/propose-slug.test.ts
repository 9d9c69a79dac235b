import { expect, test } from 'vitest';
import type { Locale } from '../domain/locale.ts';
import { proposeSlug } from './propose-slug.ts';
import { identityOfTests } from './scratch-press.ts';

const propose = (title: string, locale = 'en') => proposeSlug(title, locale as Locale, identityOfTests);

test('what may be a name is left out of an address, and told', () => {
  expect(propose('A letter from Xiomara Canario')).toEqual({ slug: 'a-letter-from', leftOut: ['Xiomara Canario'] });
  expect(propose('Una carta de Ángel Amílcar Colón', 'es')).toEqual({
    slug: 'una-carta-de',
    leftOut: ['Ángel Amílcar Colón'],
  });
});

test('months, countries and the organisation are no names', () => {
  expect(propose('Mission to Mexico, November 2026').slug).toBe('mission-to-mexico-november-2026');
  expect(propose('What Comité does').leftOut).toEqual([]);
});

test('a title of a name alone proposes nothing', () => {
  expect(propose('Xiomara Canario').slug).toBe('');
});

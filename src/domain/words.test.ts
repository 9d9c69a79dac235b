import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexTerms, termsOf, wordsIn } from './words.ts';

const words = (text: string, locale: string): string[] =>
  [...wordsIn(text, locale)].map(({ start, end }) => text.slice(start, end));

test('words of any script', () => {
  expect(words('AMR 41/020/2014: “43” estudiantes, ¿dónde?', 'es')).toEqual([
    'AMR',
    '41',
    '020',
    '2014',
    '43',
    'estudiantes',
    'dónde',
  ]);
  expect(words('الحق في الحياة', 'ar')).toEqual(['الحق', 'في', 'الحياة']);
  expect(words('2014年の東京', 'ja')).toEqual(['2014', '年', 'の', '東', '京']);
});

test('an elided article is no part of a word, nor is a possessive', () => {
  expect(words("L'homme qu’on a torturé aujourd'hui", 'fr')).toEqual(['homme', 'on', 'a', 'torturé', "aujourd'hui"]);
  expect(words("Claudia’s case isn't closed", 'en')).toEqual(['Claudia', 'case', "isn't", 'closed']);
});

test('stems do not depend on accents', () => {
  for (const [a, b, locale] of [
    ['desapariciones', 'desaparición', 'es'],
    ['mujeres', 'mujer', 'es'],
    ['víctimas', 'victima', 'es'],
    ['libérées', 'libere', 'fr'],
    ['torturée', 'torturer', 'fr'],
    ['disappearances', 'disappeared', 'en'],
  ] as const) {
    expect(termsOf(a, locale)?.stem).toBe(termsOf(b, locale)?.stem);
  }
  expect(termsOf('kuuluisat', 'xx')?.stem).toBe('kuuluisat');
});

const locale = fc.constantFrom('en', 'es', 'fr', 'ar', 'de', 'id', 'tr', 'ja', 'xx');

test('any text gives terms of letters, digits and marks alone, and accents never change a stem', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), locale, (text, tag) => {
      const terms = indexTerms(text, tag);
      for (const term of [...terms.paragraphs.flat(), ...terms.exact, ...terms.stems])
        expect(term).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      for (const { start, end } of wordsIn(text, tag)) {
        const term = termsOf(text.slice(start, end), tag);
        if (term === null) continue;
        expect(terms.paragraphs.flat()).toContain(term.folded);
        expect(termsOf(term.folded, tag)?.stem).toBe(term.stem);
      }
    }),
    { numRuns: 1000 },
  );
});

test('spans lie in order and do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), locale, (text, tag) => {
      let done = 0;
      for (const { start, end } of wordsIn(text, tag)) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        done = end;
      }
      expect(done).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a text without end is indexed up to a limit', () => {
  const text = Array.from({ length: 60_000 }, (_, i) => `palabra${i}`).join(' ');
  expect(indexTerms(text, 'es').exact.length).toBeLessThan(20_000);
});

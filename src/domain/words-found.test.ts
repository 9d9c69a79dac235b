import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { parseQuery } from './query.ts';
import { finderOf, foundIn, tierOf } from './words-found.ts';
import { glanceFor } from './words-glance.ts';
import { excerptOf, markedText } from './words-passages.ts';

const marked = (text: string, query: string, locale = 'es'): string =>
  markedText(text, foundIn(text, finderOf(parseQuery(query, locale).parts, locale, null)))
    .map((passage) => (passage.hit ? `[${passage.text}]` : passage.text))
    .join('');

test('what was found is marked as it stands in the text', () => {
  expect(marked('Las desapariciones en México', 'mexico DESAPARICIÓN')).toBe('Las [desapariciones] en [México]');
  expect(marked("L'étudiant et l’étudiante", 'etudiant', 'fr')).toBe("L'[étudiant] et l’[étudiante]");
  expect(marked('Los derechos humanos y otros derechos', '"derechos humanos"')).toBe(
    'Los [derechos] [humanos] y otros derechos',
  );
  expect(marked('東京の人', '東京', 'ja')).toBe('[東][京]の人');
});

test('the excerpt is the stretch with most of what was asked for', () => {
  const text = `${'tortura lejos. '.padEnd(400, 'x ')} Aquí hablan de tortura y de justicia. ${'z '.repeat(300)}`;
  const excerpt = excerptOf(text, foundIn(text, finderOf(parseQuery('justicia tortura', 'es').parts, 'es', null)));
  const shown = excerpt.map((passage) => passage.text).join('');
  expect(shown).toContain('tortura y de justicia');
  expect(shown.length).toBeLessThan(290);
  expect(excerpt.filter((passage) => passage.hit).map((passage) => passage.text)).toEqual(['tortura', 'justicia']);
});

test('passages put together are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const finder = finderOf(parseQuery(query, 'en').parts, 'en', null);
      expect(
        markedText(text, foundIn(text, finder))
          .map((passage) => passage.text)
          .join(''),
      ).toBe(text);
      const shown = excerptOf(text, foundIn(text, finder))
        .map((passage) => passage.text)
        .join('')
        .replace(/^…|…$/gu, '');
      expect(text.includes(shown) || text.startsWith('…') || text.endsWith('…')).toBe(true);
    }),
  );
});

test.each([
  ['La desaparición', '', 0],
  ['Nada', 'la Desaparición', 1],
  ['La desaparicion', '', 2],
  ['Nada', 'desaparicion', 3],
  ['Desapariciones', '', 4],
  ['Nada', 'desapariciones', 5],
  ['Nada', 'nada', 6],
])('%s / %s meets "desaparición" in tier %i', (title, body, tier) => {
  const finder = finderOf(parseQuery('desaparición', 'es').parts, 'es', null);
  expect(tierOf(finder, foundIn(title, finder), foundIn(body, finder))).toBe(tier);
});

const pieces = [
  'desaparición',
  'MÉXICO',
  'œuvre',
  'ﬁle',
  'a',
  'día',
  'dying',
  'die',
  'ß',
  'e\u0301tude',
  '４３',
  'ñu',
  'Ιδέα',
  'йод',
  "l'étude",
];
const glue = [' ', '', "'", '\u00AD', '東', '-', '𝒜', '\uD835', ', '];

test('no word is passed over at a glance', () => {
  const text = fc.array(
    fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...glue), fc.string({ unit: 'grapheme' })),
  );
  const query = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, query, fc.constantFrom('es', 'en', 'fr'), (any, asked, locale) => {
      const finder = finderOf(parseQuery(asked.join(' '), locale).parts, locale, null);
      const joined = any.join('');
      const read = { ...finder, beginnings: null, glance: null, known: new Map() };
      expect(foundIn(joined, finder)).toEqual(foundIn(joined, read));
    }),
    { numRuns: 3000 },
  );
});

test('a glance knows every character that folds to a letter of ASCII', () => {
  for (let code = 128; code < 0xd800; code++) {
    const character = String.fromCharCode(code);
    const folded = fold(character);
    if (/^[\p{L}\p{N}]/u.test(character) && /^[a-z0-9]/.test(folded)) {
      expect([character, glanceFor([folded])?.test(character)]).toEqual([character, true]);
    }
  }
});

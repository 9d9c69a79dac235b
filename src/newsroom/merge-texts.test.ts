import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Document } from '../domain/document.ts';
import type { Locale } from '../domain/locale.ts';
import { differencesOf, mergeTexts, type Both, type Fields } from './merge-texts.ts';

const block = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });
const doc = (...lines: readonly string[]): Document => ({ v: 1, blocks: lines.map(block) });
const between = (mine: Fields, theirs: Fields, base: Fields | null = null): Both => ({
  mine,
  theirs,
  base,
  locale: 'en' as Locale,
  shown: (_, value) => value,
});
const chosen = (both: Both) => mergeTexts(both, ({ proposed }) => proposed).fields;

const line = fc.constantFrom('one', 'two three', 'four five six', '', 'a longer line of several words', 'two four');
const fields: fc.Arbitrary<Fields> = fc
  .record({
    title: line.map((text) => doc(text)),
    slug: fc.constantFrom('a', 'b', ''),
    body: fc.array(line, { maxLength: 6 }).map((lines) => doc(...lines)),
    rows: fc.array(fc.tuple(line, fc.constantFrom('2014', '2015')), { maxLength: 4 }),
  })
  .map(
    ({ title, slug, body, rows }): Fields =>
      new Map<string, Document | string>([
        ['title', title],
        ['slug', slug],
        ['body', body],
        ...rows.flatMap(([text, on], at) => [
          [`events.${at}.on`, on] as const,
          [`events.${at}.title`, doc(text)] as const,
        ]),
      ]),
  );

test('taking mine everywhere gives mine, taking theirs everywhere gives theirs, and equal texts differ nowhere', () => {
  fc.assert(
    fc.property(fields, fields, fields, (mine, theirs, base) => {
      const both = between(mine, theirs, base);
      expect(mergeTexts(both, () => 'mine').fields).toEqual(mine);
      expect(mergeTexts(both, () => 'theirs').fields).toEqual(theirs);
      expect(differencesOf(between(mine, mine, base))).toEqual([]);
      const keys = differencesOf(both).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('what only one of the two touched is proposed as that one left it', () => {
  fc.assert(
    fc.property(fields, fields, (mine, base) => {
      expect(chosen(between(mine, base, base))).toEqual(mine);
      expect(chosen(between(base, mine, base))).toEqual(mine);
    }),
  );
});

test('two who wrote in different paragraphs lose nothing, and what both changed is mine until somebody says otherwise', () => {
  const at = (...lines: readonly string[]): Fields => new Map([['body', doc(...lines)]]);
  const base = at('The first line of it.', 'The second line of it.', 'The third line of it.');
  const mine = at('The first line of it, mine.', 'The second line of it.', 'The third line of it.', 'Added by me.');
  const theirs = at('The first line of it.', 'The third line of it, theirs.');
  expect(chosen(between(mine, theirs, base)).get('body')).toEqual(
    doc('The first line of it, mine.', 'The third line of it, theirs.', 'Added by me.'),
  );
  const both = between(at('The line, mine.'), at('The line, theirs.'), at('The line.'));
  expect(chosen(both).get('body')).toEqual(doc('The line, mine.'));
});

test('where nobody chose is said, by the name of the difference', () => {
  const both = between(new Map([['slug', 'a']]), new Map([['slug', 'b']]));
  const [only] = differencesOf(both);
  expect(mergeTexts(both, () => null).open).toEqual([only?.key]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_QUERY_WORDS, parseQuery } from './query.ts';

test('words and quoted phrases', () => {
  const { parts } = parseQuery('Ángel «derechos humanos» tortura tortura', 'es');
  expect(parts.map((part) => (part.type === 'word' ? part.folded : part.words.map((word) => word.folded)))).toEqual([
    'angel',
    ['derechos', 'humanos'],
    'tortura',
  ]);
});

test('script without spaces is a phrase of its letters', () => {
  expect(parseQuery('東京', 'ja').parts).toEqual([
    {
      type: 'phrase',
      words: [
        { exact: '東', folded: '東' },
        { exact: '京', folded: '京' },
      ],
    },
  ]);
});

test('nothing that can be typed is an error, and at most twelve words are read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { parts } = parseQuery(text, 'en');
      const words = parts.reduce((sum, part) => sum + (part.type === 'word' ? 1 : part.words.length), 0);
      expect(words).toBeLessThanOrEqual(MOST_QUERY_WORDS);
    }),
  );
  for (const text of ['"', '" OR NEAR(', '*', 'a AND b NOT c', 'title:x', '\0', '🙂', '\u202E', 'a'.repeat(10_000)]) {
    expect(() => parseQuery(text, 'en')).not.toThrow();
  }
});

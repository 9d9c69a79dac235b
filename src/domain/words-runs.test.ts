import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { eachRun, foldedFirst } from './words-runs.ts';

const RUN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’＇\u00AD\u200B-\u200D\u2060](?=[\p{L}\p{N}\p{M}]))*/gu;

const runs = (text: string): string[] => {
  const found: string[] = [];
  eachRun(text, (start, end) => found.push(text.slice(start, end)));
  return found;
};

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'É', 'e\u0301', "'", '’', '\u00AD', ' ', '-', '東', 'ก็', '𝒜', '🙂', '\uD83D', '4'),
  }),
);

test('runs are what the regular expression says', () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(runs(any)).toEqual(any.match(RUN) ?? []);
    }),
    { numRuns: 3000 },
  );
});

test('the first letter of a folded word can be told from the word', () => {
  fc.assert(
    fc.property(text, (any) => {
      for (const word of runs(any)) {
        const first = foldedFirst(word, 0);
        if (first !== 0) expect(fold(word).charCodeAt(0)).toBe(first);
      }
    }),
    { numRuns: 3000 },
  );
});

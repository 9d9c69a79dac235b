import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, plainForm } from './fold.ts';

test.each([
  ['Désaparición', 'desaparicion'],
  ['ＭÉＸＩＣＯ', 'mexico'],
  ['STRAẞE', 'strasse'],
  ['Œuvre', 'oeuvre'],
  ['Łódź', 'lodz'],
  ['Ærø', 'aero'],
  ['İstanbul', 'istanbul'],
  ['Iğdır', 'igdir'],
  ['O’Brien', 'obrien'],
  ['desa\u00ADparición', 'desaparicion'],
  ['مُحَمَّد', 'محمد'],
  ['حقـــوق', 'حقوق'],
  ['синий', 'синий'],
  ['ёлка', 'елка'],
  ['हिन्दी', 'हिन्दी'],
  ['が', 'が'],
  ['ΜΆΡΤΥΡΑΣ', 'μαρτυρασ'],
])('%s folds to %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('the plain form keeps accents', () => {
  expect(plainForm('MÉXICO')).toBe('méxico');
  expect(plainForm('me\u0301xico')).toBe('méxico');
});

const anything = fc.string({ unit: 'binary' });

test('folding twice is folding once, and leaves only letters, digits and marks', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(folded).toMatch(/^[\p{L}\p{N}\p{M}]*$/u);
      expect(fold(text.normalize('NFD'))).toBe(folded);
    }),
    { numRuns: 2000 },
  );
});

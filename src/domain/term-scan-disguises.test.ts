import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from './id.ts';
import { openReader } from './normal-forms-read.ts';
import type { ProtectedTerm } from './protected-term.ts';
import { compileTerms, ownersOf } from './term-scan-automaton.ts';
import { scan } from './term-scan.ts';

const record = 'a'.repeat(26) as PersonId;

const word = (letters: string): fc.Arbitrary<string> => {
  const all = [...letters];
  return fc.array(fc.constantFrom(...all), { minLength: 3, maxLength: 9 }).map((each) => each.join(''));
};
const SCRIPTS = {
  latin: word('abcdefghijklmnopqrstuvwxyzáéíóúñüçãøłşğžå'),
  cyrillic: word('абвгдежзийклмнопрстуфхцчшщъыьэюя'),
  greek: word('αβγδεζηθικλμνξοπρστυφχψωάέή'),
  arabic: word('ابتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  hebrew: word('אבגדהוזחטיכלמנסעפצקרשת'),
  devanagari: word('कखगघचजटडतदनपबमयरलवशसह'),
};
const spaced = fc.oneof(...Object.values(SCRIPTS).map((each) => fc.tuple(each, each)));
const unspaced = fc.array(fc.constantFrom(...'王李張劉陳楊黄山田中小明華美子太郎一二三'), {
  minLength: 2,
  maxLength: 4,
});

/** What may lie between two letters of a word without changing what a reader sees. */
const HIDDEN = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u200f',
  '\u202e',
  '\ufeff',
  '<b>',
  '</i>',
  '<span class="a">',
];
/** What may lie between two words. */
const BETWEEN = [
  ' ',
  '\u00a0',
  '\u3000',
  '\n',
  '-',
  '_',
  '%20',
  '+',
  '&nbsp;',
  '<br>',
  ' \u200f',
  '</b> <i>',
  '&#32;',
  '. ',
];

const encodings: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => letter,
  (letter) => letter.toUpperCase(),
  (letter) => letter.normalize('NFD'),
  (letter) => `&#${letter.codePointAt(0)};`,
  (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`,
  (letter) => `&amp;#${letter.codePointAt(0)};`,
  (letter) => encodeURIComponent(letter).replace(/^[a-z]$/, (plain) => `%${plain.charCodeAt(0).toString(16)}`),
  (letter) => encodeURIComponent(encodeURIComponent(letter)),
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  (letter) => (/[a-z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter),
];

/** Each letter in some encoding, with something hidden behind some of them. */
const disguised = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.nat(encodings.length - 1), { minLength: 40, maxLength: 40 }),
      fc.array(fc.nat(HIDDEN.length * 4), { minLength: 40, maxLength: 40 }),
      fc.array(fc.constantFrom(...BETWEEN), { minLength: 4, maxLength: 4 }),
    )
    .map(([how, behind, between]) => {
      let n = 0;
      const dress = (each: string): string =>
        [...each]
          .map((letter, i, all) => {
            const dressed = encodings[how[n] ?? 0]?.(letter) ?? letter;
            return dressed + (i < all.length - 1 ? (HIDDEN[behind[n++] ?? 0] ?? '') : '');
          })
          .join('');
      return words.map((each, i) => (i === 0 ? '' : (between[i] ?? ' ')) + dress(each)).join('');
    });

function blocks(text: string, terms: readonly ProtectedTerm[]): boolean {
  const reader = openReader();
  const automaton = compileTerms(terms, reader);
  return scan(automaton, reader.read(text)).some(({ form }) =>
    ownersOf(automaton, form).some(({ way }) => way !== 'given' && way !== 'surname'),
  );
}
const name = (full: string, given: string | null): ProtectedTerm => {
  return { kind: 'name', record, never: false, full, short: null, given };
};

test('a name in any script is found in any disguise, either way round', () => {
  const example = spaced.chain(([given, surname]) =>
    fc.tuple(
      fc.constant([given, surname] as const),
      fc.oneof(disguised([given, surname]), disguised([surname, given])),
    ),
  );
  fc.assert(
    fc.property(example, ([[given, surname], text]) => {
      expect(blocks(`<p>… ${text}, …</p>`, [name(`${given} ${surname}`, given)])).toBe(true);
      const inAttribute = text.replaceAll('<br>', ' ').replaceAll(/<[^>]*>/g, '');
      expect(blocks(`<img alt="… ${inAttribute} …">`, [name(`${given} ${surname}`, given)])).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a name in a script without spaces is found within a sentence', () => {
  const example = unspaced.chain((letters) => fc.tuple(fc.constant(letters.join('')), disguised(letters)));
  fc.assert(
    fc.property(example, ([full, text]) => {
      expect(blocks(`昨日${text}先生`, [name(full, null)])).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a hit lies where the name is, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.string(), spaced, ([...before], [given, surname]) => {
      const reader = openReader();
      const automaton = compileTerms([name(`${given} ${surname}`, given)], reader);
      const start = before.length + 1;
      const text = `${'.'.repeat(before.length)} ${given} ${surname} .`;
      const hit = scan(automaton, reader.read(text)).find((each) => each.end - each.start > given.length + 1);
      expect(hit?.start).toBe(start);
      expect(text.slice(hit?.start, hit?.end)).toContain(surname);
    }),
    { numRuns: 100 },
  );
});

import { LETTERS as FOLDED_LETTERS } from './fold.ts';
import type { NormalForm } from './normal-forms.ts';

/** What a character is to a reader of names: its letters, folded, or what it does between them. */
export const SIGN = { hard: 0, soft: 1, dropped: 2, line: 3, dot: 4, comma: 5 } as const;

/** Flags of a letter, above its 16 bits of code. */
export const LETTER = {
  unspaced: 1 << 16,
  upper: 1 << 17,
  lower: 1 << 18,
  digit: 1 << 19,
  /** The low 16 bits are no letter but a place in `several`. */
  several: 1 << 20,
  /** A single capital that is a word of no language we know, and so an initial. */
  initial: 1 << 21,
  /** Arabic and Hebrew words that are one letter and are written with the next word ("and", "to"). */
  proclitic: 1 << 22,
} as const;

/** What each character reads as: a `SIGN`, or a code unit with `LETTER` flags. Filled as characters are met. */
export interface LetterTable {
  readonly basic: Int32Array;
  readonly beyond: Map<number, number>;
  readonly several: string[];
  readonly forms: ReadonlySet<NormalForm>;
}

export const newLetterTable = (forms: ReadonlySet<NormalForm>): LetterTable => {
  const several: string[] = [];
  return { basic: new Int32Array(0x10000).fill(-1), beyond: new Map(), several, forms };
};

/** What a character reads as. */
export function readCharacter(table: LetterTable, code: number): number {
  const known = code < 0x10000 ? table.basic[code] : table.beyond.get(code);
  if (known !== undefined && known >= 0) return known;
  const read = read1(table, String.fromCodePoint(code));
  if (code < 0x10000) table.basic[code] = read;
  else table.beyond.set(code, read);
  return read;
}

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\u0640]/u;
const APOSTROPHE = /['’‘ʼʻʹ＇`´]/u;
const LINE = /[\n\r\u0085\u2028\u2029\v\f]/;
const SEPARATORS = /[-_\u2010-\u2015\u2212\ufe58\ufe63\uff0d\uff3f]/;
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Marks that are accents or points: not vowel signs of Indic scripts, not the voicing of kana. */
const ACCENT =
  /^(?![\u3099\u309a])[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]$/u;
const PROCLITIC = /[\u0648\u0641\u0628\u0644\u0643\u05d5\u05d4\u05d1\u05dc\u05de\u05e9\u05db]/;

function read1({ forms, several }: LetterTable, character: string): number {
  if (LINE.test(character)) return forms.has('line-breaks') ? SIGN.line : SIGN.hard;
  if (character === '\t') return SIGN.hard;
  if (INVISIBLE.test(character)) return forms.has('invisible') ? SIGN.soft : SIGN.hard;
  if (APOSTROPHE.test(character)) return SIGN.soft;
  if (!forms.has('separators') && SEPARATORS.test(character)) return character.charCodeAt(0);
  const letters = foldCharacter(character, forms);
  if (letters === '') return SIGN.dropped;
  if (!/[\p{L}\p{N}\p{M}]/u.test(letters))
    return letters.includes('.') || /[。．]/.test(character)
      ? SIGN.dot
      : /[,،、，]/.test(character)
        ? SIGN.comma
        : SIGN.hard;
  const kept = letters.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
  const flags =
    (UNSPACED.test(character) ? LETTER.unspaced : 0) |
    (/\p{Lu}/u.test(character) ? LETTER.upper : 0) |
    (/\p{Ll}/u.test(character) ? LETTER.lower : 0) |
    (/\p{N}/u.test(character) ? LETTER.digit : 0) |
    (/[B-DF-HJ-NP-TV-XZ]/.test(character) ? LETTER.initial : 0) |
    (PROCLITIC.test(character) ? LETTER.proclitic : 0);
  if (kept.length === 1) return kept.charCodeAt(0) | flags;
  several.push(kept);
  return (several.length - 1) | flags | LETTER.several;
}

/** One character as folded letters; empty for an accent that stands alone. */
function foldCharacter(character: string, forms: ReadonlySet<NormalForm>): string {
  let text = character;
  if (forms.has('case')) text = text.toLowerCase();
  text = text.normalize(forms.has('compatibility') ? 'NFKD' : 'NFD');
  // Compatibility forms may hide capitals (circled, mathematical).
  if (forms.has('case')) text = text.toLowerCase();
  let folded = '';
  for (const each of text) {
    if (forms.has('accents') && /\p{Mn}/u.test(each) && ACCENT.test(each)) continue;
    const digit = forms.has('compatibility') ? digitOf(each) : undefined;
    folded += digit ?? (forms.has('look-alikes') ? LOOK_ALIKES.get(each) : undefined) ?? LETTERS[each] ?? each;
  }
  return folded;
}

/** A digit of any script as ours: dates and numbers are written with those of the text around them. */
function digitOf(character: string): string | undefined {
  if (!/[^0-9]/.test(character) || !/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  // Unicode keeps the ten of a script together, from its zero on.
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** Letters that Unicode does not take apart, and some that only those who hide a name write. */
const LETTERS: Readonly<Record<string, string>> = {
  ...FOLDED_LETTERS,
  ɩ: 'i',
  ʟ: 'l',
  ɡ: 'g',
  ɑ: 'a',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
};

/**
 * Letters that look alike in capitals or small, as pairs. One letter of a script never becomes another of the same
 * script: names of one script stay apart.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  (
    'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw һh ' +
    'αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx ' +
    'ىي ہه ةه کك یي'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

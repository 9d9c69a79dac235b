/**
 * What stays of a word when case, accents and typography are taken away: `Désaparición` and `desaparicion`,
 * `ﬁle` and `file`, `Ｍéxico` and `mexico` become the same. Only letters, digits and the marks that spell a word in
 * its script (vowel signs of Devanagari, voicing of kana) are left. Folding what is folded changes nothing.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  let folded = word;
  // Compatibility forms can hide more of themselves (a circled letter, a ligature with a mark): twice settles them all.
  for (let round = 0; round < 4; round++) {
    const next = foldOnce(folded);
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

/** A word as it was written, accents kept, without case, apostrophes and invisible characters. */
export function plainForm(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.normalize('NFC').toLowerCase().normalize('NFC').replace(NO_PART_OF_A_WORD, '');
}

const PLAIN = /^[a-z0-9]*$/;

/** Everything but letters, digits and marks; tatweel is a letter by Unicode, and only stretches a line. */
const NO_PART_OF_A_WORD = /[^\p{L}\p{N}\p{M}]|[\u0640\u02BC\u02B9\u02BB]/gu;

/**
 * Marks that are accents or vowel points: of Latin, Greek and Cyrillic, Hebrew and Arabic.
 * Not those that spell the word itself (Indic vowel signs, kana voicing), and not the breve of й, which is a letter.
 */
const ACCENTS =
  /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/gu;

/** Letters that Unicode does not take apart. */
export const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

function foldOnce(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(NO_PART_OF_A_WORD, '')
    .normalize('NFC');
}

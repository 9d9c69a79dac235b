import { fold } from './fold.ts';
import { eachWord } from './words.ts';
import { isBetweenRuns, isSpacedLetter } from './words-runs.ts';

/**
 * A pattern for the places where a word may begin that folds to one of these beginnings, or `null` where only reading
 * every word will do. A pattern is looked for several times faster than words are read. What it finds may still be no
 * such word; what it does not find is none.
 *
 * @param words folded
 */
export function glanceFor(words: readonly string[]): RegExp | null {
  if (words.length === 0 || words.some((word) => !/^[a-z0-9]/.test(word))) return null;
  const beginnings = words.map((word) => {
    const first = word.charAt(0);
    // Stems turn `y` into `i`; what is no ASCII letter may be one when folded, or end the word.
    const second = /^[a-z]/.test(word.charAt(1)) ? word.charAt(1) : '';
    return `[${first}${first.toUpperCase()}](?:[iy${second}IY${second.toUpperCase()}]|[^A-Za-z]|$)|[${variantsOf(first)}]`;
  });
  return new RegExp(`${[...new Set(beginnings)].join('|')}|[\\uD800-\\uDBFF]`, 'g');
}

/** Where Unicode keeps letters and digits that fold to ASCII. Surrogates stand for what lies beyond. */
const RANGES = [
  [0x00aa, 0x024f],
  [0x02b0, 0x02e4],
  [0x1d2c, 0x1dbf],
  [0x1e00, 0x1eff],
  [0x2070, 0x218b],
  [0x2460, 0x24ff],
  [0x2776, 0x2793],
  [0x2c60, 0x2c7f],
  [0x3220, 0x33ff],
  [0xa700, 0xa7ff],
  [0xab30, 0xab6f],
  [0xfb00, 0xfb06],
  [0xff10, 0xff5a],
] as const;

const variants = new Map<string, string>();

/** The characters beyond ASCII that fold to something with this first letter. */
function variantsOf(first: string): string {
  if (variants.size === 0) {
    for (const [from, to] of RANGES) {
      for (let code = from; code <= to; code++) {
        const folded = fold(String.fromCharCode(code)).charAt(0);
        if (/[a-z0-9]/.test(folded)) variants.set(folded, (variants.get(folded) ?? '') + String.fromCharCode(code));
      }
    }
  }
  return variants.get(first) ?? '';
}

/** Goes through the words around the places that a glance finds; some others of the text may be among them. */
export function eachWordAt(
  glance: RegExp,
  text: string,
  locale: string,
  visit: (start: number, end: number) => void,
): void {
  glance.lastIndex = 0;
  for (let match = glance.exec(text); match !== null; match = glance.exec(text)) {
    const at = match.index;
    glance.lastIndex = at + 1;
    if (isBetweenRuns(text, at) || (at > 0 && isSpacedLetter(text, at - 1))) continue;
    let from = at;
    while (from > 0 && !isBetweenRuns(text, from - 1)) from--;
    let to = at;
    while (to < text.length && !isBetweenRuns(text, to)) to++;
    eachWord(text.slice(from, to), locale, (start, end) => visit(from + start, from + end));
    glance.lastIndex = to;
  }
}

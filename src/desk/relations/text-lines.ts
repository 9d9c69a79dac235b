/**
 * About how many lines a text takes, at most so many: whatever is longer is cut off there, and stands whole in the list.
 * `width`: of a line, in ordinary letters.
 */
export function linesFor(text: string, width: number, most: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/\s+/u)) {
    const needs = widthOf(word);
    const gap = filled === 0 ? 0 : SPACE;
    if (filled > 0 && filled + gap + needs > width) {
      lines += 1;
      filled = 0;
    } else filled += gap;
    filled += needs;
    // What has no spaces is broken where the line ends.
    for (; filled > width; filled -= width) lines += 1;
  }
  return Math.min(lines, most);
}

const SPACE = 0.5;

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word)
    if (WIDE.test(letter)) width += 1.75;
    else if (NARROW.test(letter)) width += 0.55;
    else if (BROAD.test(letter)) width += 1.6;
    else if (CAPITAL.test(letter)) width += 1.2;
    else width += MARK.test(letter) ? 0 : 1;
  return width;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uffef]/u;
const NARROW = /[iljtfrI.,:;'’|!()[\]·-]/u;
const BROAD = /[mwMW@%—]/u;
const CAPITAL = /\p{Lu}/u;
const MARK = /\p{M}/u;

import { fold } from './fold.ts';

/**
 * Is told of each run of letters and digits, with the marks and the joints inside it: `text.slice(start, end)`.
 * `plain` runs have no apostrophe, no invisible character, and no letter of a script without spaces.
 */
export type RunVisitor = (start: number, end: number, plain: boolean) => void;

/** What a UTF-16 code unit is to a word. Found out once for each; searching marks whole pages of words. */
const UNKNOWN = 0;
const OUTSIDE = 1;
const LETTER = 2;
const MARK = 3;
/** Apostrophes, soft hyphens, and joiners: inside a word when letters follow. */
const JOINT = 4;
/** Half of a character beyond the basic plane. */
const SURROGATE = 5;
const kinds = new Uint8Array(0x10000);

const IS_LETTER = /^[\p{L}\p{N}]$/u;
const IS_MARK = /^\p{M}$/u;
const IS_JOINT = /^['’＇\u00AD\u200B-\u200D\u2060]$/u;

/** From here on there are scripts without spaces (Thai is the first). */
const FIRST_UNSPACED = 0x0e00;

/**
 * Goes through the runs of a text in order: a letter or digit (`[\p{L}\p{N}]`), then these, `\p{M}`, and joints that
 * do not end it. Hand-written, because a search looks through whole pages of words for each of its hits.
 */
export function eachRun(text: string, visit: RunVisitor): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (kinds[text.charCodeAt(at)] !== LETTER && kindAt(text, at) !== LETTER) {
      at++;
      continue;
    }
    const start = at;
    let end = at;
    let plain = true;
    let open = false;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      const known = kinds[code] ?? UNKNOWN;
      const kind = known === UNKNOWN || known === SURROGATE ? kindAt(text, at) : known;
      if (kind === LETTER || kind === MARK) {
        if (open || code >= FIRST_UNSPACED) plain = false;
        open = false;
        end = at + 1;
      } else if (kind === JOINT && !open) open = true;
      else break;
    }
    visit(start, end, plain);
  }
}

const firsts = new Uint16Array(0x10000);

/**
 * The first code unit that the word at this place has when folded; 0 where that takes more than a look at its first
 * letter (a mark follows it, or it is beyond the basic plane).
 */
export function foldedFirst(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (text.charCodeAt(at + 1) >= FIRST_MARK && kindAt(text, at + 1) === MARK) return 0;
  let first = firsts[code] ?? 0;
  if (first === 0 && (code < 0xd800 || code > 0xdfff)) {
    first = fold(String.fromCharCode(code)).charCodeAt(0) || 0;
    firsts[code] = first;
  }
  return first;
}

const FIRST_MARK = 0x300;

/** Whether no word goes through this place: neither a letter nor a mark nor a joint. */
export function isBetweenRuns(text: string, at: number): boolean {
  return kindAt(text, at) === OUTSIDE;
}

/** Whether the word that has its letter here goes on at the next place, if that is a letter. */
export function isSpacedLetter(text: string, at: number): boolean {
  return kindAt(text, at) === LETTER && text.charCodeAt(at) < FIRST_UNSPACED;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let kind = kinds[code] ?? OUTSIDE;
  if (kind === UNKNOWN) {
    kind = code >= 0xd800 && code <= 0xdfff ? SURROGATE : kindOf(String.fromCharCode(code));
    kinds[code] = kind;
  }
  if (kind !== SURROGATE) return kind;
  const first = code >= 0xdc00 ? at - 1 : at;
  const point = first < 0 ? undefined : text.codePointAt(first);
  return point === undefined || point <= 0xffff ? OUTSIDE : kindOf(String.fromCodePoint(point));
}

function kindOf(character: string): number {
  if (IS_LETTER.test(character)) return LETTER;
  if (IS_MARK.test(character)) return MARK;
  return IS_JOINT.test(character) ? JOINT : OUTSIDE;
}

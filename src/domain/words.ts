import { fold, plainForm } from './fold.ts';
import { languageOf } from './locale.ts';
import { stem } from './stem.ts';
import { eachRun } from './words-runs.ts';

/** Where a word stands in a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** What an index keeps of a text. Each term is made of letters, digits and marks only. */
export interface IndexTerms {
  /** Every word of each paragraph (line), folded, in the order of the text: for phrases. */
  readonly paragraphs: readonly (readonly string[])[];
  /** Each word as written, accents kept, once. */
  readonly exact: readonly string[];
  /** Each stem, once. */
  readonly stems: readonly string[];
}

/** A text is indexed up to here: words in a row, and characters of different words. A long report has 60,000 words. */
const MOST_WORDS = 200_000;
const MOST_DISTINCT_CHARACTERS = 100_000;
/** Nobody searches a longer word; what is longer is cut, in texts and in queries alike. */
const LONGEST_WORD = 64;

/** Scripts that put no space between words. Each of their letters is a term, and a run of them in a query a phrase. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*/gu;
const ELISION = /^(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|un)['’＇](?=.)/iu;
const ELIDING = new Set(['fr', 'it', 'ca']);
const POSSESSIVE = /['’＇]s$/iu;

/**
 * Goes through the words of a text in any script. Elided articles are no part of a word in French, Italian and Catalan
 * (`l'homme` is `homme`), nor is the possessive `'s` elsewhere.
 */
export function eachWord(text: string, locale: string, visit: (start: number, end: number) => void): void {
  const elides = ELIDING.has(languageOf(locale));
  eachRun(text, (start, end, plain) => {
    if (plain) {
      visit(start, end);
      return;
    }
    const run = text.slice(start, end);
    const before = elides ? (ELISION.exec(run)?.[0].length ?? 0) : 0;
    const after = elides ? 0 : (POSSESSIVE.exec(run)?.[0].length ?? 0);
    eachLetter(text, start + before, end - after, visit);
  });
}

/** The same as a list. */
export function wordsIn(text: string, locale: string): WordSpan[] {
  const words: WordSpan[] = [];
  eachWord(text, locale, (start, end) => words.push({ start, end }));
  return words;
}

/** Cuts a run that holds unspaced script: each of its letters alone, what lies between as one word. */
function eachLetter(text: string, start: number, end: number, visit: (start: number, end: number) => void): void {
  let done = start;
  for (const match of text.slice(start, end).matchAll(UNSPACED)) {
    const at = start + match.index;
    if (at > done) visit(done, at);
    done = at + match[0].length;
    visit(at, done);
  }
  if (done < end) visit(done, end);
}

/** A word's terms, or `null` where nothing of it can be searched. */
export function termsOf(word: string, locale: string): { exact: string; folded: string; stem: string } | null {
  const folded = foldedTerm(word);
  if (folded === '') return null;
  return { exact: cut(plainForm(word)) || folded, folded, stem: stem(folded, locale) };
}

/** A word folded, at most 64 characters of it; empty where nothing is left. */
export function foldedTerm(word: string): string {
  return cut(fold(word));
}

/** The terms of a text, for an index that splits at spaces: what `termsOf` says of each of its words. */
export function indexTerms(text: string, locale: string): IndexTerms {
  const gathered = { known: new Map<string, string | null>(), exact: new Set<string>(), stems: new Set<string>() };
  const room = { words: MOST_WORDS, characters: MOST_DISTINCT_CHARACTERS };
  const paragraphs = text.split('\n').map((paragraph) => foldedWords(paragraph, locale, gathered, room));
  return { paragraphs, exact: [...gathered.exact], stems: [...gathered.stems] };
}

function foldedWords(
  text: string,
  locale: string,
  gathered: { known: Map<string, string | null>; exact: Set<string>; stems: Set<string> },
  room: { words: number; characters: number },
): string[] {
  const folded: string[] = [];
  eachWord(text, locale, (start, end) => {
    if (room.words-- <= 0) return;
    const word = text.slice(start, end);
    let term = gathered.known.get(word);
    if (term === undefined) {
      const terms = room.characters > 0 ? termsOf(word, locale) : null;
      term = terms?.folded ?? null;
      gathered.known.set(word, term);
      if (terms !== null) {
        room.characters -= terms.folded.length;
        gathered.exact.add(terms.exact);
        gathered.stems.add(terms.stem);
      }
    }
    if (term !== null) folded.push(term);
  });
  return folded;
}

/** Cut between characters, never inside a surrogate pair. */
function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(/[\uD800-\uDBFF]$/, '');
}

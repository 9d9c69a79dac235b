import { termsOf, wordsIn } from './words.ts';

/** A search as someone typed it: all of its parts have to be in a work. */
export interface Query {
  readonly parts: readonly QueryPart[];
}

export type QueryPart = QueryWord | QueryPhrase;

export interface QueryWord {
  readonly type: 'word';
  readonly exact: string;
  readonly folded: string;
  readonly stem: string;
  /** Where it stands in the text that was typed, so that another word can be proposed in its place. */
  readonly start: number;
  readonly end: number;
}

/** Words that follow each other as written, accents and case apart: no stems. */
export interface QueryPhrase {
  readonly type: 'phrase';
  readonly words: readonly { readonly exact: string; readonly folded: string }[];
}

/** What is read of a query: the first 200 characters, the first 12 words. */
export const LONGEST_QUERY = 200;
export const MOST_QUERY_WORDS = 12;

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** The part of a text that is read as a query. */
export function readableQuery(text: string): string {
  return text.slice(0, LONGEST_QUERY).toWellFormed();
}

/**
 * Reads any text as a query, never with an error: what is no word is ignored, a quotation mark without its partner
 * too. A run of script without spaces is a phrase of its letters.
 */
export function parseQuery(text: string, locale: string): Query {
  const read = readableQuery(text);
  const reader = { parts: [] as QueryPart[], seen: new Set<string>(), room: MOST_QUERY_WORDS };
  let done = 0;
  for (const match of read.matchAll(QUOTED)) {
    readWords(reader, read.slice(done, match.index), done, locale);
    readPhrase(reader, match[1] ?? '', locale);
    done = match.index + match[0].length;
  }
  readWords(reader, read.slice(done), done, locale);
  return { parts: reader.parts };
}

interface Reader {
  readonly parts: QueryPart[];
  readonly seen: Set<string>;
  room: number;
}

function readWords(reader: Reader, text: string, offset: number, locale: string): void {
  let run: QueryWord[] = [];
  for (const { start, end } of wordsIn(text, locale)) {
    const terms = termsOf(text.slice(start, end), locale);
    if (terms === null) continue;
    const word: QueryWord = { type: 'word', ...terms, start: offset + start, end: offset + end };
    const last = run.at(-1);
    if (last !== undefined && last.end !== word.start) {
      add(reader, run);
      run = [];
    }
    run.push(word);
  }
  add(reader, run);
}

/** Words that touch are letters of a script without spaces: together they are a phrase. */
function add(reader: Reader, run: readonly QueryWord[]): void {
  const [first] = run;
  if (first !== undefined) addPart(reader, run.length === 1 ? first : { type: 'phrase', words: run.map(bare) });
}

function readPhrase(reader: Reader, text: string, locale: string): void {
  const words = [];
  for (const { start, end } of wordsIn(text, locale)) {
    const terms = termsOf(text.slice(start, end), locale);
    if (terms !== null) words.push(bare(terms));
  }
  if (words.length > 0) addPart(reader, { type: 'phrase', words });
}

const bare = ({ exact, folded }: { exact: string; folded: string }) => ({ exact, folded });

function addPart(reader: Reader, part: QueryPart): void {
  const fits = part.type === 'word' ? part : { ...part, words: part.words.slice(0, Math.max(0, reader.room)) };
  const key = fits.type === 'word' ? fits.exact : `"${fits.words.map((word) => word.exact).join(' ')}"`;
  if (reader.room <= 0 || reader.seen.has(key)) return;
  reader.seen.add(key);
  reader.room -= fits.type === 'word' ? 1 : fits.words.length;
  reader.parts.push(fits);
}

import type { QueryPart } from './query.ts';
import type { Passage } from './search-hit.ts';
import { keepsFirstLetter, stem } from './stem.ts';
import { eachWord, foldedTerm } from './words.ts';
import { foldedFirst } from './words-runs.ts';

/** Tells which part of a query a text's word belongs to. Made once a query, used for each of its hits. */
export interface Finder {
  readonly locale: string;
  readonly parts: readonly QueryPart[];
  /** Beginning of a word that counts as found, for the last word of a query that nothing has in full. */
  readonly prefix: string | null;
  /** First letters (folded, as code units) of words that can be found, or `null` where a stem may begin otherwise. */
  readonly letters: ReadonlySet<number> | null;
  /** What has been found out about words already: pages of one language repeat them. */
  readonly known: Map<string, Known>;
}

interface Known {
  readonly folded: string;
  /** The part that the word alone belongs to, or -1. */
  readonly part: number;
}

export function finderOf(parts: readonly QueryPart[], locale: string, prefix: string | null): Finder {
  const letters = new Set<number>();
  for (const part of parts) {
    for (const word of part.type === 'word' ? [part] : part.words) letters.add(word.folded.charCodeAt(0));
  }
  return { locale, parts, prefix, letters: keepsFirstLetter(locale) ? letters : null, known: new Map() };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly part: number;
}

/** A whole text, what was found marked as it stands there. */
export function markedText(text: string, finder: Finder): Passage[] {
  return passages(text, 0, text.length, foundIn(text, finder));
}

/** About this many characters of a text are shown. */
const EXCERPT = 200;
/** In a text full of hits the first ones are compared. */
const MOST_FOUND = 300;

/**
 * The piece of a text, about 200 characters, that has most of what was asked for, marked as it stands there.
 * Without a hit, its beginning.
 */
export function excerptOf(text: string, finder: Finder): Passage[] {
  const found = foundIn(text, finder);
  const { first, last } = densest(found);
  const around = first === undefined || last === undefined ? 0 : Math.max(0, EXCERPT - (last.end - first.start));
  const from = first === undefined ? 0 : wordStart(text, first.start - Math.floor(around / 3), first.start);
  const to = wordEnd(text, Math.max(from + EXCERPT, last?.end ?? 0));
  const inside = found.filter((each) => each.start >= from && each.end <= to);
  const piece = passages(text, from, to, inside);
  return [...(from > 0 ? [ELLIPSIS] : []), ...piece, ...(to < text.length ? [ELLIPSIS] : [])];
}

const ELLIPSIS: Passage = { text: '…', hit: false };

interface Stretch {
  readonly first: Found | undefined;
  readonly last: Found | undefined;
}

/** The first and last hit of the stretch with most different parts of the query, then with most hits, then the first. */
function densest(found: readonly Found[]): Stretch {
  let best: Stretch = { first: undefined, last: undefined };
  let most = 0;
  for (let i = 0; i < Math.min(found.length, MOST_FOUND); i++) {
    const first = found[i];
    const parts = new Set<number>();
    let last = first;
    let hits = 0;
    for (let j = i; j < found.length; j++) {
      const next = found[j];
      if (first === undefined || next === undefined || next.end - first.start > EXCERPT) break;
      parts.add(next.part);
      hits++;
      last = next;
    }
    const worth = parts.size * 1000 + hits;
    if (worth > most) [best, most] = [{ first, last }, worth];
  }
  return best;
}

/** In the order of the text. */
function foundIn(text: string, finder: Finder): Found[] {
  const found: Found[] = [];
  const begun = new Map<number, Found[]>();
  const hasPhrase = finder.parts.some((part) => part.type === 'phrase' && part.words.length > 1);
  const { letters } = finder;
  eachWord(text, finder.locale, (start, end) => {
    const first = letters === null ? 0 : foldedFirst(text, start);
    if (first !== 0 && letters?.has(first) === false) {
      if (hasPhrase) begun.clear();
      return;
    }
    const { folded, part } = lookAt(text.slice(start, end), finder);
    if (folded === '') return;
    if (part >= 0) found.push({ start, end, part });
    if (hasPhrase) found.push(...phraseFound(finder, folded, { start, end }, begun));
  });
  return hasPhrase ? found.toSorted((a, b) => a.start - b.start) : found;
}

function lookAt(word: string, finder: Finder): Known {
  let known = finder.known.get(word);
  if (known === undefined) {
    const folded = foldedTerm(word);
    known = { folded, part: finder.parts.findIndex((each, i) => isFound(each, folded, finder, i)) };
    finder.known.set(word, known);
  }
  return known;
}

function isFound(part: QueryPart, folded: string, finder: Finder, index: number): boolean {
  if (part.type === 'phrase') return part.words.length === 1 && part.words[0]?.folded === folded;
  if (finder.prefix !== null && index === finder.parts.length - 1) return folded.startsWith(finder.prefix);
  return part.folded === folded || part.stem === stem(folded, finder.locale);
}

/** Follows each phrase word by word; `begun` holds what has been read of each, and is given out when it is complete. */
function phraseFound(
  finder: Finder,
  folded: string,
  span: { start: number; end: number },
  begun: Map<number, Found[]>,
): Found[] {
  const complete: Found[] = [];
  for (const [part, phrase] of finder.parts.entries()) {
    if (phrase.type !== 'phrase' || phrase.words.length < 2) continue;
    const found = { ...span, part };
    const read = begun.get(part) ?? [];
    const next =
      phrase.words[read.length]?.folded === folded
        ? [...read, found]
        : phrase.words[0]?.folded === folded
          ? [found]
          : [];
    if (next.length === phrase.words.length) {
      complete.push(...next);
      begun.delete(part);
    } else begun.set(part, next);
  }
  return complete;
}

function passages(text: string, from: number, to: number, found: readonly Found[]): Passage[] {
  const out: Passage[] = [];
  let done = from;
  for (const { start, end } of found) {
    if (start < done) continue;
    if (start > done) out.push({ text: text.slice(done, start), hit: false });
    out.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < to) out.push({ text: text.slice(done, to), hit: false });
  return out;
}

/** Moves on to the beginning of a word, unless there is none before `limit` (a script without spaces). */
function wordStart(text: string, at: number, limit: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, Math.min(at + 30, limit)).search(/\s/u);
  return space >= 0 ? at + space + 1 : betweenCharacters(text, at);
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + 30).search(/\s|$/u);
  return betweenCharacters(text, Math.min(text.length, at + (space < 30 ? space : 0)));
}

function betweenCharacters(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

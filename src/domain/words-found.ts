import { plainForm } from './fold.ts';
import type { QueryPart } from './query.ts';
import { keepsFirstLetter, stem } from './stem.ts';
import { eachWord, foldedTerm } from './words.ts';
import { eachWordAt, glanceFor } from './words-glance.ts';
import { foldedFirst } from './words-runs.ts';

/** How a word of a text meets a word that was asked for: as it is written, accents apart, or by its stem. */
const EXACT = 0;
const FOLDED = 1;
const STEM = 2;
const NOT = 3;
type Level = typeof EXACT | typeof FOLDED | typeof STEM | typeof NOT;

/** A word of a text that was asked for. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** The part of the query that it meets best. */
  readonly part: number;
  readonly level: Level;
}

/** Tells which words of a text were asked for. Made once a query, used for each of its hits. */
export interface Finder {
  readonly locale: string;
  readonly parts: readonly QueryPart[];
  /** Beginning of a word that counts as found, for the last word of a query that nothing has in full. */
  readonly prefix: string | null;
  /** Beginnings of words that can be found, or `null` where a stem may begin otherwise. */
  readonly beginnings: Beginnings | null;
  /** Finds places worth a look, where words need not be read in a row. */
  readonly glance: RegExp | null;
  /** What has been found out about words already: pages of one language repeat them. */
  readonly known: Map<string, Known>;
}

/** First letters, folded, and first two letters where both are ASCII, as `first * 65536 + second`. */
interface Beginnings {
  readonly letters: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
}

interface Known {
  readonly folded: string;
  readonly exact: string;
  /** The parts that the word alone meets, the best first. */
  readonly meets: readonly { readonly part: number; readonly level: Level }[];
}

export function finderOf(parts: readonly QueryPart[], locale: string, prefix: string | null): Finder {
  const beginnings = keepsFirstLetter(locale) ? beginningsOf(parts) : null;
  const words = parts.flatMap((part) => (part.type === 'word' || part.words.length === 1 ? [foldedOf(part)] : []));
  const glance = beginnings !== null && words.length === parts.length ? glanceFor(words) : null;
  return { locale, parts, prefix, beginnings, glance, known: new Map() };
}

const foldedOf = (part: QueryPart): string => (part.type === 'word' ? part.folded : (part.words[0]?.folded ?? ''));

function beginningsOf(parts: readonly QueryPart[]): Beginnings {
  const letters = new Set<number>();
  const pairs = new Set<number>();
  for (const { folded } of parts.flatMap((part) => (part.type === 'word' ? [part] : part.words))) {
    letters.add(folded.charCodeAt(0));
    pairs.add(folded.charCodeAt(0) * 65_536 + folded.charCodeAt(1));
  }
  return { letters, pairs };
}

/** Most words of a text cannot be meant: two letters tell. (Stems turn `y` into `i`, and one letter stands alone.) */
function canBegin({ letters, pairs }: Beginnings, text: string, start: number): boolean {
  const first = foldedFirst(text, start);
  if (first === 0) return true;
  if (!letters.has(first)) return false;
  const second = text.charCodeAt(start + 1) | 32;
  if (text.charCodeAt(start) > 127 || second < 97 || second > 122 || second === 105 || second === 121) return true;
  return pairs.has(first * 65_536 + second);
}

/** The words of a text that were asked for, in its order. */
export function foundIn(text: string, finder: Finder): Found[] {
  const found: Found[] = [];
  const begun = new Map<number, Found[]>();
  const hasPhrase = finder.parts.some((part) => part.type === 'phrase' && part.words.length > 1);
  const { beginnings, glance } = finder;
  const look = (start: number, end: number): void => {
    if (beginnings !== null && !canBegin(beginnings, text, start)) {
      if (hasPhrase) begun.clear();
      return;
    }
    const known = lookAt(text.slice(start, end), finder);
    for (const { part, level } of known.meets) found.push({ start, end, part, level });
    if (hasPhrase && known.folded !== '') found.push(...phraseFound(finder, known, { start, end }, begun));
  };
  if (glance === null) eachWord(text, finder.locale, look);
  else eachWordAt(glance, text, finder.locale, look);
  return hasPhrase ? found.toSorted((a, b) => a.start - b.start) : found;
}

/**
 * How well a work meets the query, 0 best: all parts as written in the title, as written anywhere, then accents apart
 * in the title, anywhere, then by stems in the title, anywhere (5).
 */
export function tierOf({ parts }: Finder, inTitle: readonly Found[], inBody: readonly Found[]): number {
  let title: number = EXACT;
  let any: number = EXACT;
  for (let part = 0; part < parts.length; part++) {
    const titleLevel = bestLevel(inTitle, part);
    title = Math.max(title, titleLevel);
    any = Math.max(any, Math.min(titleLevel, bestLevel(inBody, part)));
  }
  return Math.min(2 * title, 2 * any + 1);
}

function bestLevel(found: readonly Found[], part: number): number {
  let best: number = NOT;
  for (const each of found) if (each.part === part && each.level < best) best = each.level;
  return best;
}

function lookAt(word: string, finder: Finder): Known {
  let known = finder.known.get(word);
  if (known === undefined) {
    const folded = foldedTerm(word);
    const exact = plainForm(word);
    const meets = finder.parts
      .map((_, part) => ({ part, level: folded === '' ? NOT : levelOf(finder, part, folded, exact) }))
      .filter(({ level }) => level < NOT)
      .toSorted((a, b) => a.level - b.level);
    known = { folded, exact, meets };
    finder.known.set(word, known);
  }
  return known;
}

function levelOf(finder: Finder, index: number, folded: string, exact: string): Level {
  const part = finder.parts[index];
  if (part === undefined) return NOT;
  if (part.type === 'phrase') {
    const [only] = part.words;
    if (part.words.length > 1 || only?.folded !== folded) return NOT;
    return only.exact === exact ? EXACT : FOLDED;
  }
  if (finder.prefix !== null && index === finder.parts.length - 1) {
    return folded.startsWith(finder.prefix) ? FOLDED : NOT;
  }
  if (part.exact === exact) return EXACT;
  if (part.folded === folded) return FOLDED;
  return part.stem === stem(folded, finder.locale) ? STEM : NOT;
}

/** Follows each phrase word by word; `begun` holds what has been read of each, and is given out when it is complete. */
function phraseFound(
  finder: Finder,
  { folded, exact }: Known,
  span: { start: number; end: number },
  begun: Map<number, Found[]>,
): Found[] {
  const complete: Found[] = [];
  for (const [part, phrase] of finder.parts.entries()) {
    if (phrase.type !== 'phrase' || phrase.words.length < 2) continue;
    const read = begun.get(part) ?? [];
    const following = phrase.words[read.length];
    const before = following?.folded === folded ? read : [];
    const asked = before === read ? following : phrase.words[0];
    if (asked?.folded !== folded) {
      begun.delete(part);
      continue;
    }
    const level: Level = asked.exact === exact ? EXACT : FOLDED;
    const next = [...before, { ...span, part, level }];
    if (next.length === phrase.words.length) {
      complete.push(...inOneLevel(next));
      begun.delete(part);
    } else begun.set(part, next);
  }
  return complete;
}

/** A phrase is as exact as the least exact of its words. */
function inOneLevel(words: readonly Found[]): Found[] {
  const level = words.some((word) => word.level === FOLDED) ? FOLDED : EXACT;
  return words.map((word) => ({ ...word, level }));
}

import type { WorkKind, StoryKind } from '../domain/work.ts';
import { indexTerms, type IndexTerms } from '../domain/words.ts';

/**
 * How terms are written in the index: a letter that says what the term is, the locale, a dot, the term. One language's
 * words so never meet another's, and "a work of this kind" is a word like others. The dot is no letter of any word.
 */
const TAGS = {
  exact: 'a',
  folded: 'b',
  stem: 'c',
  'title-exact': 'd',
  'title-folded': 'e',
  'title-stem': 'f',
  kind: 'k',
} as const;

export type TermKind = keyof typeof TAGS;

export function term(kind: TermKind, locale: string, text: string): string {
  return tagOf(kind, locale) + text;
}

/** A work has thousands of words, and a handful of tags. */
const tagOf = (kind: TermKind, locale: string): string => `${TAGS[kind]}${locale.toLowerCase().replaceAll('-', '')}·`;

/** Between paragraphs, so that no phrase is found across them. */
const BREAK = '·';

/** A work's words, ready for the index of either engine. */
export interface EntryTerms {
  /** Folded words in their order, spaces around each, `·` between paragraphs: what phrases are looked up in. */
  readonly title: string;
  readonly body: string;
  /** Every term but the ordered ones, tagged, once each. */
  readonly once: readonly string[];
}

export function entryTerms(
  { title, body }: { title: string; body: string },
  locale: string,
  kinds: readonly (WorkKind | StoryKind)[],
): EntryTerms {
  const ofTitle = indexTerms(title, locale);
  const ofBody = indexTerms(body, locale);
  const once = new Set<string>(kinds.map((kind) => term('kind', locale, kind)));
  const addAll = (kind: TermKind, words: Iterable<string>): void => {
    const tag = tagOf(kind, locale);
    for (const word of words) once.add(tag + word);
  };
  for (const text of [ofTitle, ofBody]) {
    addAll('exact', text.exact);
    addAll('stem', text.stems);
  }
  addAll('title-exact', ofTitle.exact);
  addAll('title-stem', ofTitle.stems);
  return { title: ordered(ofTitle), body: ordered(ofBody), once: [...once] };
}

function ordered({ paragraphs }: IndexTerms): string {
  return ` ${paragraphs.flatMap((words) => [...words, BREAK]).join(' ')} `;
}

/** The words of an ordered text, once each. */
export function wordsOf(terms: Pick<EntryTerms, 'title' | 'body'>): Set<string> {
  const words = new Set(`${terms.title} ${terms.body}`.split(' '));
  words.delete('');
  words.delete(BREAK);
  return words;
}

/** All terms in one text for FTS5, which keeps the place of each. */
export function fts5Terms(terms: EntryTerms, locale: string): string {
  const tagged = (kind: TermKind, text: string): string => {
    const tag = tagOf(kind, locale);
    let all = '';
    for (const word of text.split(' ')) if (word !== '') all += word === BREAK ? `${BREAK} ` : `${tag}${word} `;
    return all;
  };
  return tagged('title-folded', terms.title) + tagged('folded', terms.title + terms.body) + terms.once.join(' ');
}

/** All terms, once each, for a `tsvector`. */
export function tsvectorTerms(terms: EntryTerms, locale: string): string[] {
  const [tag, titleTag] = [tagOf('folded', locale), tagOf('title-folded', locale)];
  const folded = [...wordsOf(terms)].map((word) => tag + word);
  const titles = [...wordsOf({ title: terms.title, body: '' })].map((word) => titleTag + word);
  return [...folded, ...titles, ...terms.once];
}

/** The folded words, once each, of what `fts5Terms` made. */
export function foldedWordsIn(terms: string, locale: string): Set<string> {
  const beginning = tagOf('folded', locale);
  const words = new Set<string>();
  for (const each of terms.split(' ')) if (each.startsWith(beginning)) words.add(each.slice(beginning.length));
  return words;
}

import { term, type TermKind } from './search-terms.ts';

/** One thing that a work must have: a word, words that follow each other, or the beginning of a word. */
export interface Clause {
  readonly kind: TermKind;
  readonly locale: string;
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** In FTS5's language. Terms hold letters, digits and marks only, and are quoted: nothing typed is ever syntax. */
export function fts5Match(clauses: readonly Clause[]): string {
  return clauses
    .map(({ kind, locale, words, prefix }) => {
      const terms = words.map((word) => term(kind, locale, word)).join(' ');
      return prefix ? `"${terms}" *` : `"${terms}"`;
    })
    .join(' AND ');
}

/** In PostgreSQL's, which is asked for the words of a phrase and then for the phrase itself (`phrasesIn`). */
export function tsquery(clauses: readonly Clause[]): string {
  return clauses
    .flatMap(({ kind, locale, words, prefix }) =>
      words.map((word) => `'${term(kind, locale, word)}'${prefix ? ':*' : ''}`),
    )
    .join(' & ');
}

/** The clauses of more than one word: a `tsvector` knows no places beyond the 16,383rd word of a report. */
export function phrasesIn(clauses: readonly Clause[]): { words: readonly string[]; titleOnly: boolean }[] {
  return clauses
    .filter(({ words }) => words.length > 1)
    .map(({ kind, words }) => ({ words, titleOnly: kind === 'title-folded' }));
}

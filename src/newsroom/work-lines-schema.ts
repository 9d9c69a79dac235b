import type { WorkEventKind } from '../domain/work-event.ts';

/**
 * A work in one language as lists need it, taken from the newest text there is of it and written with it: the words of
 * its title stand in the texts too, and go with them.
 */
export interface WorkLanguageRow {
  work: string;
  locale: string;
  kind: string;
  /** The kind of story; `null` for what is none. */
  story: string | null;
  slug: string;
  /** The title; whoever and wherever is mentioned is `…`. */
  title: string;
  /** The folded words of the title, each between spaces. */
  words: string;
  /** The newest version; 0 while there is none. */
  newest: number;
  /** The newest approved version. */
  approved: number | null;
  /** 1: the language that the work was first written in. */
  source: number;
  changed_at: number;
}

/** From which version of which language a text in another one was made, or last found to agree with. */
export interface TranslationRow {
  work: string;
  locale: string;
  source_locale: string;
  source_version: number;
  marked_at: number;
  marked_by: string | null;
}

/** A text that somebody sent in who sees nothing of the house. `taken_…`: an editor has taken it up. */
export interface ContributionRow {
  work: string;
  sent_by: string;
  sent_at: number;
  taken_at: number | null;
  taken_by: string | null;
}

/** What happened to a work that no other table tells. */
export interface WorkEventRow {
  work: string;
  /** Counted from 1 in each work. */
  number: number;
  what: WorkEventKind;
  locale: string | null;
  version: number | null;
  by: string | null;
  at: number;
}

export interface WorkLineTables {
  work_languages: WorkLanguageRow;
  translations: TranslationRow;
  contributions: ContributionRow;
  work_events: WorkEventRow;
}

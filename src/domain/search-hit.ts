import type { WorkSummary } from './published-work.ts';

/** One work found, with the words that found it marked in its own text. */
export interface SearchHit {
  readonly work: WorkSummary;
  /** Passages around the words found; `hit` is to be marked. */
  readonly title: readonly Passage[];
  readonly excerpt: readonly Passage[];
}

export interface Passage {
  readonly text: string;
  readonly hit: boolean;
}

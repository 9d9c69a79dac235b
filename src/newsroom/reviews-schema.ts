import type { Review } from '../domain/review.ts';

/** Readings of versions by a second person (`domain/review.ts`). Of a version at most one is open. */
export interface ReviewRow {
  id: string;
  work: string;
  locale: string;
  version: number;
  urgent: number;
  asked_by: string;
  asked_at: number;
  note: string;
  answered_by: string | null;
  answered_at: number | null;
  answer: NonNullable<Review['answered']>['answer'] | null;
  words: string | null;
}

export interface ReviewTables {
  reviews: ReviewRow;
}

import type { Instant } from './date.ts';
import type { AccountId, ReviewId, WorkId } from './id.ts';
import type { Locale } from './locale.ts';

export const REVIEW_ANSWERS = ['approved', 'changes-wanted'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** A reading of one version of a text by a second person: asked for, or owed because the text went out without one. */
export interface Review {
  readonly id: ReviewId;
  readonly work: WorkId;
  readonly locale: Locale;
  readonly version: number;
  /** The version was approved before anyone else had read it: somebody still has to. */
  readonly urgent: boolean;
  readonly asked: { readonly by: AccountId; readonly at: Instant };
  /** What the reader is to look at; of an urgent one, why it could not wait. */
  readonly note: string;
  /**
   * `null`: somebody is still to read it. `taken-back`: nobody is to read it any more; `superseded`: a later version is to
   * be read instead.
   */
  readonly answered: {
    readonly by: AccountId;
    readonly at: Instant;
    readonly answer: ReviewAnswer | 'taken-back' | 'superseded';
    readonly words: string;
  } | null;
}

/** Characters of a note, a reason, or words of an answer. */
export const LONGEST_NOTE = 2000;
/** A reason of one word is none. */
const SHORTEST_REASON = 10;

export type NoteRefusal = 'no-reason' | 'note-too-long';
export type AnswerRefusal = 'answered-already' | 'own-text' | 'own-request' | 'no-words' | 'note-too-long';

/** Why somebody may not be the second person: whoever wrote the version, and whoever wants it approved, is not one. */
export function refusalToAnswer(
  { asked, answered }: Review,
  author: AccountId | null,
  given: { readonly by: AccountId; readonly answer: ReviewAnswer; readonly words: string },
): AnswerRefusal | null {
  if (answered !== null) return 'answered-already';
  if (given.by === author) return 'own-text';
  if (given.by === asked.by) return 'own-request';
  if (given.words.length > LONGEST_NOTE) return 'note-too-long';
  return given.answer === 'changes-wanted' && given.words.trim() === '' ? 'no-words' : null;
}

/** Whether somebody could answer: for what is put before them. */
export const mayAnswer = (review: Review, author: AccountId | null, by: AccountId): boolean =>
  refusalToAnswer(review, author, { by, answer: 'approved', words: '' }) === null;

export function faultOfNote(note: string): NoteRefusal | null {
  return note.length > LONGEST_NOTE ? 'note-too-long' : null;
}

export function faultOfReason(reason: string): NoteRefusal | null {
  return reason.trim().length < SHORTEST_REASON ? 'no-reason' : faultOfNote(reason);
}

import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, ReviewId } from '../domain/id.ts';
import { refusalToAnswer, type AnswerRefusal, type Review, type ReviewAnswer } from '../domain/review.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { reviewById } from './reviews.ts';
import type { NewsroomTables } from './schema.ts';
import { supersede } from './supersede-reviews.ts';
import { approveVersion } from './write-text.ts';

/**
 * A second person says what they think of a version. Their yes approves that version, in one transaction with the record
 * of who said it; a later one is not covered. Of two who answer at once, the first one's word stands.
 */
export async function answerReview(
  zone: Zone<NewsroomTables>,
  id: ReviewId,
  given: { readonly by: AccountId; readonly answer: ReviewAnswer; readonly words: string },
  now: Instant,
): Promise<Review | { readonly refused: AnswerRefusal | 'review-unknown' }> {
  return inWriteTransaction(zone, async (db) => {
    const review = await reviewById(db, id);
    if (review === null) return { refused: 'review-unknown' };
    const refused = refusalToAnswer(review, review.author, given);
    if (refused !== null) return { refused };
    const words = given.words.trim();
    const answered = { by: given.by, at: now, answer: given.answer, words };
    if (!(await close(db, id, answered))) return { refused: 'answered-already' };
    if (given.answer === 'approved') {
      await approveVersion(db, review);
      // Whoever has read this version has read what came of the earlier ones.
      const { work, locale, version } = review;
      await supersede(db, { work, locale, by: given.by }, now, { but: version, urgentToo: true });
    }
    return { ...review, answered };
  });
}

/** Nobody is to read it any more. Only whoever asked can say so; what is owed of an urgent text cannot be taken back. */
export async function takeReviewBack(
  zone: Zone<NewsroomTables>,
  id: ReviewId,
  by: AccountId,
  now: Instant,
): Promise<Review | { readonly refused: 'answered-already' | 'not-yours' | 'review-unknown' }> {
  return inWriteTransaction(zone, async (db) => {
    const review = await reviewById(db, id);
    if (review === null) return { refused: 'review-unknown' };
    if (review.asked.by !== by || review.urgent) return { refused: 'not-yours' };
    const answered = { by, at: now, answer: 'taken-back', words: '' } as const;
    return (await close(db, id, answered)) ? { ...review, answered } : { refused: 'answered-already' };
  });
}

async function close(
  db: Kysely<NewsroomTables>,
  id: ReviewId,
  { by, at, answer, words }: NonNullable<Review['answered']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reviews')
    .set({ answered_by: by, answered_at: at, answer, words })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, ReviewId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Review } from '../domain/review.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ReviewRow } from './reviews-schema.ts';
import type { NewsroomTables } from './schema.ts';

/** A review with who wrote the version; `null`: nobody of the desk. */
export interface ReviewOfText extends Review {
  readonly author: AccountId | null;
}

const withAuthor = (db: Kysely<NewsroomTables>) =>
  db
    .selectFrom('reviews')
    .innerJoin('text', (join) =>
      join
        .onRef('text.work', '=', 'reviews.work')
        .onRef('text.locale', '=', 'reviews.locale')
        .onRef('text.version', '=', 'reviews.version'),
    )
    .selectAll('reviews')
    .select('text.author');

/** What somebody still has to read: the urgent ones first, then the longest waiting. */
export async function openReviews(zone: Zone<NewsroomTables>): Promise<ReviewOfText[]> {
  const rows = await withAuthor(zone.db)
    .where('answered_at', 'is', null)
    .orderBy('urgent', 'desc')
    .orderBy('asked_at')
    .orderBy('reviews.id')
    .execute();
  return rows.map(reviewFrom);
}

/** Every review of a work, the newest first. */
export async function reviewsOf(zone: Zone<NewsroomTables>, work: WorkId): Promise<ReviewOfText[]> {
  const rows = await withAuthor(zone.db)
    .where('reviews.work', '=', work)
    .orderBy('asked_at', 'desc')
    .orderBy('reviews.id')
    .execute();
  return rows.map(reviewFrom);
}

/** What somebody asked for, the newest first. */
export async function reviewsAskedBy(
  zone: Zone<NewsroomTables>,
  account: AccountId,
  limit: number,
): Promise<ReviewOfText[]> {
  const rows = await withAuthor(zone.db)
    .where('asked_by', '=', account)
    .orderBy('asked_at', 'desc')
    .orderBy('reviews.id')
    .limit(limit)
    .execute();
  return rows.map(reviewFrom);
}

/**
 * Texts that went out unread and in which the second person then wanted something changed, as long as no later version is
 * approved.
 */
export async function urgentToChange(zone: Zone<NewsroomTables>): Promise<ReviewOfText[]> {
  const rows = await withAuthor(zone.db)
    .where('urgent', '=', 1)
    .where('answer', '=', 'changes-wanted')
    .where((row) =>
      row.exists(
        row
          .selectFrom('work_languages')
          .select('work_languages.work')
          .whereRef('work_languages.work', '=', 'reviews.work')
          .whereRef('work_languages.locale', '=', 'reviews.locale')
          .whereRef('work_languages.approved', '=', 'reviews.version'),
      ),
    )
    .orderBy('answered_at')
    .execute();
  return rows.map(reviewFrom);
}

export async function reviewById(db: Kysely<NewsroomTables>, id: ReviewId): Promise<ReviewOfText | null> {
  const row = await withAuthor(db).where('reviews.id', '=', id).executeTakeFirst();
  return row === undefined ? null : reviewFrom(row);
}

function reviewFrom(row: Selectable<ReviewRow> & { readonly author: string | null }): ReviewOfText {
  const { answered_by, answered_at, answer } = row;
  return {
    id: row.id as ReviewId,
    work: row.work as WorkId,
    locale: row.locale as Locale,
    version: row.version,
    urgent: row.urgent === 1,
    asked: { by: row.asked_by as AccountId, at: row.asked_at as Instant },
    note: row.note,
    author: row.author as AccountId | null,
    answered:
      answered_by === null || answered_at === null || answer === null
        ? null
        : { by: answered_by as AccountId, at: answered_at as Instant, answer, words: row.words ?? '' },
  };
}

import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type ReviewId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { faultOfNote, faultOfReason, type NoteRefusal } from '../domain/review.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { supersede } from './supersede-reviews.ts';
import { approveVersion } from './write-text.ts';

/** One version of a text, and who wants it read. */
export interface AskedVersion {
  readonly work: WorkId;
  readonly locale: Locale;
  readonly version: number;
  readonly by: AccountId;
}

export type AskRefusal = NoteRefusal | 'version-unknown' | 'approved-already' | 'asked-already';

/** Asks that a second person reads this version. What was asked of earlier versions in this language is to be read no more. */
export async function askForReview(
  zone: Zone<NewsroomTables>,
  given: AskedVersion & { readonly note: string },
  now: Instant,
): Promise<ReviewId | { readonly refused: AskRefusal }> {
  const fault = faultOfNote(given.note);
  if (fault !== null) return { refused: fault };
  return inWriteTransaction(zone, async (db) => {
    const refused = await refusalOfVersion(db, given);
    if (refused !== null) return { refused };
    await supersede(db, given, now, { but: given.version, urgentToo: false });
    return await add(db, { ...given, urgent: false }, now);
  });
}

/**
 * Approves a version that nobody else has read, because it cannot wait: the reading is owed, and stays open until a
 * second person has done it. The gate lets through no more than otherwise.
 */
export async function approveUrgently(
  zone: Zone<NewsroomTables>,
  given: AskedVersion & { readonly reason: string },
  now: Instant,
): Promise<ReviewId | { readonly refused: AskRefusal }> {
  const { reason, ...version } = given;
  const fault = faultOfReason(reason);
  if (fault !== null) return { refused: fault };
  return inWriteTransaction(zone, async (db) => {
    const refused = await refusalOfVersion(db, version);
    if (refused !== null) return { refused };
    await supersede(db, version, now, { but: null, urgentToo: true });
    const added = await add(db, { ...version, note: reason, urgent: true }, now);
    if (typeof added === 'string') await approveVersion(db, version);
    return added;
  });
}

async function refusalOfVersion(
  db: Kysely<NewsroomTables>,
  { work, locale, version }: AskedVersion,
): Promise<AskRefusal | null> {
  const row = await db
    .selectFrom('text')
    .select('state')
    .where('work', '=', work)
    .where('locale', '=', locale)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row === undefined) return 'version-unknown';
  return row.state === 'approved' ? 'approved-already' : null;
}

async function add(
  db: Kysely<NewsroomTables>,
  { work, locale, version, by, note, urgent }: AskedVersion & { readonly note: string; readonly urgent: boolean },
  now: Instant,
): Promise<ReviewId | { readonly refused: 'asked-already' }> {
  const id = idFrom<ReviewId>(randomBytes(16));
  const row = { id, work, locale, version, urgent: urgent ? 1 : 0, asked_by: by, asked_at: now, note: note.trim() };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reviews')
    .values({ ...row, answered_by: null, answered_at: null, answer: null, words: null })
    // Of two who ask at once, the first one's stays.
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? id : { refused: 'asked-already' };
}

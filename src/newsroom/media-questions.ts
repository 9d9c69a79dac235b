import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, MediaId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Somebody does not know who is in a picture, or may not read names, and asks those who may. */
export interface MediaQuestion {
  readonly media: MediaId;
  readonly by: AccountId;
  readonly at: Instant;
  /** Empty: none. For those who may answer, and for whoever wrote it. */
  readonly note: string;
}

/** Characters of a note. */
export const LONGEST_NOTE = 500;

type Newsroom = Zone<NewsroomTables>;

/** Asks. One question waits for each picture: `asked-already` where somebody was faster. */
export async function askWhoIsIn(
  { db }: Newsroom,
  { media, by, at, note }: MediaQuestion,
): Promise<'asked' | { readonly refused: 'asked-already' }> {
  const done = await db
    .insertInto('media_questions')
    .values({ media, asked_by: by, asked_at: at, note, settled_at: null, settled_by: null })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n ? 'asked' : { refused: 'asked-already' };
}

/** Takes one's own question back: `false` where it does not wait any more, or is another's. */
export async function takeQuestionBack(
  { db }: Newsroom,
  { media, by, at }: Omit<MediaQuestion, 'note'>,
): Promise<boolean> {
  const done = await db
    .updateTable('media_questions')
    .set({ settled_at: at, settled_by: by })
    .where('media', '=', media)
    .where('asked_by', '=', by)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Whoever says who is in it answers what was asked, in the transaction that says it. */
export async function settleQuestion(
  db: Kysely<NewsroomTables>,
  { media, by, at }: Omit<MediaQuestion, 'note'>,
): Promise<void> {
  await db
    .updateTable('media_questions')
    .set({ settled_at: at, settled_by: by })
    .where('media', '=', media)
    .where('settled_at', 'is', null)
    .execute();
}

/** What waits, the oldest first; of one picture where it is given. */
export async function openQuestions({ db }: Newsroom, media: MediaId | null): Promise<MediaQuestion[]> {
  const rows = await db
    .selectFrom('media_questions')
    .selectAll()
    .where('settled_at', 'is', null)
    .$if(media !== null, (query) => query.where('media', '=', String(media)))
    .orderBy('asked_at')
    .orderBy('media')
    .execute();
  return rows.map((row) => ({
    media: row.media as MediaId,
    by: row.asked_by as AccountId,
    at: Number(row.asked_at) as Instant,
    note: row.note,
  }));
}

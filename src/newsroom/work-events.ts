import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkEvent } from '../domain/work-event.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { touchWork } from './work-languages.ts';

/** Notes what happened, in the transaction in which it happens. */
export async function noteWorkEvent(
  db: Kysely<NewsroomTables>,
  work: WorkId,
  { what, by, at, locale, version }: WorkEvent,
): Promise<void> {
  // Its row is the lock under which entries are numbered.
  await touchWork(db, work, at);
  const { last } = await db
    .selectFrom('work_events')
    .select((row) => row.fn.max('number').as('last'))
    .where('work', '=', work)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('work_events')
    .values({ work, number: (last ?? 0) + 1, what, by, at, locale, version })
    .execute();
}

/** What happened to a work, in its order. */
export async function workEvents(zone: Zone<NewsroomTables>, work: WorkId): Promise<WorkEvent[]> {
  const rows = await zone.db.selectFrom('work_events').selectAll().where('work', '=', work).orderBy('number').execute();
  return rows.map((row) => ({
    what: row.what,
    by: row.by as AccountId | null,
    at: row.at as Instant,
    locale: row.locale as Locale | null,
    version: row.version,
  }));
}

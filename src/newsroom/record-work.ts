import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Work } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { noteMediaOfWork } from './work-media.ts';

/**
 * Puts a work's facts on file, or changes them. `publishedAt` is given only for a work that was published before it
 * came here; everything else gets it from the press.
 */
export async function recordWork(
  zone: Zone<NewsroomTables>,
  work: Work,
  publishedAt: Instant | null = null,
): Promise<void> {
  await zone.db.transaction().execute((db) => putWork(db, work, publishedAt));
}

/** The same, in a transaction of the caller's. */
export async function putWork(db: Kysely<NewsroomTables>, work: Work, publishedAt: Instant | null): Promise<void> {
  const facts = JSON.stringify(work);
  await db
    .insertInto('work')
    .values({
      id: work.id,
      kind: work.kind,
      facts,
      mission: work.mission,
      published_at: publishedAt,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ kind: work.kind, facts, mission: work.mission }))
    .execute();
  await noteMediaOfWork(db, work);
}

/** Notes that works went out: the first instant stays, a withdrawal is over. */
export async function notePublished(zone: Zone<NewsroomTables>, works: readonly WorkId[], at: Instant): Promise<void> {
  if (works.length === 0) return;
  await zone.db
    .updateTable('work')
    .set((row) => ({ published_at: row.fn.coalesce('published_at', row.val(at)), withdrawn_at: null }))
    .where('id', 'in', works)
    .execute();
}

/** What was withdrawn comes out in no language by itself any more. */
export async function noteWithdrawn(zone: Zone<NewsroomTables>, works: readonly WorkId[], at: Instant): Promise<void> {
  if (works.length === 0) return;
  await zone.db.updateTable('work').set({ withdrawn_at: at }).where('id', 'in', works).execute();
  await zone.db.deleteFrom('languages_out').where('work', 'in', works).execute();
}

import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { noteWorkEvent } from './work-events.ts';

/** A text that somebody sent in who sees nothing of the house. */
export interface Contribution {
  readonly work: WorkId;
  readonly by: AccountId;
  readonly at: Instant;
  /** When and by whom it was taken up. */
  readonly taken: { readonly at: Instant; readonly by: AccountId } | null;
}

export async function contributionOf(zone: Zone<NewsroomTables>, work: WorkId): Promise<Contribution | null> {
  const row = await zone.db.selectFrom('contributions').selectAll().where('work', '=', work).executeTakeFirst();
  if (row === undefined) return null;
  const { taken_at: at, taken_by: by } = row;
  return {
    work,
    by: row.sent_by as AccountId,
    at: row.sent_at as Instant,
    taken: at === null || by === null ? null : { at: at as Instant, by: by as AccountId },
  };
}

/** What was sent in and nobody has taken up, the oldest first. */
export async function contributionsWaiting(zone: Zone<NewsroomTables>): Promise<Contribution[]> {
  const rows = await zone.db
    .selectFrom('contributions')
    .select(['work', 'sent_by', 'sent_at'])
    .where('taken_at', 'is', null)
    .orderBy('sent_at')
    .orderBy('work')
    .execute();
  return rows.map((row) => ({
    work: row.work as WorkId,
    by: row.sent_by as AccountId,
    at: row.sent_at as Instant,
    taken: null,
  }));
}

/** Somebody sees to it: it waits for nobody else. Of two who take it up at once, the first one does. */
export async function takeUpContribution(
  zone: Zone<NewsroomTables>,
  work: WorkId,
  { by, now }: { readonly by: AccountId; readonly now: Instant },
): Promise<void> {
  await inWriteTransaction(zone, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('contributions')
      .set({ taken_at: now, taken_by: by })
      .where('work', '=', work)
      .where('taken_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n)
      await noteWorkEvent(db, work, { what: 'taken-up', by, at: now, locale: null, version: null });
  });
}

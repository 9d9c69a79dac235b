import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { noteWorkEvent } from './work-events.ts';

/** Says whether a work is to be translated before others. */
export async function markUrgent(
  zone: Zone<NewsroomTables>,
  work: WorkId,
  urgent: boolean,
  { by, now }: { readonly by: AccountId; readonly now: Instant },
): Promise<void> {
  await inWriteTransaction(zone, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('work')
      .set({ urgent: urgent ? 1 : 0 })
      .where('id', '=', work)
      .where('urgent', '=', urgent ? 0 : 1)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return;
    const what = urgent ? ('urgent' as const) : ('not-urgent' as const);
    await noteWorkEvent(db, work, { what, by, at: now, locale: null, version: null });
  });
}

import { setImmediate as letOthers } from 'node:timers/promises';
import type { Instant } from '../domain/date.ts';
import type { AccountId, RequestBatchId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** So many rows in one transaction: between two of them everybody else has a turn. */
export const AT_ONCE = 500;

export type OpeningAgainRefusal = 'no-such-batch' | 'opened-before';

/**
 * Undoes a batch: what it dealt with waits again, or is seen where somebody had seen it. What was dealt with once more
 * since, one by one or in another batch, stays so; `requests`: how many are open again. Once begun it is gone through
 * with, after an interruption too (`batches-under-way.ts`).
 */
export async function openAgain(
  zone: Zone<ActionsTables>,
  { batch, by }: { readonly batch: RequestBatchId; readonly by: AccountId },
  now: Instant,
): Promise<{ readonly requests: number } | { readonly refused: OpeningAgainRefusal }> {
  const { numUpdatedRows } = await zone.db
    .updateTable('request_batches')
    .set({ opened_by: by, opened_at: now, opened: 0, under_way: 1 })
    .where('id', '=', batch)
    .where('opened_at', 'is', null)
    .where('under_way', '=', 0)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    const known = zone.db.selectFrom('request_batches').select('opened_at').where('id', '=', batch);
    const row = await known.executeTakeFirst();
    // One that is still being dealt with is no batch yet.
    return { refused: row === undefined || row.opened_at === null ? 'no-such-batch' : 'opened-before' };
  }
  return { requests: await goOnOpening(zone, batch) };
}

/** Opens what is left of a batch. Gives how many of it are open again in all. */
export async function goOnOpening(zone: Zone<ActionsTables>, batch: RequestBatchId): Promise<number> {
  await openInPieces(zone, batch);
  const { opened } = await zone.db
    .updateTable('request_batches')
    .set({ under_way: 0 })
    .where('id', '=', batch)
    .returning('opened')
    .executeTakeFirstOrThrow();
  return opened ?? 0;
}

/** As if the batch had never been begun. */
export async function undoBatch(zone: Zone<ActionsTables>, batch: RequestBatchId): Promise<void> {
  await openInPieces(zone, batch);
  await zone.db.deleteFrom('request_batches').where('id', '=', batch).execute();
}

async function openInPieces(zone: Zone<ActionsTables>, batch: RequestBatchId): Promise<void> {
  const { at } = await zone.db
    .selectFrom('request_batches')
    .select('at')
    .where('id', '=', batch)
    .executeTakeFirstOrThrow();
  while ((await openPiece(zone, batch, Number(at))) > 0) await letOthers();
}

/** Opens some, and counts them in the same transaction. */
function openPiece(zone: Zone<ActionsTables>, batch: RequestBatchId, at: number): Promise<number> {
  return inWriteTransaction(zone, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('requests')
      .set((eb) => ({
        state: eb
          .case()
          .when(eb.exists(eb.selectFrom('request_marks').select('number').whereRef('request', '=', 'requests.id')))
          .then('seen' as const)
          .else('waiting' as const)
          .end(),
        settled_at: null,
      }))
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('requests')
          .select('id')
          .where('batch', '=', batch)
          .where('state', '=', 'settled')
          .where('settled_at', '=', at)
          .limit(AT_ONCE),
      )
      // Once more: on PostgreSQL somebody may have dealt with one of them since they were read.
      .where('batch', '=', batch)
      .where('state', '=', 'settled')
      .executeTakeFirstOrThrow();
    const opened = Number(numUpdatedRows);
    await db
      .updateTable('request_batches')
      .set((eb) => ({ opened: eb(eb.fn.coalesce('opened', eb.lit(0)), '+', opened) }))
      .where('id', '=', batch)
      .execute();
    return opened;
  });
}

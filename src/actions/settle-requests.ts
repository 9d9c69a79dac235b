import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type RequestBatchId, type RequestId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';
import { settleMatching, type MatchingSet, type SettlingRefusal } from './settle-matching.ts';

/** Requests that were chosen one by one, or all of a filter that came before an instant. */
export type RequestSet = { readonly ids: readonly RequestId[] } | MatchingSet;

/**
 * Deals with many requests at once, which can be undone as one (`openAgain`). Of those that were chosen, whatever a
 * colleague has dealt with meanwhile stays theirs. Of a filter, whatever came in meanwhile stays open.
 */
export function settleRequests(
  zone: Zone<ActionsTables>,
  { set, by }: { readonly set: RequestSet; readonly by: AccountId },
  now: Instant,
): Promise<{ readonly batch: RequestBatchId; readonly requests: number } | { readonly refused: SettlingRefusal }> {
  return 'ids' in set ? settleChosen(zone, set.ids, by, now) : settleMatching(zone, { set, by }, now);
}

async function settleChosen(
  zone: Zone<ActionsTables>,
  ids: readonly RequestId[],
  by: AccountId,
  now: Instant,
): Promise<{ readonly batch: RequestBatchId; readonly requests: number } | { readonly refused: 'none-open' }> {
  if (ids.length === 0) return { refused: 'none-open' };
  const batch = idFrom<RequestBatchId>(randomBytes(16));
  return inWriteTransaction(zone, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('requests')
      .set({ state: 'settled', settled_at: now, batch })
      .where('id', 'in', ids)
      .where('state', '<>', 'settled')
      .executeTakeFirstOrThrow();
    const requests = Number(numUpdatedRows);
    if (requests === 0) return { refused: 'none-open' };
    const none = { opened_by: null, opened_at: null, opened: null };
    await db
      .insertInto('request_batches')
      .values({ id: batch, by, at: now, requests, ...none })
      .execute();
    return { batch, requests };
  });
}

import { randomBytes } from 'node:crypto';
import { setImmediate as letOthers } from 'node:timers/promises';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type RequestBatchId, type RequestId } from '../domain/id.ts';
import { statesOf, type RequestFilter } from '../domain/request-filter.ts';
import type { Zone } from '../platform/database/zone.ts';
import { AT_ONCE, undoBatch } from './open-again.ts';
import { digestOf, openOnes } from './request-overview.ts';
import type { ActionsTables } from './schema.ts';

/** All requests of a filter that came before an instant: exactly those that were shown. */
export interface MatchingSet {
  readonly filter: RequestFilter;
  readonly until: Instant;
  readonly digest: string;
}

/** `not-as-shown`: the filter finds others by now, some more or some less; then nothing was done. */
export type SettlingRefusal = 'none-open' | 'not-as-shown';

/**
 * Deals with all of them or with none, in pieces: in one transaction twenty thousand kept the desk, and the site's writer,
 * waiting for more than half a second. Where a piece finds less than was shown, somebody else has dealt with it meanwhile,
 * and those before are undone.
 */
export async function settleMatching(
  zone: Zone<ActionsTables>,
  { set, by }: { readonly set: MatchingSet; readonly by: AccountId },
  now: Instant,
): Promise<{ readonly batch: RequestBatchId; readonly requests: number } | { readonly refused: SettlingRefusal }> {
  const { filter, until, digest } = set;
  const ids = (await openOnes(zone, filter, until)).map(({ id }) => id);
  await letOthers();
  if (digestOf(ids) !== digest) return { refused: 'not-as-shown' };
  if (ids.length === 0) return { refused: 'none-open' };
  const batch = idFrom<RequestBatchId>(randomBytes(16));
  const none = { opened_by: null, opened_at: null, opened: null };
  await zone.db
    .insertInto('request_batches')
    .values({ id: batch, by, at: now, requests: ids.length, ...none, under_way: 1 })
    .execute();
  try {
    if (!(await settleInPieces(zone, filter, ids, batch, now))) {
      await undoBatch(zone, batch);
      return { refused: 'not-as-shown' };
    }
  } catch (error) {
    // Where this fails too, it is undone later (`batches-under-way.ts`).
    await undoBatch(zone, batch).catch(() => undefined);
    throw error;
  }
  await zone.db.updateTable('request_batches').set({ under_way: 0 }).where('id', '=', batch).execute();
  return { batch, requests: ids.length };
}

async function settleInPieces(
  zone: Zone<ActionsTables>,
  { list }: RequestFilter,
  ids: readonly RequestId[],
  batch: RequestBatchId,
  now: Instant,
): Promise<boolean> {
  const open = statesOf(list).filter((state) => state !== 'settled');
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const piece = ids.slice(at, at + AT_ONCE);
    const { numUpdatedRows } = await zone.db
      .updateTable('requests')
      .set({ state: 'settled', settled_at: now, batch })
      .where('id', 'in', piece)
      .where('state', 'in', open)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== BigInt(piece.length)) return false;
    await letOthers();
  }
  return true;
}

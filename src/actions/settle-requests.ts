import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type RequestBatchId, type RequestId } from '../domain/id.ts';
import type { RequestFilter } from '../domain/request-filter.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { matching } from './matching-requests.ts';
import { digestOf, MOST_AT_ONCE } from './request-overview.ts';
import type { ActionsTables } from './schema.ts';

/** Requests that were chosen one by one, or all of a filter that came before an instant: exactly those that were shown. */
export type RequestSet =
  | { readonly ids: readonly RequestId[] }
  | { readonly filter: RequestFilter; readonly until: Instant; readonly digest: string };

/** `not-as-shown`: the filter finds others by now, some more or some less; then nothing was done. */
export type SettlingRefusal = 'none-open' | 'not-as-shown';

/**
 * Deals with many requests at once, in one transaction that can be undone as one (`openAgain`). Of those that were chosen,
 * whatever a colleague has dealt with meanwhile stays theirs. Of a filter, whatever came in meanwhile stays open.
 */
export function settleRequests(
  zone: Zone<ActionsTables>,
  { set, by }: { readonly set: RequestSet; readonly by: AccountId },
  now: Instant,
): Promise<{ readonly batch: RequestBatchId; readonly requests: number } | { readonly refused: SettlingRefusal }> {
  const batch = idFrom<RequestBatchId>(randomBytes(16));
  return inWriteTransaction(zone, async (db) => {
    const rows = await settle(db, set, { state: 'settled', settled_at: now, batch });
    if ('digest' in set && digestOf(rows.map(({ id }) => id)) !== set.digest) throw new Refused('not-as-shown');
    if (rows.length === 0) throw new Refused('none-open');
    const none = { opened_by: null, opened_at: null, opened: null };
    await db
      .insertInto('request_batches')
      .values({ id: batch, by, at: now, requests: rows.length, ...none })
      .execute();
    return { batch, requests: rows.length };
  }).catch((error: unknown) => {
    if (error instanceof Refused) return { refused: error.refusal };
    throw error;
  });
}

/** Carries a refusal out of the transaction, which it undoes. */
class Refused extends Error {
  readonly refusal: SettlingRefusal;
  constructor(refusal: SettlingRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

function settle(
  db: Kysely<ActionsTables>,
  set: RequestSet,
  change: { readonly state: 'settled'; readonly settled_at: Instant; readonly batch: RequestBatchId },
): Promise<{ id: RequestId }[]> {
  const update = db.updateTable('requests').set(change).where('state', '<>', 'settled').returning('id');
  if ('ids' in set) return set.ids.length === 0 ? Promise.resolve([]) : update.where('id', 'in', set.ids).execute();
  return update
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('requests')
        .select('id')
        .where(matching(set.filter, set.until))
        .orderBy('came_at')
        .orderBy('id')
        .limit(MOST_AT_ONCE),
    )
    .execute();
}

export type OpeningAgainRefusal = 'no-such-batch' | 'opened-before';

/**
 * Undoes a batch: what it dealt with waits again, or is seen where somebody had seen it. What was dealt with once more
 * since, one by one or in another batch, stays so; `requests`: how many are open again.
 */
export function openAgain(
  zone: Zone<ActionsTables>,
  { batch, by }: { readonly batch: RequestBatchId; readonly by: AccountId },
  now: Instant,
): Promise<{ readonly requests: number } | { readonly refused: OpeningAgainRefusal }> {
  return inWriteTransaction(zone, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('request_batches')
      .set({ opened_by: by, opened_at: now })
      .where('id', '=', batch)
      .where('opened_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) {
      const known = await db.selectFrom('request_batches').select('id').where('id', '=', batch).executeTakeFirst();
      return { refused: known === undefined ? 'no-such-batch' : 'opened-before' };
    }
    const { at } = await db
      .selectFrom('request_batches')
      .select('at')
      .where('id', '=', batch)
      .executeTakeFirstOrThrow();
    const done = await db
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
      .where('state', '=', 'settled')
      .where('settled_at', '=', Number(at))
      .where('batch', '=', batch)
      .executeTakeFirstOrThrow();
    const requests = Number(done.numUpdatedRows);
    await db.updateTable('request_batches').set({ opened: requests }).where('id', '=', batch).execute();
    return { requests };
  });
}

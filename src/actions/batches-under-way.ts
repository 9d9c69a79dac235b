import type { Instant } from '../domain/date.ts';
import type { Zone } from '../platform/database/zone.ts';
import { goOnOpening, undoBatch } from './open-again.ts';
import type { ActionsTables } from './schema.ts';

/** Dealing with as many as are dealt with at once takes seconds: what is under way for so long was interrupted. */
const INTERRUPTED_MS = 600_000;

/**
 * Ends what a desk that fell over has left in the middle: what was being dealt with waits again, every one of it, and what
 * was being opened again is opened. Gives how many batches.
 */
export async function endBatchesUnderWay(zone: Zone<ActionsTables>, now: Instant): Promise<number> {
  const before = now - INTERRUPTED_MS;
  const left = await zone.db
    .selectFrom('request_batches')
    .select(['id', 'opened_at'])
    .where('under_way', '=', 1)
    .where((row) =>
      row.or([row('opened_at', '<=', before), row.and([row('opened_at', 'is', null), row('at', '<=', before)])]),
    )
    .execute();
  for (const { id, opened_at: openedAt } of left)
    await (openedAt === null ? undoBatch(zone, id) : goOnOpening(zone, id));
  return left.length;
}

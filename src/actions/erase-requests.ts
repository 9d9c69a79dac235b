import { type Instant, utcDayOf } from '../domain/date.ts';
import { DAYS_KEPT } from '../domain/public-request.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

const DAY = 86_400_000;
/** So many in one transaction: after a flood that was dealt with at once, the site's writer is not kept waiting. */
const AT_ONCE = 1000;

/**
 * Erases requests ninety days after they were dealt with, notes and all, the batches that they were dealt with in, and the
 * counts of days before. Gives how many requests.
 */
export async function eraseRequests(zone: Zone<ActionsTables>, now: Instant): Promise<number> {
  const before = now - DAYS_KEPT * DAY;
  let erased = 0;
  for (let more = true; more;) {
    const { numDeletedRows } = await zone.db
      .deleteFrom('requests')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('requests')
          .select('id')
          .where('state', '=', 'settled')
          // Nothing is dealt with before it came: the index leaves out what cannot be due.
          .where('came_at', '<=', before)
          .where('settled_at', '<=', before)
          .limit(AT_ONCE),
      )
      .executeTakeFirstOrThrow();
    erased += Number(numDeletedRows);
    more = numDeletedRows === BigInt(AT_ONCE);
  }
  await zone.db.deleteFrom('request_batches').where('at', '<=', before).execute();
  await zone.db.deleteFrom('request_days').where('day', '<', utcDayOf(now)).execute();
  return erased;
}

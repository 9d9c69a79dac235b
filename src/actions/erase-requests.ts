import { type Instant, utcDayOf } from '../domain/date.ts';
import { DAYS_KEPT } from '../domain/public-request.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

const DAY = 86_400_000;

/** Erases requests ninety days after they were dealt with, notes and all, and the counts of days before. Gives how many. */
export async function eraseRequests(zone: Zone<ActionsTables>, now: Instant): Promise<number> {
  const { numDeletedRows } = await zone.db
    .deleteFrom('requests')
    .where('state', '=', 'settled')
    .where('settled_at', '<=', now - DAYS_KEPT * DAY)
    .executeTakeFirstOrThrow();
  await zone.db.deleteFrom('request_days').where('day', '<', utcDayOf(now)).execute();
  return Number(numDeletedRows);
}

import { type Instant, utcDayOf } from '../domain/date.ts';
import { DAYS_TO_CONFIRM } from '../domain/signature.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** Rows in one transaction, so that signing is never held up for long. */
const MOST_AT_ONCE = 1000;
const DAY = 86_400_000;

/**
 * Erases signatures that nobody confirmed in thirty days, and letters given up for as long. Each call is one short
 * transaction of at most a thousand rows of each; call again while it gives a number above zero.
 */
export async function eraseUnconfirmed(zone: Zone<ActionsTables>, now: Instant): Promise<number> {
  const lastDay = utcDayOf((now - (DAYS_TO_CONFIRM + 1) * DAY) as Instant);
  return zone.db.transaction().execute(async (db) => {
    const rows = await db
      .deleteFrom('signatures')
      .where('id', 'in', (build) =>
        build
          .selectFrom('signatures')
          .select('id')
          .where('state', '=', 'pending')
          .where('day', '<=', lastDay)
          .limit(MOST_AT_ONCE),
      )
      // A row confirmed since the list was made stays.
      .where('state', '=', 'pending')
      .executeTakeFirst();
    const letters = await db
      .deleteFrom('outbox')
      .where('id', 'in', (build) =>
        build
          .selectFrom('outbox')
          .select('id')
          .where('state', '=', 'failed')
          .where('next_at', '<=', now - DAYS_TO_CONFIRM * DAY)
          .limit(MOST_AT_ONCE),
      )
      .executeTakeFirst();
    return Number(rows.numDeletedRows) + Number(letters.numDeletedRows);
  });
}

import { sql } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** Days after the close in which a duplicate can be objected to, and the key must be at hand to look at it. */
export const DAYS_TO_OBJECT = 30;

/**
 * Destroys the keys that tell the duplicates of petitions whose time for objections is over: from then on nobody can
 * test whether a guessed address has signed. Rows keep their tags, which say nothing without the key.
 * Gives the number of keys destroyed. On SQLite the pages that held them are overwritten.
 */
export async function destroyOldKeys(zone: Zone<ActionsTables>, now: Instant): Promise<number> {
  const over = now - DAYS_TO_OBJECT * 86_400_000;
  const result = await zone.db
    .deleteFrom('petition_keys')
    .where('petition', 'in', (ask) =>
      ask
        .selectFrom('petitions')
        .select('id')
        .where('closes_at', '<=', over as Instant),
    )
    .executeTakeFirst();
  const destroyed = Number(result.numDeletedRows);
  if (destroyed > 0 && zone.engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(zone.db);
  return destroyed;
}

import type { Instant } from '../domain/date.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';

/**
 * The first instant after `now` at which something begins or ceases to be public: what was drawn before it shows too
 * much or too little after it. `null` where nothing is to come.
 */
export async function nextChange(zone: Zone<PublishedTables>, now: Instant): Promise<Instant | null> {
  const first = async (column: 'valid_until' | 'published_at'): Promise<number | null> => {
    const row = await zone.db
      .selectFrom('work')
      .select(column)
      .where(column, '>', now)
      .orderBy(column)
      .limit(1)
      .executeTakeFirst();
    return row?.[column] ?? null;
  };
  const next = [await first('valid_until'), await first('published_at')].filter((each) => each !== null);
  return next.length === 0 ? null : (Math.min(...next) as Instant);
}

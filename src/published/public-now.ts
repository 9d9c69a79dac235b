import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Instant } from '../domain/date.ts';

/** `isPublicAt` of `domain/published-work.ts` in SQL, for a row of `work` that is not hidden. Nothing else decides what is public. */
export function publicNow(now: Instant, table = 'work'): RawBuilder<SqlBool> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${table}.${name}`);
  return sql<SqlBool>`(${column('hidden')} = 0 and ${column('published_at')} <= ${now} and (${column('valid_until')} is null or ${now} < ${column('valid_until')}))`;
}

/**
 * The entries of which `publicNow` is false: they are few, so that it costs less to know them all than to look at the
 * row of each hit. `now` may be a placeholder.
 */
export function hiddenNow(now: Instant | RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select entry from work where published_at > ${now}
    union all select entry from work where valid_until <= ${now}
    union all select entry from work where hidden = 1`;
}

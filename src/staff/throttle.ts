import { sql, type Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { StaffTables } from './schema.ts';

/** So many wrong passwords, and the bucket rests until the time since the first is over. */
const MOST_FAILURES = 10;
const REST_MS = 15 * 60_000;

/**
 * Takes one attempt out of a bucket before the password is looked at, so that attempts made at once count too.
 * Gives the instant from which on there are attempts again, or `null`: go on. A right password gives all back.
 */
export async function takeAttempt(db: Kysely<StaffTables>, bucket: string, now: Instant): Promise<Instant | null> {
  const began = now - REST_MS;
  const row = await db
    .insertInto('attempts')
    .values({ bucket, failures: 1, since: now })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        failures: sql<number>`case when attempts.since <= ${began} then 1 else attempts.failures + 1 end`,
        since: sql<number>`case when attempts.since <= ${began} then ${now} else attempts.since end`,
      }),
    )
    .returning(['failures', 'since'])
    .executeTakeFirstOrThrow();
  return row.failures > MOST_FAILURES ? ((row.since + REST_MS) as Instant) : null;
}

export async function giveAttemptsBack(db: Kysely<StaffTables>, bucket: string): Promise<void> {
  await db.deleteFrom('attempts').where('bucket', '=', bucket).execute();
}

/** Forgets attempts whose rest is over: they are hashes of addresses, of people who may not be ours. */
export async function forgetAttempts(db: Kysely<StaffTables>, now: Instant): Promise<void> {
  await db
    .deleteFrom('attempts')
    .where('since', '<=', now - REST_MS)
    .execute();
}

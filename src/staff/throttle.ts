import { sql, type Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { StaffTables } from './schema.ts';

/** So many failures, and the bucket rests until the time since the first is over. */
export interface Limit {
  readonly most: number;
  readonly restMs: number;
}

/** Of passwords for an address, or in a browser that is known. */
export const PASSWORDS: Limit = { most: 10, restMs: 15 * 60_000 };
/**
 * Of codes beside a right password, in browsers that are not known. Whoever has the password guesses one code in
 * 300,000: twenty a day would take them years. The account's own browsers, and its passkeys, are not held up.
 */
export const CODES: Limit = { most: 20, restMs: 24 * 60 * 60_000 };

/**
 * Takes one attempt out of a bucket before the password is looked at, so that attempts made at once count too.
 * Gives the instant from which on there are attempts again, or `null`: go on. A right password gives all back.
 */
export async function takeAttempt(
  db: Kysely<StaffTables>,
  bucket: string,
  { most, restMs }: Limit,
  now: Instant,
): Promise<Instant | null> {
  const until = now + restMs;
  const row = await db
    .insertInto('attempts')
    .values({ bucket, failures: 1, until })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        failures: sql<number>`case when attempts.until <= ${now} then 1 else attempts.failures + 1 end`,
        until: sql<number>`case when attempts.until <= ${now} then ${until} else attempts.until end`,
      }),
    )
    .returning(['failures', 'until'])
    .executeTakeFirstOrThrow();
  return row.failures > most ? (row.until as Instant) : null;
}

export async function giveAttemptsBack(db: Kysely<StaffTables>, bucket: string): Promise<void> {
  await db.deleteFrom('attempts').where('bucket', '=', bucket).execute();
}

/** Forgets attempts whose rest is over: they are hashes of addresses, of people who may not be ours. */
export async function forgetAttempts(db: Kysely<StaffTables>, now: Instant): Promise<void> {
  await db.deleteFrom('attempts').where('until', '<=', now).execute();
}

import type { Instant } from '../domain/date.ts';
import type { Zone } from '../platform/database/zone.ts';
import { accountFrom, type Account } from './accounts.ts';
import type { StaffTables } from './schema.ts';
import { forgetAttempts } from './throttle.ts';
import { hashOf } from './tokens.ts';

/** A session ends after half an hour in which nothing was asked for, and after twelve hours in any case. */
export const IDLE_MS = 30 * 60_000;
export const LONGEST_MS = 12 * 60 * 60_000;
/** Seen is written at most this often: reading a page must not cost a write each time. */
const SEEN_EVERY_MS = 60_000;

export interface Session {
  /** What is kept of its token: names the session without opening it. */
  readonly id: string;
  readonly account: Account;
  readonly endsAt: Instant;
}

/** The session that a token opens now, or `null`. Marks it as seen. */
export async function sessionOf(staff: Zone<StaffTables>, token: string, now: Instant): Promise<Session | null> {
  const id = hashOf('session', token);
  const row = await staff.db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account')
    .where('token', '=', id)
    .where('disabled_at', 'is', null)
    .where('seen_at', '>', now - IDLE_MS)
    .where('sessions.made_at', '>', now - LONGEST_MS)
    .select(['accounts.id', 'name', 'email', 'role', 'sessions.made_at', 'seen_at'])
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.seen_at <= now - SEEN_EVERY_MS) {
    await staff.db.updateTable('sessions').set({ seen_at: now }).where('token', '=', id).execute();
  }
  return { id, account: accountFrom(row), endsAt: (row.made_at + LONGEST_MS) as Instant };
}

/** The ids of every session that holds now. What does not is forgotten, and so are old failed attempts. */
export async function currentSessions(staff: Zone<StaffTables>, now: Instant): Promise<Set<string>> {
  await staff.db
    .deleteFrom('sessions')
    .where(({ eb, or }) => or([eb('seen_at', '<=', now - IDLE_MS), eb('made_at', '<=', now - LONGEST_MS)]))
    .execute();
  await forgetAttempts(staff.db, now);
  const rows = await staff.db.selectFrom('sessions').select('token').execute();
  return new Set(rows.map(({ token }) => token));
}

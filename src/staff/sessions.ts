import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { accountFrom, type Account } from './accounts.ts';
import type { StaffTables } from './schema.ts';
import { forgetAttempts } from './throttle.ts';
import { hashOf } from './tokens.ts';

/** A session ends after a quarter of an hour in which nothing was asked for, and after twelve hours in any case. */
export const IDLE_MS = 15 * 60_000;
export const LONGEST_MS = 12 * 60 * 60_000;
/** How long a second factor counts as just given, for what asks for one. */
export const PROOF_MS = 5 * 60_000;
/** Seen is written at most this often: reading a page must not cost a write each time. */
const SEEN_EVERY_MS = 60_000;

export interface Session {
  /** What is kept of its token: names the session without opening it. */
  readonly id: string;
  readonly account: Account;
  readonly endsAt: Instant;
  /** When a second factor was last given in it; `null`: never, for the account had none. */
  readonly provedAt: Instant | null;
}

/** The session that a token opens now, or `null`. Marks it as seen. */
export async function sessionOf(staff: Zone<StaffTables>, token: string, now: Instant): Promise<Session | null> {
  const id = hashOf('session', token);
  const row = await staff.db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account')
    .where('token', '=', id)
    .where('disabled_at', 'is', null)
    .where('locked_at', 'is', null)
    // Before the job that locks comes round: a missed check-in is missed at its minute.
    .where(({ eb, or }) => or([eb('check_in_due', 'is', null), eb('check_in_due', '>', now)]))
    .where('seen_at', '>', now - IDLE_MS)
    .where('sessions.made_at', '>', now - LONGEST_MS)
    .select(['accounts.id', 'name', 'email', 'role', 'sessions.made_at', 'seen_at', 'proved_at'])
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.seen_at <= now - SEEN_EVERY_MS) {
    await staff.db.updateTable('sessions').set({ seen_at: now }).where('token', '=', id).execute();
  }
  const endsAt = (row.made_at + LONGEST_MS) as Instant;
  return { id, account: accountFrom(row), endsAt, provedAt: row.proved_at as Instant | null };
}

/** Whether a second factor was given in this session within the last minutes. */
export function isProved({ provedAt }: Session, now: Instant): boolean {
  return provedAt !== null && provedAt > now - PROOF_MS;
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

export interface SessionLine {
  readonly id: string;
  readonly browser: string;
  readonly madeAt: Instant;
  readonly seenAt: Instant;
}

/** Where an account is signed in now, the latest first. */
export async function sessionsOf(staff: Zone<StaffTables>, account: AccountId, now: Instant): Promise<SessionLine[]> {
  const rows = await staff.db
    .selectFrom('sessions')
    .where('account', '=', account)
    .where('seen_at', '>', now - IDLE_MS)
    .where('made_at', '>', now - LONGEST_MS)
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('token')
    .execute();
  return rows.map(({ token, browser, made_at, seen_at }) => ({
    id: token,
    browser,
    madeAt: made_at as Instant,
    seenAt: seen_at as Instant,
  }));
}

/**
 * Ends sessions of an account: the one named, or all of them. Gives the ids of those that ended, whose vaults the
 * caller locks. Another account's session is not found.
 */
export async function endSessions(
  staff: Zone<StaffTables>,
  account: AccountId,
  which: { readonly only: string } | 'all',
  told: { readonly by: AccountId; readonly audit: Audit },
): Promise<string[]> {
  let ending = staff.db.deleteFrom('sessions').where('account', '=', account);
  if (which !== 'all') ending = ending.where('token', '=', which.only);
  // First of all: nothing may keep someone in.
  const ended = (await ending.returning('token').execute()).map(({ token }) => token);
  if (ended.length > 0) await told.audit({ by: told.by, verb: 'sessions-ended', records: [account] });
  return ended;
}

/** Notes that a second factor was just given in a session. */
export async function markProved(staff: Zone<StaffTables>, session: string, now: Instant): Promise<void> {
  await staff.db.updateTable('sessions').set({ proved_at: now }).where('token', '=', session).execute();
}

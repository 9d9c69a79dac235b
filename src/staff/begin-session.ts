import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { StaffTables } from './schema.ts';
import { hashOf, makeToken } from './tokens.ts';

/** The browser that someone comes in with. */
export interface Browser {
  /** Its token, if someone has signed in with it before. */
  readonly device: string | null;
  /** What it calls itself, coarsely. */
  readonly name: string;
}

export interface Begun {
  /** For the session cookie. */
  readonly token: string;
  /** Names the session (`Session.id`). */
  readonly session: string;
  /** For a cookie that outlives the session and lets this browser in while strangers are throttled. */
  readonly device: string;
}

/** Begins a session, inside a transaction. `proved`: with a second factor. */
export async function beginSession(
  db: Kysely<StaffTables>,
  account: AccountId,
  browser: Browser,
  proved: boolean,
  now: Instant,
): Promise<Begun> {
  const token = makeToken();
  const session = hashOf('session', token);
  const known = browser.device !== null && (await isDeviceOf(db, browser.device, account));
  const device = known && browser.device !== null ? browser.device : makeToken();
  await db
    .insertInto('sessions')
    .values({
      token: session,
      account,
      made_at: now,
      seen_at: now,
      proved_at: proved ? now : null,
      browser: browser.name,
    })
    .execute();
  if (!known) {
    await db
      .insertInto('devices')
      .values({ token: hashOf('device', device), account, made_at: now })
      .execute();
  }
  return { token, session, device };
}

/** Whether this account has been signed in to with this browser before. */
export async function isDeviceOf(db: Kysely<StaffTables>, device: string, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('devices')
    .select('token')
    .where('token', '=', hashOf('device', device))
    .where('account', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}

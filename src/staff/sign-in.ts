import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { Zone } from '../platform/database/zone.ts';
import { accountFrom, emailKeyOf, type Account } from './accounts.ts';
import { checkNothing, isPassword } from './passwords.ts';
import type { StaffTables } from './schema.ts';
import { giveAttemptsBack, takeAttempt } from './throttle.ts';
import { hashOf, makeToken } from './tokens.ts';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** The token of this browser, if someone has signed in with it before. */
  readonly device: string | null;
}

export interface SignedIn {
  readonly account: Account;
  /** For the session cookie. */
  readonly token: string;
  /** Names the session (`Session.id`). */
  readonly session: string;
  /** For a cookie that outlives the session and lets this browser in while strangers are throttled. */
  readonly device: string;
}

export type SignInRefusal =
  | { readonly refused: 'wrong-password' }
  | { readonly refused: 'too-many-attempts'; readonly again: Instant };

/**
 * Signs in. Wrong passwords are counted for each address; a browser that has signed in to the account before is counted
 * by itself (OWASP: device cookies), so that a stranger who hammers at an address throttles strangers, never its owner.
 * An unknown address, a closed account and a wrong password take the same time and get the same answer.
 */
export async function signIn(
  staff: Zone<StaffTables>,
  { email, password, device }: SignIn,
  now: Instant,
  audit: Audit,
): Promise<SignedIn | SignInRefusal> {
  const emailKey = emailKeyOf(email);
  const row = await staff.db
    .selectFrom('accounts')
    .selectAll()
    .where('email_key', '=', emailKey)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  const known = row !== undefined && device !== null && (await isDeviceOf(staff, device, row.id));
  const bucket = known ? hashOf('device', device) : hashOf('address', emailKey);
  const again = await takeAttempt(staff.db, bucket, now);
  if (again !== null) return { refused: 'too-many-attempts', again };
  const right = row === undefined ? await checkNothing(password) : await isPassword(password, row.password);
  if (row === undefined || !right) {
    await audit({ by: null, verb: 'sign-in-refused', records: row === undefined ? [] : [accountFrom(row).id] });
    return { refused: 'wrong-password' };
  }
  const account = accountFrom(row);
  await audit({ by: account.id, verb: 'signed-in', records: [] });
  const token = makeToken();
  const session = hashOf('session', token);
  const ours = known ? device : makeToken();
  await staff.db.transaction().execute(async (db) => {
    await giveAttemptsBack(db, bucket);
    const kept = { token: session, account: account.id, made_at: now, seen_at: now };
    await db.insertInto('sessions').values(kept).execute();
    if (known) return;
    await db
      .insertInto('devices')
      .values({ token: hashOf('device', ours), account: account.id, made_at: now })
      .execute();
  });
  return { account, token, session, device: ours };
}

async function isDeviceOf(staff: Zone<StaffTables>, device: string, account: string): Promise<boolean> {
  const row = await staff.db
    .selectFrom('devices')
    .select('token')
    .where('token', '=', hashOf('device', device))
    .where('account', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}

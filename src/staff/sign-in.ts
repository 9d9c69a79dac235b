import type { Selectable } from 'kysely';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { accountFrom, emailKeyOf, isOpen, type Account } from './accounts.ts';
import type { Door } from './authenticators.ts';
import { beginSession, isDeviceOf, type Begun, type Browser } from './begin-session.ts';
import { checkAnswer, type PasskeyPlace } from './passkey-answers.ts';
import { checkNothing, isPassword } from './passwords.ts';
import type { AccountsTable } from './schema.ts';
import { hasSecondFactor, secondFactorsOf, takeSecondFactor } from './second-factors.ts';
import { CODES, giveAttemptsBack, PASSWORDS, takeAttempt } from './throttle.ts';
import { hashOf } from './tokens.ts';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** Of their app, or a recovery code. Asked for once the account has a second factor. */
  readonly code: string;
  readonly browser: Browser;
}

export interface SignedIn extends Begun {
  readonly account: Account;
}

export type SignInRefusal =
  | { readonly refused: 'wrong-password' }
  | { readonly refused: 'too-many-attempts'; readonly again: Instant };

/**
 * Signs in. Wrong passwords are counted for each address; a browser that has signed in to the account before is counted
 * by itself (OWASP: device cookies), so that a stranger who hammers at an address throttles strangers, never its owner.
 * An unknown address, a closed account, a wrong password and a wrong code get the same answer, and so does a right
 * password without the code: nobody learns from it that the password was right.
 */
export async function signIn(
  door: Door,
  { email, password, code, browser }: SignIn,
  now: Instant,
  audit: Audit,
): Promise<SignedIn | SignInRefusal> {
  const { staff } = door;
  const emailKey = emailKeyOf(email);
  const row = await rowOf(door, emailKey, now);
  const known = row !== null && browser.device !== null && (await isDeviceOf(staff.db, browser.device, row.id));
  const bucket = known ? hashOf('device', browser.device ?? '') : hashOf('address', emailKey);
  const again = await takeAttempt(staff.db, bucket, PASSWORDS, now);
  if (again !== null) return { refused: 'too-many-attempts', again };
  const kept = row?.password ?? null;
  const right = kept === null ? await checkNothing(password) : await isPassword(password, kept);
  const account = row === null ? null : accountFrom(row);
  const proof = account === null || !right ? 'wrong' : await secondFactor(door, account.id, code, known, now, audit);
  if (account === null || proof === 'wrong') {
    await audit({ by: null, verb: 'sign-in-refused', records: account === null ? [] : [account.id] });
    return { refused: 'wrong-password' };
  }
  await audit({ by: account.id, verb: 'signed-in', records: [] });
  const begun = await staff.db.transaction().execute(async (db) => {
    await giveAttemptsBack(db, bucket);
    return beginSession(db, account.id, browser, proof === 'given', now);
  });
  return { account, ...begun };
}

/** Signs in with a passkey, which names its account itself and is both factors. */
export async function signInByPasskey(
  door: Door,
  { place, answer, browser }: { readonly place: PasskeyPlace; readonly answer: string; readonly browser: Browser },
  now: Instant,
  audit: Audit,
): Promise<SignedIn | { readonly refused: 'wrong-passkey' }> {
  const id = await checkAnswer(door, place, answer, { purpose: 'sign-in', now });
  const row =
    id === null
      ? undefined
      : await door.staff.db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || !isOpen(row, now)) {
    await audit({ by: null, verb: 'sign-in-refused', records: id === null ? [] : [id] });
    return { refused: 'wrong-passkey' };
  }
  const account = accountFrom(row);
  await audit({ by: account.id, verb: 'signed-in', records: [] });
  const begun = await door.staff.db.transaction().execute((db) => beginSession(db, account.id, browser, true, now));
  return { account, ...begun };
}

async function secondFactor(
  door: Door,
  account: AccountId,
  code: string,
  known: boolean,
  now: Instant,
  audit: Audit,
): Promise<'given' | 'has-none' | 'wrong'> {
  if (!hasSecondFactor(await secondFactorsOf(door.staff, account))) return 'has-none';
  const bucket = hashOf('codes', account);
  if (!known && (await takeAttempt(door.staff.db, bucket, CODES, now)) !== null) return 'wrong';
  if (!(await takeSecondFactor(door, account, code, now, audit))) return 'wrong';
  if (!known) await giveAttemptsBack(door.staff.db, bucket);
  return 'given';
}

async function rowOf({ staff }: Door, emailKey: string, now: Instant): Promise<Selectable<AccountsTable> | null> {
  const query = staff.db.selectFrom('accounts').selectAll().where('email_key', '=', emailKey);
  const row = await query.executeTakeFirst();
  return row !== undefined && isOpen(row, now) ? row : null;
}

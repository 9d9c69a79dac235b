import type { Kysely } from 'kysely';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { refusalOfPassphrase, type PassphraseRefusal } from '../platform/keys/passphrase-rules.ts';
import { keepPasskey } from './add-passkey.ts';
import { emailKeyOf } from './accounts.ts';
import type { Door } from './authenticators.ts';
import { checkInOf } from './change-role.ts';
import { beginSession, type Begun, type Browser } from './begin-session.ts';
import { linkOf, type Link } from './links.ts';
import { accountsWith, tell } from './notices.ts';
import { freshAccount } from './open-account.ts';
import { checkMade, type MadePasskey, type PasskeyPlace } from './passkey-answers.ts';
import { hashPassword } from './passwords.ts';
import type { StaffTables } from './schema.ts';
import { hashOf } from './tokens.ts';

/** How somebody wants to sign in from now on. */
export type Way =
  | { readonly passphrase: string }
  | { readonly passkey: string; readonly place: PasskeyPlace; readonly name: string };

export type ComingInRefusal = PassphraseRefusal | 'no-link' | 'wrong-passkey';

export interface CameIn extends Begun {
  readonly account: AccountId;
}

/** How often a new traveller checks in, until an administrator says otherwise. */
const FIRST_CHECK_IN_HOURS = 24;

/** The challenge of the passkey that a link is used with. */
export const purposeOfLink = (token: string): string => `link ${hashOf('link', token)}`;

/**
 * Uses a link, once: opens the account of a new colleague, or gives a colleague's account a new way in, which takes
 * the place of every earlier one and ends every session. Nothing but the way comes from whoever uses it: the name, the
 * address and the role are what the administrator wrote.
 */
export async function comeIn(
  door: Door,
  token: string,
  { way, browser }: { readonly way: Way; readonly browser: Browser },
  now: Instant,
  audit: Audit,
): Promise<CameIn | { readonly refused: ComingInRefusal }> {
  const { staff } = door;
  const link = await linkOf(staff, token, now);
  if (link === null) return { refused: 'no-link' };
  const chosen = await chosenWay(door, token, link, way, now);
  if ('refused' in chosen) return chosen;
  await audit({ by: link.id, verb: link.kind === 'join' ? 'account-opened' : 'account-recovered', records: [link.id] });
  return inWriteTransaction(staff, async (db) => {
    const used = db.deleteFrom('links').where('token', '=', hashOf('link', token)).where('until', '>', now);
    if ((await used.executeTakeFirstOrThrow()).numDeletedRows === 0n) return { refused: 'no-link' };
    if (link.kind === 'join') {
      if (!(await openFrom(db, link, now))) return { refused: 'no-link' };
    } else await forgetWays(db, link.id);
    const { password, made, name } = chosen;
    await db.updateTable('accounts').set({ password }).where('id', '=', link.id).execute();
    if (made !== null && !(await keepPasskey(db, link.id, made, name, now)))
      throw new Error('a passkey of two accounts');
    if (link.kind === 'recover') {
      const admins = (await accountsWith(db, ['admin'])).filter((each) => each !== link.id);
      await tell(db, admins, { about: 'recovered', who: link.id, record: null }, now);
    }
    return { account: link.id, ...(await beginSession(db, link.id, browser, made !== null, now)) };
  });
}

interface Chosen {
  readonly password: string | null;
  readonly made: MadePasskey | null;
  readonly name: string;
}

async function chosenWay(
  door: Door,
  token: string,
  link: Link,
  way: Way,
  now: Instant,
): Promise<Chosen | { readonly refused: ComingInRefusal }> {
  if ('passkey' in way) {
    const made = await checkMade(door, way.place, way.passkey, { purpose: purposeOfLink(token), now });
    return made === null ? { refused: 'wrong-passkey' } : { password: null, made, name: way.name };
  }
  const refused = await refusalOfPassphrase(way.passphrase, [link.name, link.email]);
  return refused === null ? { password: await hashPassword(way.passphrase), made: null, name: '' } : { refused };
}

/** `false` where the address got an account meanwhile. */
async function openFrom(db: Kysely<StaffTables>, link: Link, now: Instant): Promise<boolean> {
  const { id, name, email, role } = link;
  const row = {
    id,
    name,
    email,
    email_key: emailKeyOf(email),
    role,
    password: null,
    ...freshAccount(now),
    ...checkInOf(role, FIRST_CHECK_IN_HOURS, now),
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whoever has one of the earlier ways may be whom the account was taken back from. */
async function forgetWays(db: Kysely<StaffTables>, account: AccountId): Promise<void> {
  for (const table of ['sessions', 'devices', 'passkeys', 'authenticators', 'recovery_codes'] as const) {
    await db.deleteFrom(table).where('account', '=', account).execute();
  }
}

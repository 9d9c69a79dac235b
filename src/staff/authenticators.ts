import { randomBytes } from 'node:crypto';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';
import type { StaffTables } from './schema.ts';
import { stepOf } from './totp.ts';

/** The zone, and the desk's key that seals what it must read by itself (`desk-key.ts`). */
export interface Door {
  readonly staff: Zone<StaffTables>;
  readonly key: Uint8Array;
}

const SECRET_BYTES = 20;

/**
 * The secret that an account is setting up, to be shown as a QR code: made where there is none. `null` once a code of it
 * was taken: from then on nobody is shown it.
 */
export async function pendingSecret({ staff, key }: Door, account: AccountId): Promise<Uint8Array | null> {
  const known = await rowOf(staff, account);
  if (known !== undefined && known.confirmed_at !== null) return null;
  const opened = known === undefined ? null : openBytes(key, known.sealed, contextFor(account));
  if (opened !== null) return opened;
  const sealed = sealBytes(key, randomBytes(SECRET_BYTES), contextFor(account));
  await staff.db
    .insertInto('authenticators')
    .values({ account, sealed, confirmed_at: null, last_step: 0 })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet({ sealed }).where('authenticators.confirmed_at', 'is', null),
    )
    .execute();
  const kept = await rowOf(staff, account);
  return kept === undefined ? null : openBytes(key, kept.sealed, contextFor(account));
}

/** Takes the first code of a secret that is being set up: from now on the account's codes count. */
export async function confirmSecret(
  door: Door,
  account: AccountId,
  code: string,
  now: Instant,
  audit: Audit,
): Promise<'confirmed' | { refused: 'wrong-code' }> {
  const secret = await pendingSecret(door, account);
  const step = secret === null ? null : stepOf(secret, digitsOf(code), now, 0);
  if (step === null) return { refused: 'wrong-code' };
  await audit({ by: account, verb: 'codes-set-up', records: [account] });
  await door.staff.db
    .updateTable('authenticators')
    .set({ confirmed_at: now, last_step: step })
    .where('account', '=', account)
    .where('confirmed_at', 'is', null)
    .execute();
  return 'confirmed';
}

/** Whether a code is right now, and was never taken before: of two who send it at the same time, one is let in. */
export async function takeCode({ staff, key }: Door, account: AccountId, code: string, now: Instant): Promise<boolean> {
  const row = await rowOf(staff, account);
  if (row === undefined || row.confirmed_at === null) return false;
  const secret = openBytes(key, row.sealed, contextFor(account));
  const step = secret === null ? null : stepOf(secret, digitsOf(code), now, row.last_step);
  if (step === null) return false;
  const { numUpdatedRows } = await staff.db
    .updateTable('authenticators')
    .set({ last_step: step })
    .where('account', '=', account)
    .where('last_step', '<', step)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function removeAuthenticator(staff: Zone<StaffTables>, account: AccountId, audit: Audit): Promise<void> {
  await audit({ by: account, verb: 'codes-removed', records: [account] });
  await staff.db.deleteFrom('authenticators').where('account', '=', account).execute();
}

export async function makesCodes(staff: Zone<StaffTables>, account: AccountId): Promise<boolean> {
  const row = await rowOf(staff, account);
  return row !== undefined && row.confirmed_at !== null;
}

function rowOf(staff: Zone<StaffTables>, account: AccountId) {
  return staff.db.selectFrom('authenticators').selectAll().where('account', '=', account).executeTakeFirst();
}

/** Apps show a code in two groups, and people type it so. */
const digitsOf = (code: string): string => code.replace(/\s/g, '');

const contextFor = (account: AccountId): string[] => ['authenticator v1', account];

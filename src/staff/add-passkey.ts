import type { Kysely } from 'kysely';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { MadePasskey } from './passkey-answers.ts';
import type { StaffTables } from './schema.ts';

/** As long as a passkey's name may be. */
export const MOST_IN_PASSKEY_NAME = 60;

/** Adds a passkey to an account. One that is somebody's already is refused. */
export async function addPasskey(
  staff: Zone<StaffTables>,
  account: AccountId,
  made: MadePasskey,
  name: string,
  now: Instant,
  audit: Audit,
): Promise<'added' | { readonly refused: 'known-passkey' }> {
  await audit({ by: account, verb: 'passkey-added', records: [account] });
  return (await keepPasskey(staff.db, account, made, name, now)) ? 'added' : { refused: 'known-passkey' };
}

/** The row of a new passkey; `false` where it is somebody's already. */
export async function keepPasskey(
  db: Kysely<StaffTables>,
  account: AccountId,
  { id, host, publicKey, counter }: MadePasskey,
  name: string,
  now: Instant,
): Promise<boolean> {
  const row = { id, account, host, public_key: publicKey, counter, name, made_at: now, used_at: null };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkeys')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

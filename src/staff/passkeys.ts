import type { Selectable } from 'kysely';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { PasskeysTable, StaffTables } from './schema.ts';

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly account: AccountId;
  /** The host it was made for: browsers offer it there and nowhere else. */
  readonly host: string;
  readonly name: string;
  readonly madeAt: Instant;
  readonly usedAt: Instant | null;
}

/** What is kept of a passkey besides. */
export interface KeptPasskey extends Passkey {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
}

export async function passkeysOf(staff: Zone<StaffTables>, account: AccountId): Promise<Passkey[]> {
  const query = staff.db.selectFrom('passkeys').selectAll().where('account', '=', account);
  return (await query.orderBy('made_at').orderBy('id').execute()).flatMap((row) => fromRow(row) ?? []);
}

/** The passkey of an id, if it was made for this host. */
export async function passkeyById(staff: Zone<StaffTables>, id: string, host: string): Promise<KeptPasskey | null> {
  const query = staff.db.selectFrom('passkeys').selectAll().where('id', '=', id).where('host', '=', host);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Notes a use. `false` if its counter did not go on: two devices answer for it, one of which is a copy. */
export async function markUsed(staff: Zone<StaffTables>, id: string, counter: number, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await staff.db
    .updateTable('passkeys')
    .set({ counter, used_at: now })
    .where('id', '=', id)
    // Most of today's passkeys do not count: theirs stays at zero.
    .where(({ eb, or, and }) => or([eb('counter', '<', counter), and([eb('counter', '=', 0), eb.lit(counter === 0)])]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Takes a passkey away from its account; another account's is not found. */
export async function removePasskey(
  staff: Zone<StaffTables>,
  account: AccountId,
  id: string,
  audit: Audit,
): Promise<void> {
  await audit({ by: account, verb: 'passkey-removed', records: [account] });
  await staff.db.deleteFrom('passkeys').where('id', '=', id).where('account', '=', account).execute();
}

function fromRow(row: Selectable<PasskeysTable>): KeptPasskey | null {
  const account = parseId<AccountId>(row.account);
  if (account === null) return null;
  const { id, host, name, counter } = row;
  return {
    id,
    account,
    host,
    name,
    counter,
    publicKey: Uint8Array.from(row.public_key),
    madeAt: row.made_at as Instant,
    usedAt: row.used_at as Instant | null,
  };
}

import type { Kysely, Selectable } from 'kysely';
import * as v from 'valibot';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId, type HolderId } from '../domain/id.ts';
import type { Derivation, Holder } from '../platform/keys/holder.ts';
import type { HoldersTable, KeyringTables } from './keyring-schema.ts';

/** A holder as kept, with the voucher of the vault key of its time. */
export interface KeptHolder {
  readonly holder: Holder;
  readonly voucher: Uint8Array;
  readonly since: Instant;
  readonly givenBy: AccountId | null;
}

/** Every holder, or the one of an account. */
export async function holdersOf(db: Kysely<KeyringTables>, account?: AccountId): Promise<KeptHolder[]> {
  let query = db.selectFrom('holders').selectAll().orderBy('id');
  if (account !== undefined) query = query.where('account', '=', account);
  return (await query.execute()).map((row) => ({
    holder: holderFrom(row),
    voucher: row.voucher,
    since: row.since as Instant,
    givenBy: row.given_by === null ? null : parseId<AccountId>(row.given_by),
  }));
}

type HolderColumns = Omit<HoldersTable, 'voucher' | 'since' | 'given_by'>;

/** The columns of a holder. */
export function holderRow(holder: Holder): HolderColumns {
  return {
    id: holder.id,
    kind: holder.kind,
    account: holder.account,
    derivation: JSON.stringify(holder.derivation),
    salt: holder.salt,
    public_key: holder.publicKey,
    sealed_private: holder.sealedPrivate,
  };
}

const derivationShape = v.variant('by', [
  v.object({ by: v.literal('argon2id'), memoryKib: v.number(), passes: v.number(), lanes: v.number() }),
  v.object({ by: v.literal('hkdf-sha256') }),
]);

export function holderFrom(row: Selectable<HolderColumns>): Holder {
  const id = parseId<HolderId>(row.id);
  if (id === null) throw new Error('a holder without a well-formed id');
  const derivation: Derivation = v.parse(derivationShape, JSON.parse(row.derivation));
  const account = row.account === null ? null : parseId<AccountId>(row.account);
  const { kind, salt, public_key: publicKey, sealed_private: sealedPrivate } = row;
  return { id, kind, account, derivation, salt, publicKey, sealedPrivate };
}

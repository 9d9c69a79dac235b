import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, HolderId } from '../domain/id.ts';
import { vouchFor } from '../platform/keys/held-key.ts';
import { makeHolder, type Holder, type HolderSecret } from '../platform/keys/holder.ts';
import { holderRow } from './holders.ts';
import type { KeyringTables } from './keyring-schema.ts';
import { keepWrap } from './make-keyring.ts';
import { expectCurrent, vaultKeyOf, type OpenVault } from './open-vault.ts';

/**
 * Makes a key for a colleague's account whose passphrase is at hand: for the demonstration, which makes it. At the desk
 * nobody tells theirs to anyone; there one asks (`ask-for-key.ts`) and another gives (`give-key.ts`).
 */
export async function addHolder(
  vault: OpenVault,
  account: AccountId,
  secret: HolderSecret,
  now: Instant,
): Promise<HolderId | { refused: 'holds-already' }> {
  vaultKeyOf(vault);
  const holder = await makeHolder(secret, account);
  const added = await vault.keyring.db.transaction().execute(async (db) => {
    if (await holds(db, account)) return false;
    await vault.audit({ by: vault.holder.account, verb: 'holder-added', records: [holder.id, account] });
    await keepHolder(db, vault, holder, now);
    return true;
  });
  return added ? holder.id : { refused: 'holds-already' };
}

export async function holds(db: Kysely<KeyringTables>, account: AccountId): Promise<boolean> {
  return (await db.selectFrom('holders').select('id').where('account', '=', account).executeTakeFirst()) !== undefined;
}

/** Wraps all that this vault holds for a holder, vouched for. Inside a transaction. */
export async function keepHolder(
  db: Kysely<KeyringTables>,
  vault: OpenVault,
  holder: Holder,
  now: Instant,
): Promise<void> {
  const vaultKey = vaultKeyOf(vault);
  await expectCurrent(db, vaultKey);
  const given = { voucher: vouchFor(holder, vaultKey), since: now, given_by: vault.holder.account };
  await db
    .insertInto('holders')
    .values({ ...holderRow(holder), ...given })
    .execute();
  for (const key of [vaultKey, ...vault.keys.sealingKeys]) await keepWrap(db, key, holder);
}

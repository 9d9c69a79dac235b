import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { HolderId } from '../domain/id.ts';
import { isVouchedFor, makeSealingKey, makeVaultKey, vouchFor, type OpenKey } from '../platform/keys/held-key.ts';
import type { Holder } from '../platform/keys/holder.ts';
import { holdersOf, type KeptHolder } from './holders.ts';
import type { KeyringTables } from './keyring-schema.ts';
import { keepKey, type PublicSealingKey } from './make-keyring.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';
import { openRecordKey, wrapRecordKey } from './record-keys.ts';

export type RemovalRefusal = 'no-such-holder' | 'last-holder' | 'holder-not-vouched-for';

/**
 * Takes a holder's key away and rotates, in one transaction: a new vault key, under which every record key is wrapped
 * again, and a new sealing key pair. Both are sealed to the holders who stay, whose passphrases are not needed. The old
 * vault key is gone; the old sealing key is kept by those who stay, to open the rows of before.
 *
 * Give the new public half to the site (`actions`). This vault goes on with the new key; every other open one is locked
 * out until its holder signs in again. What the removed holder copied while they could is out of reach.
 */
export async function removeHolder(
  vault: OpenVault,
  id: HolderId,
  now: Instant,
): Promise<PublicSealingKey | { refused: RemovalRefusal }> {
  const old = vaultKeyOf(vault);
  await vault.audit({ by: vault.holder.account, verb: 'holder-removed', records: [id] });
  const vaultKey = makeVaultKey(old.version + 1);
  const sealing = makeSealingKey(Math.max(0, ...vault.keys.sealingKeys.map((key) => key.version)) + 1);
  const refused = await vault.keyring.db.transaction().execute(async (db) => {
    const kept = await holdersOf(db);
    const staying = kept.filter(({ holder }) => holder.id !== id);
    const refusal = refusalToRemove(kept, staying, old);
    if (refusal !== null) return refusal;
    await db.deleteFrom('holders').where('id', '=', id).execute();
    const holders = staying.map(({ holder }) => holder);
    await keepKey(db, vaultKey, holders, now);
    await keepKey(db, sealing, holders, now);
    await db
      .updateTable('held_keys')
      .set({ retired_at: now })
      .where('kind', '=', 'sealing')
      .where('id', '!=', sealing.id)
      .where('retired_at', 'is', null)
      .execute();
    await vouchAgain(db, holders, vaultKey);
    await wrapRecordsAgain(db, old, vaultKey);
    await db.deleteFrom('held_keys').where('id', '=', old.id).execute();
    return null;
  });
  if (refused !== null) return { refused };
  old.bytes.fill(0);
  vault.keys.vaultKey = vaultKey;
  vault.keys.sealingKeys = [sealing, ...vault.keys.sealingKeys];
  return { keyId: sealing.id, publicKey: sealing.publicKey };
}

function refusalToRemove(
  kept: readonly KeptHolder[],
  staying: readonly KeptHolder[],
  vaultKey: OpenKey,
): RemovalRefusal | null {
  if (staying.length === kept.length) return 'no-such-holder';
  if (!staying.some(({ holder }) => holder.kind === 'passphrase')) return 'last-holder';
  // Someone who can write to the database, and no more, must not be handed the next key.
  return staying.every(({ holder, voucher }) => isVouchedFor(holder, voucher, vaultKey))
    ? null
    : 'holder-not-vouched-for';
}

async function vouchAgain(db: Kysely<KeyringTables>, holders: readonly Holder[], vaultKey: OpenKey): Promise<void> {
  for (const holder of holders) {
    const voucher = vouchFor(holder, vaultKey);
    await db.updateTable('holders').set({ voucher }).where('id', '=', holder.id).execute();
  }
}

/** Wraps every record key with the new vault key: 1,000 are read at once, so memory does not grow with the vault. */
async function wrapRecordsAgain(db: Kysely<KeyringTables>, old: OpenKey, fresh: OpenKey): Promise<void> {
  for (;;) {
    const rows = await db.selectFrom('record_keys').selectAll().where('vault_key', '=', old.id).limit(1000).execute();
    if (rows.length === 0) return;
    for (const row of rows) {
      const key = openRecordKey(old, row);
      const sealed = wrapRecordKey(fresh, row.record, key);
      key.fill(0);
      await db
        .updateTable('record_keys')
        .set({ vault_key: fresh.id, sealed })
        .where('record', '=', row.record)
        .execute();
    }
  }
}

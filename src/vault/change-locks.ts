import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { HolderId } from '../domain/id.ts';
import { keyForMany } from '../platform/keys/aes-gcm.ts';
import { isVouchedFor, makeSealingKey, makeVaultKey, vouchFor, type OpenKey } from '../platform/keys/held-key.ts';
import type { Holder } from '../platform/keys/holder.ts';
import { holderRow, holdersOf, type KeptHolder } from './holders.ts';
import type { KeyringTables } from './keyring-schema.ts';
import { keepKey, keepWrap, type PublicSealingKey } from './make-keyring.ts';
import { expectCurrent, vaultKeyOf, type OpenVault } from './open-vault.ts';
import { openRecordKey, wrapRecordKey } from './record-keys.ts';

export type RemovalRefusal = 'no-such-holder' | 'last-holder' | 'own-key' | 'holder-not-vouched-for';

/**
 * Takes one holder's key away, or puts another one in its place, and changes the locks, in one transaction: a new vault
 * key, under which every record key is wrapped again, and a new sealing key pair. Both are sealed to the holders who
 * stay, whose passphrases are not needed. The old vault key is gone; the old sealing key is kept by those who stay, to
 * open the rows of before.
 *
 * Give the new public half to the site (`actions`). This vault goes on with the new key; every other open one is locked
 * out until its holder signs in again, or `handOn` gives it the new keys.
 */
export async function changeLocks(
  vault: OpenVault,
  { leaves, comes }: { readonly leaves: HolderId; readonly comes: Holder | null },
  now: Instant,
): Promise<PublicSealingKey | { refused: RemovalRefusal }> {
  const old = vaultKeyOf(vault);
  const vaultKey = makeVaultKey(old.version + 1);
  const sealing = makeSealingKey(Math.max(0, ...vault.keys.sealingKeys.map((key) => key.version)) + 1);
  const refused = await vault.keyring.db.transaction().execute(async (db) => {
    await expectCurrent(db, old);
    const kept = await holdersOf(db);
    const staying = kept.filter(({ holder }) => holder.id !== leaves);
    const refusal = refusalToRemove(kept, staying, old);
    if (refusal !== null) return refusal;
    // Whoever turns the key stays: else the vault would go on with keys that its holder no longer holds.
    if (vault.holder.id === leaves) return 'own-key';
    await db.deleteFrom('holders').where('id', '=', leaves).execute();
    const holders = staying.map(({ holder }) => holder);
    if (comes !== null) {
      await keepNewHolder(db, comes, vaultKey, vault, now);
      holders.push(comes);
      for (const key of vault.keys.sealingKeys) await keepWrap(db, key, comes);
    }
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
  const locked = vault.keys.vaultKey === null;
  old.bytes.fill(0);
  // Locked meanwhile: then what was made stays with the holders alone.
  if (locked) for (const key of [vaultKey, sealing]) key.bytes.fill(0);
  if (locked) return { keyId: sealing.id, publicKey: sealing.publicKey };
  vault.keys.vaultKey = vaultKey;
  vault.keys.sealingKeys = [sealing, ...vault.keys.sealingKeys];
  return { keyId: sealing.id, publicKey: sealing.publicKey };
}

async function keepNewHolder(
  db: Kysely<KeyringTables>,
  holder: Holder,
  vaultKey: OpenKey,
  vault: OpenVault,
  now: Instant,
): Promise<void> {
  const given = { voucher: vouchFor(holder, vaultKey), since: now, given_by: vault.holder.account };
  await db
    .insertInto('holders')
    .values({ ...holderRow(holder), ...given })
    .execute();
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
  const opener = keyForMany(old.bytes);
  let last = '';
  for (;;) {
    const query = db.selectFrom('record_keys').selectAll().where('vault_key', '=', old.id).where('record', '>', last);
    const rows = await query.orderBy('record').limit(1000).execute();
    if (rows.length === 0) return;
    last = rows.at(-1)?.record ?? last;
    const wrapped = rows.map((row) => {
      const key = openRecordKey(old, row, opener);
      const sealed = wrapRecordKey(fresh, row.record, key);
      key.fill(0);
      return { record: row.record, vault_key: fresh.id, sealed };
    });
    // One statement for all of them: they are there, so each is an update.
    await db
      .insertInto('record_keys')
      .values(wrapped)
      .onConflict((known) =>
        known.column('record').doUpdateSet(({ ref }) => ({
          vault_key: ref('excluded.vault_key'),
          sealed: ref('excluded.sealed'),
        })),
      )
      .execute();
  }
}

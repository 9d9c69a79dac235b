import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, HolderId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { makeSealingKey, makeVaultKey, vouchFor, wrapFor, type OpenKey } from '../platform/keys/held-key.ts';
import { makeHolder, type Holder } from '../platform/keys/holder.ts';
import { holderRow } from './holders.ts';
import type { KeyringTables } from './keyring-schema.ts';

/** The public half of a sealing key, for the site. */
export interface PublicSealingKey {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
}

export interface NewKeyring {
  readonly sealing: PublicSealingKey;
  /** 32 bytes to be printed once and kept nowhere. */
  readonly recoveryKey: Uint8Array;
}

/**
 * Makes the organisation's keys in one transaction: a vault key and a sealing key pair, wrapped for the first
 * key-holder and for the recovery key. Refused where keys exist.
 */
export async function makeKeyring(
  keyring: Zone<KeyringTables>,
  first: { readonly passphrase: string; readonly account: AccountId },
  now: Instant,
): Promise<NewKeyring | { refused: 'keys-exist' }> {
  const recoveryKey = randomBytes(32);
  const holders = [
    await makeHolder({ passphrase: first.passphrase }, first.account),
    await makeHolder({ recoveryKey }, null),
  ];
  const vaultKey = makeVaultKey(1);
  const sealing = makeSealingKey(1);
  const done = await keyring.db.transaction().execute(async (db) => {
    const known = await db.selectFrom('held_keys').select('id').limit(1).executeTakeFirst();
    if (known !== undefined) return false;
    for (const holder of holders)
      await db
        .insertInto('holders')
        .values({ ...holderRow(holder), voucher: vouchFor(holder, vaultKey), since: now, given_by: null })
        .execute();
    await keepKey(db, vaultKey, holders, now);
    await keepKey(db, sealing, holders, now);
    return true;
  });
  vaultKey.bytes.fill(0);
  sealing.bytes.fill(0);
  return done
    ? { sealing: { keyId: sealing.id, publicKey: sealing.publicKey }, recoveryKey }
    : { refused: 'keys-exist' };
}

/** Keeps a held key, wrapped for each of these holders. */
export async function keepKey(
  db: Kysely<KeyringTables>,
  key: OpenKey,
  holders: readonly Pick<Holder, 'id' | 'publicKey'>[],
  now: Instant,
): Promise<void> {
  const { id, kind, version, publicKey } = key;
  await db
    .insertInto('held_keys')
    .values({ id, kind, version, public_key: publicKey, made_at: now, retired_at: null })
    .execute();
  for (const holder of holders) await keepWrap(db, key, holder);
}

/** Wraps a held key for one more holder. */
export async function keepWrap(
  db: Kysely<KeyringTables>,
  key: OpenKey,
  holder: { readonly id: HolderId; readonly publicKey: Uint8Array },
): Promise<void> {
  const sealed = await wrapFor(holder, key);
  await db.insertInto('key_wraps').values({ held_key: key.id, holder: holder.id, sealed }).execute();
}

import type { Kysely } from 'kysely';
import type { Audit } from '../domain/audit.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { unwrap, type OpenKey } from '../platform/keys/held-key.ts';
import type { KeyPair } from '../platform/keys/key-pair.ts';
import { unlockHolder, type Holder, type HolderSecret } from '../platform/keys/holder.ts';
import { holdersOf } from './holders.ts';
import type { KeyringTables } from './keyring-schema.ts';
import type { VaultTables } from './schema.ts';

export interface VaultZones {
  readonly vault: Zone<VaultTables>;
  readonly keyring: Zone<KeyringTables>;
}

/**
 * The vault with its keys in memory: in the desk's process while a key-holder is signed in, or in a command that was
 * given the passphrase. `lockVault` ends it.
 */
export interface OpenVault extends VaultZones {
  readonly holder: Holder;
  readonly audit: Audit;
  readonly keys: KeysInMemory;
}

/** The unwrapped keys of one holder. */
export interface KeysInMemory {
  vaultKey: OpenKey | null;
  sealingKeys: readonly OpenKey[];
  /** Forgets what was read with these keys and is kept in memory. Called once, when they are locked. */
  readonly whenLocked: Set<() => void>;
}

/**
 * Thrown by whatever reads or writes protected data through a vault that was locked meanwhile, or whose key was
 * rotated. Not a refusal value: an open vault is asked for once and then relied on; the web turns this into a sentence.
 */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';
}

export type OpeningRefusal = 'wrong-passphrase' | 'no-key-holder';

/**
 * Opens the vault with a holder's secret. With `account`, only that account's holder is tried; without it, every
 * holder of that kind. A wrong passphrase and a passphrase that opens nothing any more look alike.
 */
export async function openVault(
  zones: VaultZones,
  secret: HolderSecret,
  options: { readonly account?: AccountId; readonly audit: Audit },
): Promise<OpenVault | { refused: OpeningRefusal }> {
  const kind = 'passphrase' in secret ? 'passphrase' : 'recovery';
  const kept = await holdersOf(zones.keyring.db, options.account);
  const candidates = kept.map((each) => each.holder).filter((holder) => holder.kind === kind);
  if (candidates.length === 0) return { refused: 'no-key-holder' };
  for (const holder of candidates) {
    const privateKey = await unlockHolder(holder, secret);
    if ('refused' in privateKey) continue;
    const keys = await keysOf(zones.keyring, holder, privateKey);
    privateKey.fill(0);
    if (keys.vaultKey === null) continue;
    await options.audit({ by: holder.account, verb: 'vault-opened', records: [holder.id] });
    return { ...zones, holder, audit: options.audit, keys };
  }
  await options.audit({ by: options.account ?? null, verb: 'vault-refused', records: candidates.map(({ id }) => id) });
  return { refused: 'wrong-passphrase' };
}

async function keysOf(keyring: Zone<KeyringTables>, holder: Holder, privateKey: Uint8Array): Promise<KeysInMemory> {
  const rows = await keyring.db
    .selectFrom('key_wraps')
    .innerJoin('held_keys', 'held_keys.id', 'key_wraps.held_key')
    .where('key_wraps.holder', '=', holder.id)
    .select(['held_keys.id', 'kind', 'version', 'public_key', 'sealed'])
    .orderBy('version', 'desc')
    .execute();
  const keys: OpenKey[] = [];
  for (const { id, kind, version, public_key: publicKey, sealed } of rows) {
    const key = await unwrap(holder.id, privateKey, { id, kind, version, publicKey }, sealed);
    if (key === null) throw new Error(`the wrap of key ${id} for holder ${holder.id} does not open`);
    keys.push(key);
  }
  return {
    vaultKey: keys.find((key) => key.kind === 'vault') ?? null,
    sealingKeys: keys.filter((key) => key.kind === 'sealing'),
    whenLocked: new Set(),
  };
}

/** Fills the keys with zeros and forgets what was read with them. Whoever still has the vault gets `VaultLocked`. */
export function lockVault(vault: OpenVault): void {
  vault.keys.vaultKey?.bytes.fill(0);
  for (const key of vault.keys.sealingKeys) key.bytes.fill(0);
  vault.keys.vaultKey = null;
  vault.keys.sealingKeys = [];
  for (const forget of vault.keys.whenLocked) forget();
  vault.keys.whenLocked.clear();
}

/**
 * Gives an open vault the keys that another one has just rotated, so that its holder, who was not removed, goes on with
 * what they are at. Both must be of holders who have wraps of these keys.
 */
export function handOn(from: OpenVault, to: OpenVault): void {
  const copy = (key: OpenKey): OpenKey => ({ ...key, bytes: Uint8Array.from(key.bytes) });
  vaultKeyOf(to).bytes.fill(0);
  for (const key of to.keys.sealingKeys) key.bytes.fill(0);
  to.keys.vaultKey = copy(vaultKeyOf(from));
  to.keys.sealingKeys = from.keys.sealingKeys.map(copy);
}

/** How many records the keys of this vault open: what a change of locks has to wrap again. */
export async function countRecordKeys(keyring: Zone<KeyringTables>): Promise<number> {
  const { count } = await keyring.db
    .selectFrom('record_keys')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The vault key, or `VaultLocked`. */
export function vaultKeyOf(vault: OpenVault): OpenKey {
  if (vault.keys.vaultKey === null) throw new VaultLocked('the vault is locked');
  return vault.keys.vaultKey;
}

/** Throws `VaultLocked` where somebody else has changed the locks meanwhile: then this vault is of yesterday. */
export async function expectCurrent(db: Kysely<KeyringTables>, vaultKey: OpenKey): Promise<void> {
  const known = await db.selectFrom('held_keys').select('id').where('id', '=', vaultKey.id).executeTakeFirst();
  if (known === undefined) throw new VaultLocked('the vault key was rotated: sign in again');
}

/** A sealing key pair, to open supporters' rows (`openRow`); `null` if this holder does not hold it. */
export async function sealingKeyPair(vault: OpenVault, keyId: string): Promise<KeyPair | null> {
  vaultKeyOf(vault);
  await vault.audit({ by: vault.holder.account, verb: 'sealing-key-opened', records: [] });
  const key = vault.keys.sealingKeys.find((each) => each.id === keyId);
  return key === undefined || key.publicKey === null ? null : { publicKey: key.publicKey, privateKey: key.bytes };
}

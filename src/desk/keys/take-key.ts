import { putSealingKey } from '../../actions/sealing-keys.ts';
import type { AccountId, HolderId } from '../../domain/id.ts';
import { everyAccount } from '../../staff/accounts.ts';
import type { RemovalRefusal } from '../../vault/change-locks.ts';
import { holdersOf } from '../../vault/holders.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { removeHolder } from '../../vault/remove-holder.ts';
import { tellOfKey } from '../../staff/tell-of-key.ts';
import type { KeyWork } from './key-work.ts';

/**
 * Takes somebody's key away: the locks are changed and their case files lock with it, the site gets the new public half,
 * and colleagues are told.
 */
export async function takeKey(
  deps: KeyWork,
  vault: OpenVault,
  id: HolderId,
  by: AccountId | null,
): Promise<'taken' | { readonly refused: RemovalRefusal }> {
  const { actions, vaults, now } = deps;
  const kept = await holdersOf(vaults.keyring.db);
  const account = kept.find(({ holder }) => holder.id === id)?.holder.account ?? null;
  const sealing = await vaults.changeLocks(vault, () => removeHolder(vault, id, now(), by));
  if ('refused' in sealing) return sealing;
  await putSealingKey(actions, sealing);
  if (account !== null) await tellOfKey(deps, { about: 'key-removed', whose: account, by });
  return 'taken';
}

/** Whoever holds a key though their account is closed. */
export async function keysOfClosed({ staff, vaults }: Pick<KeyWork, 'staff' | 'vaults'>): Promise<HolderId[]> {
  const open = new Set<string>((await everyAccount(staff)).filter((each) => each.open).map(({ id }) => id));
  const kept = await holdersOf(vaults.keyring.db);
  return kept.flatMap(({ holder }) => (holder.account !== null && !open.has(holder.account) ? [holder.id] : []));
}

/**
 * Takes the keys of closed accounts away, with the case files that any colleague has open; while nobody has, they wait.
 * Nobody opens anything with them meanwhile: a closed account lets nobody in.
 */
export async function takeKeysOfClosed(deps: KeyWork): Promise<void> {
  for (const id of await keysOfClosed(deps)) {
    const vault = deps.vaults.every().find(({ holder }) => holder.id !== id);
    if (vault === undefined) return;
    await takeKey(deps, vault, id, null);
  }
}

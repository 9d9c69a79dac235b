import type { Instant } from '../domain/date.ts';
import type { AccountId, HolderId } from '../domain/id.ts';
import { changeLocks, type RemovalRefusal } from './change-locks.ts';
import type { PublicSealingKey } from './make-keyring.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';

/**
 * Takes a holder's key away and changes the locks (`change-locks.ts`). What they copied while they could is out of reach.
 *
 * `by` is whoever decided it: `null` where it follows by itself from an account that was closed.
 */
export async function removeHolder(
  vault: OpenVault,
  id: HolderId,
  now: Instant,
  by: AccountId | null = vault.holder.account,
): Promise<PublicSealingKey | { refused: RemovalRefusal }> {
  vaultKeyOf(vault);
  await vault.audit({ by, verb: 'holder-removed', records: [id] });
  return changeLocks(vault, { leaves: id, comes: null }, now);
}

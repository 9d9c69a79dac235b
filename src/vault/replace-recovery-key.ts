import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { makeHolder } from '../platform/keys/holder.ts';
import { changeLocks, type RemovalRefusal } from './change-locks.ts';
import { holdersOf } from './holders.ts';
import type { PublicSealingKey } from './make-keyring.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';

/**
 * Makes another recovery key, for the day when the paper was lost or seen: the locks are changed, and the old paper opens
 * nothing any more. Gives its 32 bytes, to be printed once and kept nowhere.
 */
export async function replaceRecoveryKey(
  vault: OpenVault,
  now: Instant,
): Promise<
  { readonly recoveryKey: Uint8Array; readonly sealing: PublicSealingKey } | { readonly refused: RemovalRefusal }
> {
  vaultKeyOf(vault);
  const old = (await holdersOf(vault.keyring.db)).find(({ holder }) => holder.kind === 'recovery');
  if (old === undefined) return { refused: 'no-such-holder' };
  const recoveryKey = randomBytes(32);
  const holder = await makeHolder({ recoveryKey }, null);
  await vault.audit({ by: vault.holder.account, verb: 'recovery-key-made', records: [old.holder.id, holder.id] });
  const sealing = await changeLocks(vault, { leaves: old.holder.id, comes: holder }, now);
  return 'refused' in sealing ? sealing : { recoveryKey, sealing };
}

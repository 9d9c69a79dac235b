import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { fingerprintOf, isFingerprint } from '../platform/keys/key-fingerprint.ts';
import { holds, keepHolder } from './add-holder.ts';
import { keyRequests } from './key-requests.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';

export type GivingRefusal = 'no-request' | 'another-fingerprint' | 'holds-already';

/**
 * Gives a key to a colleague who asked: all that this vault holds is wrapped for the pair they made. `heard` is the
 * fingerprint as they read it out; if it is not that of the pair that lies here, somebody may have exchanged it, and
 * nothing is given.
 */
export async function giveKey(
  vault: OpenVault,
  account: AccountId,
  heard: string,
  now: Instant,
): Promise<'given' | { readonly refused: GivingRefusal }> {
  vaultKeyOf(vault);
  const { audit } = vault;
  const by = vault.holder.account;
  return vault.keyring.db.transaction().execute(async (db) => {
    // Read in the transaction that wraps for it: what was compared is what gets the key.
    const [asked] = await keyRequests(db, account);
    if (asked === undefined) return { refused: 'no-request' };
    const records = [asked.holder.id, account];
    if (!isFingerprint(heard, fingerprintOf(asked.holder))) {
      await audit({ by, verb: 'fingerprint-refused', records });
      return { refused: 'another-fingerprint' };
    }
    if (await holds(db, account)) return { refused: 'holds-already' };
    await audit({ by, verb: 'holder-added', records });
    await keepHolder(db, vault, asked.holder, now);
    await db.deleteFrom('key_requests').where('id', '=', asked.holder.id).execute();
    return 'given';
  });
}

import type { AccountId, HolderId } from '../domain/id.ts';
import { vouchFor } from '../platform/keys/held-key.ts';
import { makeHolder, type HolderSecret } from '../platform/keys/holder.ts';
import { holderRow } from './holders.ts';
import { keepWrap } from './make-keyring.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';

/** Gives a colleague's account a key of its own. Only someone who has the vault open can; they hand on what they hold. */
export async function addHolder(
  vault: OpenVault,
  account: AccountId,
  secret: HolderSecret,
): Promise<HolderId | { refused: 'holds-already' }> {
  const vaultKey = vaultKeyOf(vault);
  const holder = await makeHolder(secret, account);
  const added = await vault.keyring.db.transaction().execute(async (db) => {
    const known = await db.selectFrom('holders').select('id').where('account', '=', account).executeTakeFirst();
    if (known !== undefined) return false;
    await vault.audit({ by: vault.holder.account, verb: 'holder-added', records: [holder.id, account] });
    await db
      .insertInto('holders')
      .values(holderRow(holder, vouchFor(holder, vaultKey)))
      .execute();
    for (const key of [vaultKey, ...vault.keys.sealingKeys]) await keepWrap(db, key, holder);
    return true;
  });
  return added ? holder.id : { refused: 'holds-already' };
}

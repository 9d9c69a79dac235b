import { vouchFor } from '../platform/keys/held-key.ts';
import { changeSecret } from '../platform/keys/holder.ts';
import { holderRow } from './holders.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';

/** A key-holder's new passphrase. What they hold stays as it is; only the key to it changes. */
export async function changePassphrase(
  vault: OpenVault,
  old: string,
  fresh: string,
): Promise<'changed' | { refused: 'wrong-passphrase' }> {
  const vaultKey = vaultKeyOf(vault);
  const holder = await changeSecret(vault.holder, { passphrase: old }, { passphrase: fresh });
  if ('refused' in holder) {
    await vault.audit({ by: vault.holder.account, verb: 'passphrase-refused', records: [vault.holder.id] });
    return holder;
  }
  await vault.audit({ by: vault.holder.account, verb: 'passphrase-changed', records: [holder.id] });
  const { id, ...row } = { ...holderRow(holder), voucher: vouchFor(holder, vaultKey) };
  await vault.keyring.db.updateTable('holders').set(row).where('id', '=', id).execute();
  return 'changed';
}

import { VaultLocked, vaultKeyOf, type OpenVault } from './open-vault.ts';

/** A holder who was removed while signed in still has an old key, with which nothing is read: nothing kept is theirs either. */
export async function refuseRotated(vault: OpenVault): Promise<void> {
  const { id } = vaultKeyOf(vault);
  const row = await vault.keyring.db.selectFrom('held_keys').select('id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new VaultLocked('the vault key was rotated: sign in again');
}

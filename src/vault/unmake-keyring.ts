import type { VaultZones } from './open-vault.ts';

/**
 * Removes the organisation's keys, for a founding that did not come to its end. Refused once any record has a key:
 * what is in the vault would be lost.
 */
export async function unmakeKeyring({ keyring }: VaultZones): Promise<'unmade' | { refused: 'records-exist' }> {
  return keyring.db.transaction().execute(async (db) => {
    const record = await db.selectFrom('record_keys').select('record').limit(1).executeTakeFirst();
    if (record !== undefined) return { refused: 'records-exist' };
    await db.deleteFrom('key_wraps').execute();
    await db.deleteFrom('held_keys').execute();
    await db.deleteFrom('holders').execute();
    return 'unmade';
  });
}

import type { Zone } from '../platform/database/zone.ts';
import { keyIdOf } from '../platform/sealing/row-format.ts';
import type { ActionsTables } from './schema.ts';

/**
 * Gives the site the public half of the organisation's sealing key: every signature from now on is sealed to it.
 * The one before is retired, not deleted: rows name it.
 *
 * @param key `publicKey` is X25519, 32 bytes; `keyId` is `keyIdOf(publicKey)`, anything else is a bug
 */
export async function putSealingKey(
  zone: Zone<ActionsTables>,
  key: { readonly keyId: string; readonly publicKey: Uint8Array },
): Promise<void> {
  if (key.keyId !== keyIdOf(key.publicKey)) throw new RangeError('the key id is not that of the public key');
  await zone.db.transaction().execute(async (db) => {
    await db.updateTable('sealing_keys').set({ retired: 1 }).where('key_id', '<>', key.keyId).execute();
    await db
      .insertInto('sealing_keys')
      .values({ key_id: key.keyId, public_key: key.publicKey, retired: 0 })
      .onConflict((conflict) => conflict.column('key_id').doUpdateSet({ retired: 0 }))
      .execute();
  });
}

/** The id of the key that the site seals to now. */
export async function sealingKeyInUse(zone: Zone<ActionsTables>): Promise<string | null> {
  const query = zone.db.selectFrom('sealing_keys').select('key_id').where('retired', '=', 0);
  return (await query.executeTakeFirst())?.key_id ?? null;
}

import type { Zone } from '../platform/database/zone.ts';
import type { KeyringTables } from './keyring-schema.ts';
import type { PublicSealingKey } from './make-keyring.ts';

/** The public half that supporters' rows are sealed to now. */
export async function currentSealingKey(keyring: Zone<KeyringTables>): Promise<PublicSealingKey | null> {
  const row = await keyring.db
    .selectFrom('held_keys')
    .select(['id', 'public_key'])
    .where('kind', '=', 'sealing')
    .where('retired_at', 'is', null)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row === undefined || row.public_key === null ? null : { keyId: row.id, publicKey: row.public_key };
}

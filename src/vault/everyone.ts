import type { PersonId } from '../domain/id.ts';
import type { OpenVault } from './open-vault.ts';
import { readPeople, type PersonWithBases } from './people.ts';

/** Every person of the vault: for the gate, which must know whom it looks for. Nobody else needs everyone. */
export async function everyone(vault: OpenVault): Promise<Map<PersonId, PersonWithBases>> {
  // Without their ids: who was there at that moment, the audit log itself tells.
  await vault.audit({ by: vault.holder.account, verb: 'everyone-read', records: [] });
  const rows = await vault.vault.db.selectFrom('people').select('id').orderBy('id').execute();
  return readPeople(
    vault,
    rows.map(({ id }) => id as PersonId),
  );
}

import type { PersonId } from '../domain/id.ts';
import type { OpenVault } from './open-vault.ts';
import { peopleById, type PersonWithBases } from './people.ts';

/** Every person of the vault: for the gate, which must know whom it looks for. Nobody else needs everyone. */
export async function everyone(vault: OpenVault): Promise<Map<PersonId, PersonWithBases>> {
  const rows = await vault.vault.db.selectFrom('people').select('id').orderBy('id').execute();
  return peopleById(
    vault,
    rows.map(({ id }) => id as PersonId),
  );
}

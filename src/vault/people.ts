import type { Basis } from '../domain/basis.ts';
import type { PersonId } from '../domain/id.ts';
import type { Person } from '../domain/person.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload, readRecords } from './protected-records.ts';
import { chunksOf, recordKeys } from './record-keys.ts';

export interface PersonWithBases {
  readonly person: Person;
  /** The one decided last comes first, and so wins over another that began at the same instant (`basisInForce`). */
  readonly bases: readonly Basis[];
}

/** These people with every basis they ever had. Whoever is unknown or was erased is not in the map: default deny. */
export async function peopleById(vault: OpenVault, ids: readonly PersonId[]): Promise<Map<PersonId, PersonWithBases>> {
  await vault.audit({ by: vault.holder.account, verb: 'people-read', records: ids });
  const people = await readRecords<PersonId, Person>(vault, 'people', ids);
  const bases = await basesOf(vault, [...people.keys()]);
  return new Map([...people].map(([id, person]) => [id, { person, bases: bases.get(id) ?? [] }]));
}

async function basesOf(vault: OpenVault, ids: readonly PersonId[]): Promise<Map<string, Basis[]>> {
  const keys = await recordKeys(vault, ids);
  const bases = new Map<string, Basis[]>();
  for (const some of chunksOf(ids)) {
    const rows = await vault.vault.db
      .selectFrom('bases')
      .selectAll()
      .where('person', 'in', some)
      .orderBy('number', 'desc')
      .execute();
    for (const { person, number, payload } of rows) {
      const key = keys.get(person);
      if (key === undefined) continue;
      const basis = openPayload<Basis>(key, payload, ['bases', person, String(number)]);
      bases.set(person, [...(bases.get(person) ?? []), basis]);
    }
  }
  for (const key of keys.values()) key.fill(0);
  return bases;
}

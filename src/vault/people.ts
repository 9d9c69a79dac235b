import type { ConsentFacts } from '../domain/consent-voices.ts';
import type { PersonId } from '../domain/id.ts';
import { historyOf, type PersonHistory } from '../domain/person-history.ts';
import type { Person } from '../domain/person.ts';
import type { OpenVault } from './open-vault.ts';
import { readRows } from './person-rows.ts';
import { readRecords } from './protected-records.ts';
import { recordKeys } from './record-keys.ts';

/** A person with everything they ever said, and what happened to them that their consent depends on. */
export interface PersonWithBases extends PersonHistory, ConsentFacts {
  readonly person: Person;
}

/**
 * These people with their histories, and of groups what their members said. Whoever is unknown or was erased is not in
 * the map: default deny.
 */
export async function peopleById(vault: OpenVault, ids: readonly PersonId[]): Promise<Map<PersonId, PersonWithBases>> {
  await vault.audit({ by: vault.holder.account, verb: 'people-read', records: ids });
  return readPeople(vault, ids);
}

/** The same, after the caller has told the audit; but for members of groups who are not among `ids`. */
export async function readPeople(vault: OpenVault, ids: readonly PersonId[]): Promise<Map<PersonId, PersonWithBases>> {
  const people = await readRecords<PersonId, Person>(vault, 'people', ids);
  const histories = await historiesOf(vault, [...people.keys()]);
  const elsewhere = new Set([...people.values()].flatMap(membersOf).filter((member) => !people.has(member)));
  if (elsewhere.size > 0) {
    await vault.audit({ by: vault.holder.account, verb: 'people-read', records: [...elsewhere] });
    for (const [id, history] of await historiesOf(vault, [...elsewhere])) histories.set(id, history);
  }
  const historyOfOne = (id: PersonId): PersonHistory => histories.get(id) ?? historyOf([], []);
  return new Map(
    [...people].map(([id, person]) => {
      const members = membersOf(person).map((member) => ({ person: member, bases: historyOfOne(member).bases }));
      return [id, { person, ...historyOfOne(id), members }];
    }),
  );
}

/** Who is in a group, as its record says. */
export function membersOf({ group, relations }: Person): PersonId[] {
  return group ? relations.filter((relation) => relation.is === 'member').map(({ to }) => to) : [];
}

/** What these people said, what happened to them and what they approved. The caller tells the audit. */
export async function historiesOf(vault: OpenVault, ids: readonly PersonId[]): Promise<Map<PersonId, PersonHistory>> {
  const keys = await recordKeys(vault, ids);
  const bases = await readRows(vault, 'bases', keys, ids);
  const entries = await readRows(vault, 'person_entries', keys, ids);
  for (const key of keys.values()) key.fill(0);
  return new Map(ids.map((id) => [id, historyOf(bases.get(id) ?? [], entries.get(id) ?? [])]));
}

import * as v from 'valibot';
import type { PersonId, WorkId } from '../domain/id.ts';
import { personEntries } from '../domain/person-shape.ts';
import type { Person } from '../domain/person.ts';
import { id } from '../domain/shape.ts';
import { changeRecord } from './change-record.ts';
import type { OpenVault } from './open-vault.ts';

const references = { person: id<PersonId>(), work: id<WorkId>() };

/** A person as a form of the desk gives it: others are named by their ids. */
export const personShape: v.GenericSchema<unknown, Person> = v.strictObject({
  id: id<PersonId>(),
  ...personEntries(references),
});

/** Changes what is known of a person as it is now (`change-record.ts`). What rests on it in public is the press's. */
export async function changePerson<Refusal extends string>(
  vault: OpenVault,
  person: PersonId,
  change: (record: Person) => Promise<Person | { refused: Refusal }>,
): Promise<'changed' | { refused: Refusal | 'no-such-record' }> {
  await vault.audit({ by: vault.holder.account, verb: 'person-changed', records: [person] });
  return changeRecord(vault, 'people', personShape, person, change);
}

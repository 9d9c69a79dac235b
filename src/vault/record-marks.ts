import type { PersonId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { chunksOf } from './record-keys.ts';
import type { VaultTables } from './schema.ts';

/**
 * For each of these people a mark that changes whenever anything is recorded of them: their facts, what they said, what
 * happened to them, that they withdrew. Made of numbers that lie in the clear: asks for no key, and tells nothing.
 */
export async function recordMarks(
  zone: Zone<VaultTables>,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const marks = new Map<PersonId, string[]>(people.map((person) => [person, []]));
  const mark = (person: string, text: string): void => void marks.get(person as PersonId)?.push(text);
  for (const some of chunksOf(people)) {
    const versions = await zone.db.selectFrom('people').select(['id', 'version']).where('id', 'in', some).execute();
    for (const { id, version } of versions) mark(id, `v${version}`);
    for (const table of ['bases', 'person_entries'] as const) {
      const rows = await zone.db
        .selectFrom<'bases' | 'person_entries'>(table)
        .select(({ fn }) => ['person', fn.max('number').as('number')])
        .where('person', 'in', some)
        .groupBy('person')
        .execute();
      for (const { person, number } of rows) mark(person, `${table}${String(number)}`);
    }
    const withdrawn = await zone.db
      .selectFrom('withdrawals')
      .select(({ fn }) => ['person', fn.max('at').as('at')])
      .where('person', 'in', some)
      .groupBy('person')
      .execute();
    for (const { person, at } of withdrawn) mark(person, `w${String(at)}`);
  }
  return new Map([...marks].map(([person, texts]) => [person, texts.join(' ')]));
}

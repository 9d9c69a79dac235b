import type { PersonId } from '../domain/id.ts';
import type { Work } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Works in which a person speaks in their own words, published or not, but for those that were withdrawn. */
export async function firstPersonWorks(zone: Zone<NewsroomTables>, person: PersonId): Promise<Work[]> {
  const rows = await zone.db
    .selectFrom('work')
    .select('facts')
    .where('withdrawn_at', 'is', null)
    // An id is letters and digits alone.
    .where('facts', 'like', `%"${person}"%`)
    .orderBy('id')
    .execute();
  return rows.map(({ facts }) => JSON.parse(facts) as Work).filter(({ firstPerson }) => firstPerson.includes(person));
}

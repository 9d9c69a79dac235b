import type { WorkId } from '../domain/id.ts';
import type { Work } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Every petition, or those that are about one of these cases, which are called by their pages. */
export async function petitionWorks(zone: Zone<NewsroomTables>, about?: ReadonlySet<WorkId>): Promise<Work[]> {
  const rows = await zone.db.selectFrom('work').select('facts').where('kind', '=', 'petition').orderBy('id').execute();
  const works = rows.map(({ facts }) => JSON.parse(facts) as Work);
  return about === undefined ? works : works.filter(({ cases }) => cases.some((page) => about.has(page)));
}

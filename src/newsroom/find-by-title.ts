import type { WorkId } from '../domain/id.ts';
import type { WorkKind } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Works of a kind with all these folded words beginning words of a title, what changed last first. */
export async function findByTitle(
  zone: Zone<NewsroomTables>,
  kind: WorkKind,
  words: readonly string[],
  limit: number,
): Promise<WorkId[]> {
  const rows = await zone.db
    .selectFrom('work_languages')
    .select(({ fn }) => ['work', fn.max('changed_at').as('changed')])
    .where('kind', '=', kind)
    .where((row) => row.and(words.map((word) => row('words', 'like', `% ${word.replaceAll(/[%_\\]/g, '')}%`))))
    .groupBy('work')
    .orderBy('changed', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ work }) => work as WorkId);
}

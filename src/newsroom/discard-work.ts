import type { WorkId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** `published-once`: readers have, or may have, something of it. `referred-to`: other works belong to it or tell of it. */
export type DiscardRefusal = 'work-unknown' | 'published-once' | 'scheduled' | 'referred-to';

/** What would go. */
export interface Discardable {
  readonly versions: number;
  readonly languages: number;
}

/** What discarding a work would erase, or why it may not be discarded. */
export async function discardable(
  zone: Zone<NewsroomTables>,
  work: WorkId,
): Promise<Discardable | { readonly refused: DiscardRefusal }> {
  const row = await zone.db.selectFrom('work').select('published_at').where('id', '=', work).executeTakeFirst();
  if (row === undefined) return { refused: 'work-unknown' };
  if (row.published_at !== null) return { refused: 'published-once' };
  const scheduled = zone.db.selectFrom('scheduled').select('id').where('state', '=', 'waiting');
  if ((await scheduled.where('works', 'like', `%"${work}"%`).executeTakeFirst()) !== undefined)
    return { refused: 'scheduled' };
  // An id is letters and digits alone.
  const others = zone.db.selectFrom('work').select('id').where('id', '<>', work);
  if ((await others.where('facts', 'like', `%"${work}"%`).executeTakeFirst()) !== undefined)
    return { refused: 'referred-to' };
  const { versions, languages } = await zone.db
    .selectFrom('text')
    .select(({ fn }) => [
      fn.countAll<number | string>().as('versions'),
      fn.count<number | string>('locale').distinct().as('languages'),
    ])
    .where('work', '=', work)
    .executeTakeFirstOrThrow();
  return { versions: Number(versions), languages: Number(languages) };
}

/** Everything that names a work which nobody outside has seen. */
const TABLES = [
  'translations',
  'work_events',
  'contributions',
  'work_languages',
  'name_decisions',
  'overrides',
  'case_pages',
  'reviews',
  'working_texts',
  'text',
] as const;

/** Erases a work that was never published, with all its texts: nothing of them stays here. */
export async function discardWork(
  zone: Zone<NewsroomTables>,
  work: WorkId,
): Promise<'discarded' | { readonly refused: DiscardRefusal }> {
  const before = await discardable(zone, work);
  if ('refused' in before) return before;
  return inWriteTransaction(zone, async (db) => {
    // Takes its row, unless it was published meanwhile: then everything stays.
    const { numUpdatedRows } = await db
      .updateTable('work')
      .set({ urgent: 0 })
      .where('id', '=', work)
      .where('published_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return { refused: 'published-once' };
    for (const table of TABLES) await db.deleteFrom(table).where('work', '=', work).execute();
    await db.deleteFrom('work_media').where('work', '=', work).execute();
    await db.deleteFrom('work').where('id', '=', work).execute();
    return 'discarded';
  });
}

import type { Kysely } from 'kysely';
import type { WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { nextGeneration } from './generation.ts';
import type { PublishedTables } from './schema.ts';

/**
 * Hides works in every language, in one short transaction: pages, lists, feeds, the sitemap, search and files ask
 * `publicNow`, which is false from then on, and their addresses answer 410. Nothing else of them changes. A work that
 * is published later, or again, is hidden too.
 */
export async function hideWorks(zone: Zone<PublishedTables>, works: readonly WorkId[]): Promise<void> {
  await setHidden(zone, works, 1);
}

/** Shows works as they are now. What was taken down meanwhile stays away, what has run out stays out. */
export async function showWorks(zone: Zone<PublishedTables>, works: readonly WorkId[]): Promise<void> {
  await setHidden(zone, works, 0);
}

async function setHidden(zone: Zone<PublishedTables>, works: readonly WorkId[], hidden: 0 | 1): Promise<void> {
  if (works.length === 0) return;
  await zone.db.transaction().execute(async (db) => {
    await nextGeneration(db);
    for (let at = 0; at < works.length; at += AT_ONCE) {
      const some = works.slice(at, at + AT_ONCE);
      if (hidden === 0) await db.deleteFrom('hidden').where('work', 'in', some).execute();
      else {
        const rows = some.map((work) => ({ work }));
        await db
          .insertInto('hidden')
          .values(rows)
          .onConflict((clash) => clash.doNothing())
          .execute();
      }
      await db.updateTable('work').set({ hidden }).where('work', 'in', some).where('hidden', '<>', hidden).execute();
    }
  });
}

const AT_ONCE = 1000;

/** Every work that is hidden, whether or not anything of it is published. */
export async function everyHidden(zone: Zone<PublishedTables>): Promise<WorkId[]> {
  const rows = await zone.db.selectFrom('hidden').select('work').orderBy('work').execute();
  return rows.map(({ work }) => work as WorkId);
}

/** Of these works, those that are hidden. */
export async function hiddenAmong(
  zone: { readonly db: Kysely<PublishedTables> },
  works: readonly WorkId[],
): Promise<Set<WorkId>> {
  const hidden = new Set<WorkId>();
  for (let at = 0; at < works.length; at += AT_ONCE) {
    const some = works.slice(at, at + AT_ONCE);
    const rows = await zone.db.selectFrom('hidden').select('work').where('work', 'in', some).execute();
    for (const { work } of rows) hidden.add(work as WorkId);
  }
  return hidden;
}

/** Of these works, those that are in `published` in some language, hidden or not. */
export async function publishedAmong(zone: Zone<PublishedTables>, works: readonly WorkId[]): Promise<Set<WorkId>> {
  const found = new Set<WorkId>();
  for (let at = 0; at < works.length; at += AT_ONCE) {
    const some = works.slice(at, at + AT_ONCE);
    const rows = await zone.db.selectFrom('work').select('work').distinct().where('work', 'in', some).execute();
    for (const { work } of rows) found.add(work as WorkId);
  }
  return found;
}

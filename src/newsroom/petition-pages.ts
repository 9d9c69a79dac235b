import type { Kysely } from 'kysely';
import type { PetitionId, WorkId } from '../domain/id.ts';
import type { WorkText } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** A petition and the work that is its page. */
export interface PetitionPage {
  readonly petition: PetitionId;
  readonly work: WorkId;
}

/** Notes whose page a text makes of its work, in the transaction that keeps it. A petition keeps its first page. */
export async function notePetitionPage(db: Kysely<NewsroomTables>, work: WorkId, text: WorkText): Promise<void> {
  if (text.details.kind !== 'petition') return;
  await db
    .insertInto('petition_pages')
    .values({ petition: text.details.petition, work })
    .onConflict((clash) => clash.column('petition').doNothing())
    .execute();
}

/** Every petition, what changed last first. */
export async function everyPetitionPage(zone: Zone<NewsroomTables>): Promise<PetitionPage[]> {
  const rows = await zone.db
    .selectFrom('petition_pages')
    .innerJoin('work', 'work.id', 'petition_pages.work')
    .select(['petition', 'work'])
    .orderBy('changed_at', 'desc')
    .orderBy('petition')
    .execute();
  return rows.map(pageFrom);
}

/** A petition with its page, by its own id or by that of the page. */
export async function petitionPage(zone: Zone<NewsroomTables>, id: string): Promise<PetitionPage | null> {
  const row = await zone.db
    .selectFrom('petition_pages')
    .selectAll()
    .where((where) => where.or([where('petition', '=', id), where('work', '=', id)]))
    .executeTakeFirst();
  return row === undefined ? null : pageFrom(row);
}

const pageFrom = (row: { readonly petition: string; readonly work: string }): PetitionPage => ({
  petition: row.petition as PetitionId,
  work: row.work as WorkId,
});

import type { PublishedFile } from '../domain/published-work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** The files once made from these inputs (a SHA-256 in hex), or `null`. Whether they still exist is the caller's to ask. */
export async function madeFrom(zone: Zone<NewsroomTables>, inputs: string): Promise<readonly PublishedFile[] | null> {
  const row = await zone.db.selectFrom('made').select('files').where('inputs', '=', inputs).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.files) as readonly PublishedFile[]);
}

export async function noteMade(
  zone: Zone<NewsroomTables>,
  inputs: string,
  made: readonly PublishedFile[],
): Promise<void> {
  const files = JSON.stringify(made);
  await zone.db
    .insertInto('made')
    .values({ inputs, files })
    .onConflict((conflict) => conflict.column('inputs').doUpdateSet({ files }))
    .execute();
}

import type { CaseId, WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Says that a work is the public page of a case. */
export async function linkCasePage(zone: Zone<NewsroomTables>, id: CaseId, work: WorkId): Promise<void> {
  await zone.db
    .insertInto('case_pages')
    .values({ case: id, work, held: 0 })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** The public pages of these cases. */
export async function casePages(zone: Zone<NewsroomTables>, cases: readonly CaseId[]): Promise<WorkId[]> {
  if (cases.length === 0) return [];
  const rows = await zone.db.selectFrom('case_pages').select('work').distinct().where('case', 'in', cases).execute();
  return rows.map(({ work }) => work as WorkId);
}

/** The case of the vault that a work is the page of, if any. */
export async function caseOfPage(zone: Zone<NewsroomTables>, work: WorkId): Promise<CaseId | null> {
  const row = await zone.db.selectFrom('case_pages').select('case').where('work', '=', work).executeTakeFirst();
  return row === undefined ? null : (row.case as CaseId);
}

/** Every work that tells of one of these cases, their pages among them, published or not. */
export async function worksOfCases(zone: Zone<NewsroomTables>, pages: readonly WorkId[]): Promise<WorkId[]> {
  if (pages.length === 0) return [];
  const wanted = new Set<string>(pages);
  const rows = await zone.db.selectFrom('work').select(['id', 'facts']).execute();
  const told = rows.filter(({ id, facts }) => wanted.has(id) || tellsOf(facts, wanted));
  return told.map(({ id }) => id as WorkId);
}

const tellsOf = (facts: string, cases: ReadonlySet<string>): boolean =>
  (JSON.parse(facts) as { readonly cases: readonly string[] }).cases.some((page) => cases.has(page));

/** The public pages of every case that has one. */
export async function pagesByCase(zone: Zone<NewsroomTables>): Promise<Map<CaseId, WorkId[]>> {
  const pages = new Map<CaseId, WorkId[]>();
  for (const row of await zone.db.selectFrom('case_pages').selectAll().execute())
    pages.set(row.case as CaseId, [...(pages.get(row.case as CaseId) ?? []), row.work as WorkId]);
  return pages;
}

/** Every page of a case, and whether it was hidden because the vault holds the case. */
export async function everyCasePage(
  zone: Zone<NewsroomTables>,
): Promise<{ readonly case: CaseId; readonly work: WorkId; readonly held: boolean }[]> {
  const rows = await zone.db.selectFrom('case_pages').selectAll().execute();
  return rows.map((row) => ({ case: row.case as CaseId, work: row.work as WorkId, held: row.held === 1 }));
}

export async function noteHeldPages(
  zone: Zone<NewsroomTables>,
  pages: readonly WorkId[],
  held: boolean,
): Promise<void> {
  if (pages.length === 0) return;
  await zone.db
    .updateTable('case_pages')
    .set({ held: held ? 1 : 0 })
    .where('work', 'in', pages)
    .execute();
}

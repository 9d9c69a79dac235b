import { parseId, type CaseId } from '../domain/id.ts';
import type { OpenVault } from './open-vault.ts';

/** The numbers of every case, which are no secret; with no key. What is in them takes one. */
export async function caseIds({ vault }: Pick<OpenVault, 'vault'>): Promise<CaseId[]> {
  const rows = await vault.db.selectFrom('cases').select('id').orderBy('id').execute();
  return rows.flatMap(({ id }) => parseId<CaseId>(id) ?? []);
}

import { caseShape } from '../domain/case-shape.ts';
import type { Case } from '../domain/case.ts';
import type { CaseId } from '../domain/id.ts';
import type { PersonSituation } from '../domain/situation.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { openInbox } from './case-inbox.ts';
import { changeRecord } from './change-record.ts';
import { checked } from './checked.ts';
import type { OpenVault } from './open-vault.ts';
import { writeRecord } from './protected-records.ts';
import { recordKeyFor } from './record-keys.ts';
import { keepNews, type NewsToKeep } from './untold-news.ts';

/** Records a case whole. The people in it have records and keys of their own. */
export async function recordCase(vault: OpenVault, record: Case): Promise<void> {
  const fit = checked(caseShape, record);
  await vault.audit({ by: vault.holder.account, verb: 'case-recorded', records: [fit.id] });
  const key = await recordKeyFor(vault, fit.id);
  await inWriteTransaction(vault.vault, async (db) => {
    await writeRecord(vault, db, 'cases', fit);
    await openInbox(db, fit.id, key);
  });
  key.fill(0);
}

interface NewsOfCase extends NewsToKeep {
  /** What of a change is news. */
  readonly noted: (next: Case, before: Case) => readonly PersonSituation[];
}

/**
 * Changes a case as it is now: a new situation, an ask, a step of a proceeding, the day to check in (`changeRecord`).
 * `news`: what of it is kept as news for the people concerned.
 */
export async function changeCase<Refusal extends string = never>(
  vault: OpenVault,
  id: CaseId,
  change: (record: Case) => Case | { refused: Refusal },
  news: NewsOfCase | null = null,
): Promise<'changed' | { refused: Refusal | 'no-such-record' }> {
  await vault.audit({ by: vault.holder.account, verb: 'case-changed', records: [id] });
  return changeRecord(vault, 'cases', caseShape, id, change, async (db, key, next, before) => {
    const situations = news?.noted(next, before) ?? [];
    if (news !== null && situations.length > 0)
      await keepNews(db, key, { id: news.id, record: id, news: { of: 'case', situations, at: news.at } });
  });
}

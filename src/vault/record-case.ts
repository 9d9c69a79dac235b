import { caseShape } from '../domain/case-shape.ts';
import type { Case } from '../domain/case.ts';
import type { CaseId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { openInbox } from './case-inbox.ts';
import { changeRecord } from './change-record.ts';
import { checked } from './checked.ts';
import type { OpenVault } from './open-vault.ts';
import { writeRecord } from './protected-records.ts';
import { recordKeyFor } from './record-keys.ts';

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

/** Changes a case as it is now: a new situation, an ask, a step of a proceeding, the day to check in (`changeRecord`). */
export async function changeCase<Refusal extends string = never>(
  vault: OpenVault,
  id: CaseId,
  change: (record: Case) => Case | { refused: Refusal },
): Promise<'changed' | { refused: Refusal | 'no-such-record' }> {
  await vault.audit({ by: vault.holder.account, verb: 'case-changed', records: [id] });
  return changeRecord(vault, 'cases', caseShape, id, change);
}

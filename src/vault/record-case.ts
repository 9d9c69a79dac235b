import type { Case } from '../domain/case.ts';
import type { OpenVault } from './open-vault.ts';
import { writeRecord } from './protected-records.ts';

/** Records a case, or what changed about one. The people in it have records and keys of their own. */
export async function recordCase(vault: OpenVault, record: Case): Promise<void> {
  await vault.audit({ by: vault.holder.account, verb: 'case-recorded', records: [record.id] });
  await vault.vault.db.transaction().execute((db) => writeRecord(vault, db, 'cases', record));
}

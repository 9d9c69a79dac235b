import type { Case } from '../domain/case.ts';
import { openInbox } from './case-inbox.ts';
import type { OpenVault } from './open-vault.ts';
import { writeRecord } from './protected-records.ts';
import { recordKeyFor } from './record-keys.ts';

/** Records a case, or what changed about one. The people in it have records and keys of their own. */
export async function recordCase(vault: OpenVault, record: Case): Promise<void> {
  await vault.audit({ by: vault.holder.account, verb: 'case-recorded', records: [record.id] });
  const key = await recordKeyFor(vault, record.id);
  await vault.vault.db.transaction().execute(async (db) => {
    await writeRecord(vault, db, 'cases', record);
    await openInbox(db, record.id, key);
  });
  key.fill(0);
}

import type { Basis } from '../domain/basis.ts';
import type { Person } from '../domain/person.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { noteChanged } from './changed-records.ts';
import { foldWithdrawalsOf } from './fold-withdrawals.ts';
import type { OpenVault } from './open-vault.ts';
import { appendRows } from './person-rows.ts';
import { writeRecord } from './protected-records.ts';
import { recordKeyFor } from './record-keys.ts';

/**
 * Records a person, or what changed about one, and appends these bases to their history, in this order: the last
 * is the newest decision. Nothing of the history is ever changed. One transaction.
 */
export async function recordPerson(vault: OpenVault, person: Person, bases: readonly Basis[] = []): Promise<void> {
  await vault.audit({ by: vault.holder.account, verb: 'person-recorded', records: [person.id] });
  const key = await recordKeyFor(vault, person.id);
  await inWriteTransaction(vault.vault, async (db) => {
    await writeRecord(vault, db, 'people', person);
    await foldWithdrawalsOf(db, key, person.id);
    await appendRows(db, 'bases', key, person.id, bases);
  });
  key.fill(0);
  // Once more: their history is there now too.
  noteChanged(vault.vault, { table: 'people', id: person.id, version: 0 });
}

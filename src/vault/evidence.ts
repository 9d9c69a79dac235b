import type { Evidence, EvidenceAccess } from '../domain/evidence.ts';
import type { CaseId, EvidenceId } from '../domain/id.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload } from './protected-records.ts';
import { recordKeys } from './record-keys.ts';

/** What evidence there is in a case, the first received first. Reading this opens no original. */
export async function evidenceOf(vault: OpenVault, id: CaseId): Promise<Evidence[]> {
  await vault.audit({ by: vault.holder.account, verb: 'evidence-listed', records: [id] });
  const rows = await vault.vault.db
    .selectFrom('evidence')
    .selectAll()
    .where('case', '=', id)
    .where('kept', '=', 1)
    .execute();
  const keys = await recordKeys(
    vault,
    rows.map((row) => row.id as EvidenceId),
  );
  const all = rows.flatMap((row) => {
    const key = keys.get(row.id);
    return key === undefined ? [] : [openPayload<Evidence>(key, row.payload, ['evidence', row.case, row.id])];
  });
  for (const key of keys.values()) key.fill(0);
  return all.toSorted((a, b) => a.receivedAt - b.receivedAt);
}

/** Who opened a piece of evidence and why, the first first. */
export async function accessesOf(vault: OpenVault, id: EvidenceId): Promise<EvidenceAccess[]> {
  await vault.audit({ by: vault.holder.account, verb: 'evidence-accesses-read', records: [id] });
  const key = (await recordKeys(vault, [id])).get(id);
  if (key === undefined) return [];
  const rows = await vault.vault.db
    .selectFrom('evidence_accesses')
    .selectAll()
    .where('evidence', '=', id)
    .orderBy('number')
    .execute();
  const accesses = rows.map(({ number, payload }) =>
    openPayload<EvidenceAccess>(key, payload, ['evidence_accesses', id, String(number)]),
  );
  key.fill(0);
  return accesses;
}

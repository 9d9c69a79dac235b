import type { Hold } from '../domain/hold.ts';
import type { CaseId } from '../domain/id.ts';
import { openFromCase } from './case-inbox.ts';
import { holdFrom } from './hold-case.ts';
import type { OpenVault } from './open-vault.ts';
import { recordKeys } from './record-keys.ts';

/** A hold with what was said about it. */
export interface ExplainedHold extends Hold {
  readonly reason: string | null;
  readonly liftReason: string | null;
}

/** Every hold that a case ever had, the newest first, with the reasons. */
export async function holdsOfCase(vault: OpenVault, id: CaseId): Promise<ExplainedHold[]> {
  await vault.audit({ by: vault.holder.account, verb: 'holds-read', records: [id] });
  const key = (await recordKeys(vault, [id])).get(id);
  if (key === undefined) return [];
  const rows = await vault.vault.db
    .selectFrom('holds')
    .selectAll()
    .where('case', '=', id)
    .orderBy('held_at', 'desc')
    .execute();
  const said = (sealed: Uint8Array | null, hold: string, field: string) =>
    sealed === null ? null : openFromCase(key, id, sealed, ['holds', hold, field]);
  const holds: ExplainedHold[] = [];
  for (const row of rows) {
    const reason = await said(row.reason, row.id, 'reason');
    const liftReason = await said(row.lift_reason, row.id, 'lift_reason');
    holds.push({ ...holdFrom(row), reason, liftReason });
  }
  key.fill(0);
  return holds;
}

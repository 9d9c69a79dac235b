import type { Case } from '../domain/case.ts';
import type { CaseId } from '../domain/id.ts';
import type { OpenVault } from './open-vault.ts';
import { readRecords } from './protected-records.ts';

/** These cases, with the people in them by id. One that is unknown or was erased is not in the map. */
export async function casesById(vault: OpenVault, ids: readonly CaseId[]): Promise<Map<CaseId, Case>> {
  await vault.audit({ by: vault.holder.account, verb: 'cases-read', records: ids });
  return readRecords<CaseId, Case>(vault, 'cases', ids);
}

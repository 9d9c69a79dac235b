import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId, type EvidenceId } from '../domain/id.ts';
import { filesOlderThan } from '../platform/files-older-than.ts';
import { eraseEvidence } from './erase-evidence.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import type { VaultZones } from './open-vault.ts';

/** As long as for originals (`newsroom/sweep-originals.ts`), and for the same reasons. */
const ORPHAN_MS = 30 * 86_400_000;

/**
 * Erases what a stop has left of evidence that was being received: a file, whole or half, that no row says is kept. The
 * key goes first. Asks for no key. Gives how many.
 */
export async function sweepEvidence(
  zones: VaultZones,
  files: EvidenceFiles,
  { now, by, audit }: { readonly now: Instant; readonly by: AccountId | null; readonly audit: Audit },
): Promise<number> {
  const old = await filesOlderThan(files.folder, now - ORPHAN_MS);
  const ids = [...new Set(old.flatMap((name) => parseId<EvidenceId>(name.replace(/\.new$/, '')) ?? []))];
  let swept = 0;
  for (const id of ids) {
    const row = await zones.vault.db.selectFrom('evidence').select('kept').where('id', '=', id).executeTakeFirst();
    if (row?.kept === 1) continue;
    await eraseEvidence(zones, files, { id, by, audit });
    swept += 1;
  }
  return swept;
}

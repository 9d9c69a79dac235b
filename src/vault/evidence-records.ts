import { setImmediate } from 'node:timers/promises';
import type { Evidence } from '../domain/evidence.ts';
import type { EvidenceId } from '../domain/id.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload } from './protected-records.ts';
import { chunksOf, recordKeys } from './record-keys.ts';

/** What a list shows of evidence, and is kept in memory for it: neither its fingerprint nor whose hands it went through. */
export type ListedEvidence = Omit<Evidence, 'sha256' | 'custody'>;

const AT_ONCE = 500;

/** All that is whole on the disk, some at a time. Tells the audit nothing: the caller says what it is for. */
export async function* everyEvidence(vault: OpenVault): AsyncGenerator<readonly ListedEvidence[]> {
  for (let after = ''; ;) {
    const rows = await vault.vault.db
      .selectFrom('evidence')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    const ids = rows.map(({ id }) => id as EvidenceId);
    yield [...(await readEvidenceRecords(vault, ids)).values()];
    await setImmediate();
  }
}

/** These; one that is unknown, not whole on the disk, or whose key was erased, is not in the map. */
export async function readEvidenceRecords(
  vault: OpenVault,
  ids: readonly EvidenceId[],
): Promise<Map<EvidenceId, ListedEvidence>> {
  const keys = await recordKeys(vault, ids);
  const found = new Map<EvidenceId, ListedEvidence>();
  for (const some of chunksOf(ids)) {
    const rows = await vault.vault.db
      .selectFrom('evidence')
      .selectAll()
      .where('id', 'in', some)
      .where('kept', '=', 1)
      .execute();
    for (const row of rows) {
      const key = keys.get(row.id);
      if (key === undefined) continue;
      const {
        sha256: _,
        custody: __,
        ...listed
      } = openPayload<Evidence>(key, row.payload, ['evidence', row.case, row.id]);
      found.set(listed.id, listed);
    }
  }
  for (const key of keys.values()) key.fill(0);
  return found;
}

/** How often each of these was opened. Counts alone: it opens nothing. */
export async function openingsOf(
  { vault }: Pick<OpenVault, 'vault'>,
  ids: readonly EvidenceId[],
): Promise<ReadonlyMap<EvidenceId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await vault.db
    .selectFrom('evidence_accesses')
    .select(({ fn }) => ['evidence', fn.countAll<number>().as('count')])
    .where('evidence', 'in', ids)
    .groupBy('evidence')
    .execute();
  return new Map(rows.map(({ evidence, count }) => [evidence as EvidenceId, Number(count)]));
}

import type { WorkSummary } from '../domain/published-work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';
import { readStored } from './stored-work.ts';

/** An entry of a list, and the generation of what is published in which it was found, of one and the same statement. */
export interface ListedEntry {
  readonly entry: number;
  readonly generation: number | null;
}

interface Kept {
  generation: number | null;
  readonly summaries: Map<number, WorkSummary>;
}

const MOST_KEPT = 5000;
const kept = new WeakMap<Zone<PublishedTables>, Kept>();

/**
 * The summaries of entries, in their order. What was read before is kept while nothing is published: reading and parsing
 * the same forty summaries takes longer than finding which they are. One that is gone meanwhile is left out.
 */
export async function summariesOf(zone: Zone<PublishedTables>, listed: readonly ListedEntry[]): Promise<WorkSummary[]> {
  const [first] = listed;
  if (first === undefined) return [];
  const known = keptIn(zone, first.generation);
  const missing = listed.filter(({ entry }) => !known.has(entry)).map(({ entry }) => entry);
  const rows =
    missing.length === 0
      ? []
      : await zone.db
          .selectFrom('work_text')
          .select(['entry', 'version', 'summary'])
          .where('entry', 'in', missing)
          .execute();
  // Besides `known`: somebody else may have begun a newer generation while these were read.
  const read = new Map(rows.map((row) => [row.entry, readStored<WorkSummary>(row.version, row.summary)]));
  const found = listed.flatMap(({ entry }) => known.get(entry) ?? read.get(entry) ?? []);
  if (known.size + read.size > MOST_KEPT) known.clear();
  for (const [entry, summary] of read) known.set(entry, summary);
  return found;
}

function keptIn(zone: Zone<PublishedTables>, generation: number | null): Map<number, WorkSummary> {
  const known = kept.get(zone);
  if (known !== undefined && known.generation === generation) return known.summaries;
  const summaries = new Map<number, WorkSummary>();
  kept.set(zone, { generation, summaries });
  return summaries;
}

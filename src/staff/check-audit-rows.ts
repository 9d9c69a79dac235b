import type { Selectable } from 'kysely';
import { decodeEntry, listHash, type KeptEntry } from './audit-entry.ts';
import type { AuditPlace } from './audit-place.ts';
import type { AuditProblem } from './audit-problem.ts';
import { entryRows, recordsOf, type LogRow } from './audit-rows.ts';
import type { AuditEntriesTable } from './schema.ts';

/**
 * Compares rows of the database, from an index on, with the entries of the log's files, where there are any yet, and
 * each row with itself. Shows each entry as it reads, `null` if it cannot be read.
 */
export async function compareRows(
  { staff }: AuditPlace,
  log: LogRow,
  from: number,
  entries: readonly (Uint8Array | null)[],
  onEntry: (entry: KeptEntry | null, index: number) => void,
): Promise<AuditProblem[]> {
  const [start, end] = [log.first + from, log.first + from + entries.length];
  const rows = new Map((await entryRows(staff.db, start, end)).map((row) => [row.position, row]));
  const records = await recordsOf(staff.db, start, end);
  return entries.flatMap((bytes, i) => {
    const row = rows.get(start + i);
    const kept = decodeEntry(bytes ?? row?.entry ?? new Uint8Array());
    if (bytes !== null || row !== undefined) onEntry(kept, from + i);
    const wrong = row === undefined ? 'row-missing' : wrongWith(row, bytes, kept, records.get(start + i) ?? []);
    return wrong === null ? [] : [{ wrong, index: from + i }];
  });
}

function wrongWith(
  row: Selectable<AuditEntriesTable>,
  bytes: Uint8Array | null,
  kept: KeptEntry | null,
  records: readonly string[],
) {
  if (bytes !== null && Buffer.compare(bytes, row.entry) !== 0) return 'row-differs';
  // That an entry cannot be read is told by whoever it is shown to.
  if (kept === null) return null;
  if (!columnsSay(row, kept)) return 'columns-differ';
  return isListOf(records, kept) ? null : 'records-differ';
}

function columnsSay(row: Selectable<AuditEntriesTable>, { at, by, verb }: KeptEntry): boolean {
  return row.at === at && row.by === by && row.verb === verb;
}

function isListOf(ids: readonly string[], { count, records }: KeptEntry): boolean {
  if (ids.length !== count) return false;
  return 'sha256' in records ? listHash(ids) === records.sha256 : records.every((id, i) => id === ids[i]);
}

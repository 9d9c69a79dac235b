import type { Kysely, Selectable } from 'kysely';
import type { AnyId } from '../domain/id.ts';
import type { Engine } from '../platform/database/zone.ts';
import { encodeEntry, type KeptEntry } from './audit-entry.ts';
import type { AuditEntriesTable, AuditLogsTable, StaffTables } from './schema.ts';

export type LogRow = Selectable<AuditLogsTable>;

/** An entry, and all the records that it is about, which the entry itself does not name if they are many. */
export interface EntryToKeep {
  readonly entry: KeptEntry;
  readonly records: readonly AnyId[];
}

/** Few enough for one statement: SQLite takes 32,766 parameters. */
const ROWS_AT_ONCE = 5000;

/** The log that is written to. `lock` holds it, inside a write transaction: nobody else appends to it or signs it. */
export async function newestLog(db: Kysely<StaffTables>, lock: Engine | null = null): Promise<LogRow | null> {
  const newest = db.selectFrom('audit_logs').selectAll().orderBy('number', 'desc').limit(1);
  // SQLite's write transaction holds the whole database.
  return (await (lock === 'postgres' ? newest.forUpdate() : newest).executeTakeFirst()) ?? null;
}

/** Appends entries to a log, whose row is locked. */
export async function insertEntries(
  db: Kysely<StaffTables>,
  log: LogRow,
  entries: readonly EntryToKeep[],
  signed: number,
): Promise<void> {
  const start = log.first + log.size;
  const rows = entries.map(({ entry }, i) => {
    const { at, by, verb } = entry;
    return { position: start + i, at, by, verb, entry: encodeEntry(entry) };
  });
  const records = entries.flatMap((each, i) => each.records.map((record) => ({ record, position: start + i })));
  for (const some of chunks(rows)) await db.insertInto('audit_entries').values(some).execute();
  for (const some of chunks(records)) await db.insertInto('audit_records').values(some).execute();
  const lastAt = entries.at(-1)?.entry.at ?? log.last_at;
  await db
    .updateTable('audit_logs')
    .set({ size: log.size + entries.length, signed: Math.max(log.signed, signed), last_at: lastAt })
    .where('number', '=', log.number)
    .execute();
}

/** The rows at these positions, from `from` up to but without `to`. */
export async function entryRows(
  db: Kysely<StaffTables>,
  from: number,
  to: number,
): Promise<Selectable<AuditEntriesTable>[]> {
  return db
    .selectFrom('audit_entries')
    .selectAll()
    .where('position', '>=', from)
    .where('position', '<', to)
    .orderBy('position')
    .execute();
}

/** The records of entries at these positions, in order. */
export async function recordsOf(db: Kysely<StaffTables>, from: number, to: number): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('audit_records')
    .selectAll()
    .where('position', '>=', from)
    .where('position', '<', to)
    .execute();
  const records = new Map<number, string[]>();
  for (const { position, record } of rows) {
    const known = records.get(position);
    if (known === undefined) records.set(position, [record]);
    else known.push(record);
  }
  // Each engine has an order of its own for text.
  for (const each of records.values()) each.sort();
  return records;
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) yield all.slice(at, at + ROWS_AT_ONCE);
}

import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId, type AnyId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { decodeEntry } from './audit-entry.ts';
import { CLOCK_SET_BACK } from './check-audit-log.ts';
import type { AuditEntriesTable, StaffTables } from './schema.ts';

export interface AuditQuery {
  /** What an account did; `nobody`: without anyone signed in. */
  readonly account?: AccountId | 'nobody';
  /** What was done to a record. Entries about everyone and everything are among them. */
  readonly record?: AnyId;
  readonly verb?: string;
  /** From then on. */
  readonly from?: Instant;
  /** Before then. */
  readonly to?: Instant;
  /** Before this position: for the next page. */
  readonly before?: number;
  readonly limit: number;
}

export interface AuditLine {
  readonly position: number;
  /** As the log and its checkers count: from 0, in each log anew. */
  readonly index: number;
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly verb: string;
  readonly count: number;
  /** None where there are so many that the entry does not name them. */
  readonly records: readonly AnyId[];
}

/** Stand for every person, every case, every name there was: who looks for a record must see these too. */
export const OF_EVERYTHING: readonly string[] = ['everyone-read', 'every-case-read', 'every-name-read'];

type Row = Pick<AuditEntriesTable, 'position' | 'entry'>;
type Rows = SelectQueryBuilder<StaffTables, 'audit_entries', object>;

/** Entries like that, the newest first. Throws on a row that is no entry: a check tells more of it. */
export async function auditEntries(staff: Zone<StaffTables>, query: AuditQuery): Promise<AuditLine[]> {
  const { db } = staff;
  const rows = await narrowed(db, query);
  const logs = await db.selectFrom('audit_logs').select('first').orderBy('first', 'desc').execute();
  return rows.map(({ position, entry }) => {
    const kept = decodeEntry(entry);
    if (kept === null) throw new Error(`the audit row ${position} is not an entry`);
    const { at, by, verb, count, records } = kept;
    const first = logs.find((log) => log.first <= position)?.first ?? 0;
    return { position, index: position - first, at, by, verb, count, records: 'sha256' in records ? [] : records };
  });
}

/** The verbs that there are entries of, in order. */
export async function auditVerbs(staff: Zone<StaffTables>): Promise<string[]> {
  // From one verb to the next by the index: `distinct` would read it all.
  const verbs: string[] = [];
  for (;;) {
    const { verb } = await staff.db
      .selectFrom('audit_entries')
      .select(({ fn }) => fn.min('verb').as('verb'))
      .where('verb', '>', verbs.at(-1) ?? '')
      .executeTakeFirstOrThrow();
    if (verb === null) return verbs;
    verbs.push(verb);
  }
}

async function narrowed(db: Kysely<StaffTables>, query: AuditQuery): Promise<Row[]> {
  const { account, record, verb, from, to, before, limit } = query;
  const bounds = await positionsAt(db, from, to);
  if (bounds === 'none') return [];
  const asked = (some: Rows): Promise<Row[]> => {
    let rows = some.select(['audit_entries.position', 'entry']);
    if (account === 'nobody') rows = rows.where('by', 'is', null);
    else if (account !== undefined) rows = rows.where('by', '=', account);
    if (verb !== undefined) rows = rows.where('verb', '=', verb);
    if (bounds === 'unordered' && from !== undefined) rows = rows.where('at', '>=', from);
    if (bounds === 'unordered' && to !== undefined) rows = rows.where('at', '<', to);
    if (bounds !== 'unordered' && bounds.first !== null)
      rows = rows.where('audit_entries.position', '>=', bounds.first);
    if (bounds !== 'unordered' && bounds.last !== null) rows = rows.where('audit_entries.position', '<=', bounds.last);
    if (before !== undefined) rows = rows.where('audit_entries.position', '<', before);
    return rows.orderBy('audit_entries.position', 'desc').limit(limit).execute();
  };
  if (record === undefined) return asked(db.selectFrom('audit_entries'));
  // Entries of one record are few: a cross join keeps SQLite from beginning with all entries of a verb.
  const own = db.selectFrom('audit_records').where('record', '=', record).crossJoin('audit_entries');
  const about = await asked(own.whereRef('audit_entries.position', '=', 'audit_records.position'));
  const everyone = await asked(db.selectFrom('audit_entries').where('verb', 'in', OF_EVERYTHING));
  return [...about, ...everyone].toSorted((a, b) => b.position - a.position).slice(0, limit);
}

/**
 * Between which positions a time lies: while time never went back, that says it all, and years in between need not be
 * read. Else every entry is asked for its time.
 */
async function positionsAt(
  db: Kysely<StaffTables>,
  from: Instant | undefined,
  to: Instant | undefined,
): Promise<{ readonly first: number | null; readonly last: number | null } | 'unordered' | 'none'> {
  const entries = db.selectFrom('audit_entries').select('position').limit(1);
  if ((await entries.where('verb', '=', CLOCK_SET_BACK).executeTakeFirst()) !== undefined) return 'unordered';
  const [ahead, behind] = [entries.where('at', '>=', from ?? 0), entries.where('at', '<', to ?? 0)];
  const first = from === undefined ? null : await ahead.orderBy('at').orderBy('position').executeTakeFirst();
  const last =
    to === undefined ? null : await behind.orderBy('at', 'desc').orderBy('position', 'desc').executeTakeFirst();
  if (first === undefined || last === undefined) return 'none';
  return { first: first?.position ?? null, last: last?.position ?? null };
}

/** Reads a record's number as a person types or pastes it; `null` if it is none. */
export function readRecordNumber(text: string): AnyId | null {
  return parseId<AnyId>(text.trim().toLowerCase());
}

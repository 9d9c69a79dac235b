import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { CaseId, EvidenceId, OfficeId, PersonId, PlaceId } from '../domain/id.ts';
import { buildLookup, lookUp, wordsOf, type Lookup } from '../domain/lookup.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Office } from '../domain/office.ts';
import { historyOf } from '../domain/person-history.ts';
import type { Person } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import type { ChangedRecord, IndexedTable } from './changed-records.ts';
import { everyEvidence, readEvidenceRecords, type ListedEvidence } from './evidence-records.ts';
import { everyRecord } from './every-record.ts';
import type { OpenVault } from './open-vault.ts';
import { historiesOf } from './people.ts';
import { readRecords } from './protected-records.ts';
import { chunksOf, type RecordId } from './record-keys.ts';
import { emptyRoster, type Roster } from './roster.ts';

/** A record that was found. Its words are read where they are shown, by whoever may. */
export type VaultHit =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'case'; readonly id: CaseId }
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'office'; readonly id: OfficeId }
  | { readonly kind: 'evidence'; readonly id: EvidenceId };

interface Entry {
  readonly ref: VaultHit;
  readonly names: readonly string[];
}

/** What is looked up: the words of names, and beside them what changed since they were read; and the records of tables. */
export interface VaultIndex {
  readonly lookup: Lookup<VaultHit>;
  /** By id; `null` for what was erased. */
  readonly newer: Map<string, Entry | null>;
  readonly roster: Roster;
}

/** Beside so many, a new index is made instead. */
export const MOST_NEWER = 2000;

const TABLES: readonly IndexedTable[] = ['people', 'cases', 'places', 'offices', 'meetings', 'commitments', 'evidence'];

/** Reads every name of the vault. Ends with `VaultLocked` if it is locked meanwhile. */
export async function buildIndex(vault: OpenVault): Promise<VaultIndex> {
  await vault.audit({ by: vault.holder.account, verb: 'every-name-read', records: [] });
  const builder = buildLookup<VaultHit>();
  const roster = emptyRoster();
  for (const table of TABLES)
    for await (const some of everyOf(vault, table))
      for (const entry of (await takeRecords(vault, roster, table, some)).values()) builder.add(entry);
  return { lookup: builder.done(), newer: new Map(), roster };
}

/**
 * At most `limit` records with names in which every word of the query begins a word, of those `among` which the one who
 * asks may find: the others are left out before they are counted.
 */
export function findIn(
  { lookup, newer }: VaultIndex,
  query: string,
  limit: number,
  among: (hit: VaultHit) => boolean = () => true,
): VaultHit[] {
  const words = wordsOf([query]);
  if (words.size === 0) return [];
  const builder = buildLookup<VaultHit>();
  for (const entry of newer.values()) if (entry !== null) builder.add(entry);
  const all = lookup.refs.length + newer.size;
  // What changed stands in the old index too, with its old names.
  const old = lookUp(lookup, words, all).filter(({ id }) => !newer.has(id));
  return [...lookUp(builder.done(), words, all), ...old].filter(among).slice(0, limit);
}

/** Reads again what changed. Those whose writing is not done yet are left in `changed`. */
export async function takeIn(vault: OpenVault, index: VaultIndex, changed: Map<string, ChangedRecord>): Promise<void> {
  for (const table of TABLES) {
    const all = [...changed.values()].filter((each) => each.table === table);
    for (const some of chunksOf(all)) {
      const ids = some.map(({ id }) => id as RecordId);
      const versions = await versionsOf(vault, table, ids);
      const records = await readOf(vault, table, ids);
      const entries = await takeRecords(vault, index.roster, table, [...records.values()]);
      for (const each of some) {
        index.newer.set(each.id, entries.get(each.id) ?? null);
        if (!records.has(each.id as RecordId)) drop(index.roster, table, each.id);
        if (each.version !== null && (versions.get(each.id) ?? 0) < each.version) continue;
        if (changed.get(each.id) === each) changed.delete(each.id);
      }
    }
  }
}

interface Named {
  readonly id: RecordId;
}

const everyOf = (vault: OpenVault, table: IndexedTable): AsyncGenerator<readonly Named[]> =>
  table === 'evidence' ? everyEvidence(vault) : everyRecord<RecordId, Named>(vault, table);

const readOf = (
  vault: OpenVault,
  table: IndexedTable,
  ids: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, Named>> =>
  table === 'evidence'
    ? readEvidenceRecords(vault, ids as readonly EvidenceId[])
    : readRecords<RecordId, Named>(vault, table, ids);

async function versionsOf({ vault }: OpenVault, table: IndexedTable, ids: readonly string[]) {
  if (table === 'evidence') {
    const kept = await vault.db.selectFrom('evidence').select(['id', 'kept']).where('id', 'in', ids).execute();
    return new Map(kept.map((row) => [row.id, row.kept]));
  }
  const rows = await vault.db.selectFrom(table).select(['id', 'version']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Puts these into the roster; under which names they are found. */
async function takeRecords(
  vault: OpenVault,
  roster: Roster,
  table: IndexedTable,
  records: readonly { readonly id: RecordId }[],
): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const people = table === 'people' ? records.map(({ id }) => id as PersonId) : [];
  const histories = people.length === 0 ? new Map() : await historiesOf(vault, people);
  for (const record of records) {
    const entry = takeRecord(roster, table, record, histories);
    if (entry !== null) entries.set(record.id, entry);
    noteStale(roster, table, record.id);
  }
  return entries;
}

function takeRecord(
  roster: Roster,
  table: IndexedTable,
  record: { readonly id: RecordId },
  histories: Awaited<ReturnType<typeof historiesOf>>,
): Entry | null {
  // Only our own writing fills a table, each with its own kind (`protected-records.ts`).
  switch (table) {
    case 'people': {
      const person = record as Person;
      roster.people.set(person.id, { person, ...(histories.get(person.id) ?? historyOf([], [])) });
      return entryOfPerson(person);
    }
    case 'cases':
      roster.cases.set((record as Case).id, record as Case);
      return entryOfCase(record as Case);
    case 'places':
      return entryOfPlace(record as Place);
    case 'offices':
      roster.offices.set((record as Office).id, record as Office);
      return entryOfOffice(record as Office);
    case 'meetings':
      roster.meetings.set((record as Meeting).id, record as Meeting);
      return null;
    case 'commitments':
      roster.commitments.set((record as Commitment).id, record as Commitment);
      return null;
    case 'evidence':
      roster.evidence.set((record as ListedEvidence).id, record as ListedEvidence);
      return entryOfEvidence(record as ListedEvidence);
  }
}

function drop(roster: Roster, table: IndexedTable, id: string): void {
  if (table === 'places') return;
  (roster[table] as Map<string, unknown>).delete(id);
  noteStale(roster, table, id);
}

function noteStale({ orders, changes }: Roster, table: IndexedTable, id: string): void {
  changes.count += 1;
  for (const order of orders.values()) if (order.table === table) order.stale.add(id);
}

/** Names of every kind: a colleague who has only what the accusers call her must find her. */
function entryOfPerson({ id, names, aliases, pseudonyms }: Person): Entry {
  const all = names.flatMap(({ full, short, given }) => [full, short, given].filter((name) => name !== null));
  return { ref: { kind: 'person', id }, names: [...all, ...[...aliases, ...pseudonyms].map(({ text }) => text)] };
}

function entryOfCase({ id, title, proceedings }: Case): Entry {
  const references = proceedings.flatMap(({ reference }) => reference ?? []);
  return { ref: { kind: 'case', id }, names: [title, ...references] };
}

function entryOfPlace({ id, region, town, exact }: Place): Entry {
  return { ref: { kind: 'place', id }, names: [region, town, exact].flatMap((level) => Object.values(level ?? {})) };
}

function entryOfOffice({ id, title, institution }: Office): Entry {
  return { ref: { kind: 'office', id }, names: [...Object.values(title), ...Object.values(institution)] };
}

/** As much of it as a list shows: a long account of a film would fill memory with its words. */
function entryOfEvidence({ id, about, name }: ListedEvidence): Entry {
  return { ref: { kind: 'evidence', id }, names: [about.slice(0, 500), name] };
}

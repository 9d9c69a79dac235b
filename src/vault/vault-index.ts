import type { Case } from '../domain/case.ts';
import type { CaseId, OfficeId, PersonId, PlaceId } from '../domain/id.ts';
import { buildLookup, lookUp, wordsOf, type Lookup } from '../domain/lookup.ts';
import type { Office } from '../domain/office.ts';
import type { Person } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import type { ChangedRecord } from './changed-records.ts';
import { everyRecord } from './every-record.ts';
import type { OpenVault } from './open-vault.ts';
import { readRecords } from './protected-records.ts';
import type { ProtectedTableName } from './schema.ts';

/** A record that was found. Its words are read where they are shown, by whoever may. */
export type VaultHit =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'case'; readonly id: CaseId }
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'office'; readonly id: OfficeId };

interface Entry {
  readonly ref: VaultHit;
  readonly names: readonly string[];
}

/** What is looked up: the words of names, and beside them what changed since they were read. */
export interface VaultIndex {
  readonly lookup: Lookup<VaultHit>;
  /** By id; `null` for what was erased. */
  readonly newer: Map<string, Entry | null>;
}

/** Beside so many, a new index is made instead. */
export const MOST_NEWER = 2000;

/** Reads every name of the vault. Ends with `VaultLocked` if it is locked meanwhile. */
export async function buildIndex(vault: OpenVault): Promise<VaultIndex> {
  await vault.audit({ by: vault.holder.account, verb: 'every-name-read', records: [] });
  const builder = buildLookup<VaultHit>();
  for await (const some of everyRecord<PersonId, Person>(vault, 'people'))
    for (const each of some) builder.add(entryOfPerson(each));
  for await (const some of everyRecord<CaseId, Case>(vault, 'cases'))
    for (const each of some) builder.add(entryOfCase(each));
  for await (const some of everyRecord<PlaceId, Place>(vault, 'places'))
    for (const each of some) builder.add(entryOfPlace(each));
  for await (const some of everyRecord<OfficeId, Office>(vault, 'offices'))
    for (const each of some) builder.add(entryOfOffice(each));
  return { lookup: builder.done(), newer: new Map() };
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
  for (const each of changed.values()) {
    const version = await versionOf(vault, each);
    index.newer.set(each.id, await entryOf(vault, each));
    if (each.version !== null && version < each.version) continue;
    if (changed.get(each.id) === each) changed.delete(each.id);
  }
}

async function versionOf({ vault }: OpenVault, { table, id }: ChangedRecord): Promise<number> {
  const row = await vault.db.selectFrom(table).select('version').where('id', '=', id).executeTakeFirst();
  return row?.version ?? 0;
}

async function entryOf(vault: OpenVault, { table, id }: ChangedRecord): Promise<Entry | null> {
  switch (table) {
    case 'people':
      return one(vault, table, id as PersonId, entryOfPerson);
    case 'cases':
      return one(vault, table, id as CaseId, entryOfCase);
    case 'places':
      return one(vault, table, id as PlaceId, entryOfPlace);
    case 'offices':
      return one(vault, table, id as OfficeId, entryOfOffice);
    default:
      return null;
  }
}

async function one<Id extends VaultHit['id'], T extends { readonly id: Id }>(
  vault: OpenVault,
  table: ProtectedTableName,
  id: Id,
  entry: (record: T) => Entry,
): Promise<Entry | null> {
  const record = (await readRecords<Id, T>(vault, table, [id])).get(id);
  return record === undefined ? null : entry(record);
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

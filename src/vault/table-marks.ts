import { sql } from 'kysely';
import type { OpenVault } from './open-vault.ts';
import type { ProtectedTableName } from './schema.ts';

/*
 * Everything that lies in the clear of a table, as one string: ids and numbers. It changes whenever a record is written,
 * added or erased, whoever does it, and is the same on both engines. Asking for it opens nothing, and costs a
 * hundredth of opening: the database strings it together, so that no row is made into an object.
 */

/** Which records of a table there are, in which version. */
export const markOfTable = (vault: OpenVault, table: ProtectedTableName | 'case_events'): Promise<string> =>
  onceFor(vault, table, () => readTable(vault, table));

/** Which rows there are in one of the histories of people. They are added, never changed. */
export const markOfRows = (vault: OpenVault, table: 'bases' | 'person_entries'): Promise<string> =>
  onceFor(vault, table, () => readRows(vault, table));

/** Which records have a key: without one a record is not there any more, whatever of it still lies in a table. */
export const markOfKeys = (vault: OpenVault): Promise<string> => onceFor(vault, 'keys', () => readKeys(vault));

const moments = new WeakMap<OpenVault, Map<string, Promise<string>>>();

/**
 * The vault for one look at many things, which takes no longer than a request: what lies in the clear is asked for once,
 * before the first thing is read, and not again for each of them. Whoever looks next sees what was written meanwhile.
 */
export function inOneMoment(vault: OpenVault): OpenVault {
  const moment = { ...vault };
  moments.set(moment, new Map());
  return moment;
}

function onceFor(vault: OpenVault, what: string, ask: () => Promise<string>): Promise<string> {
  const moment = moments.get(vault);
  if (moment === undefined) return ask();
  const known = moment.get(what) ?? ask();
  moment.set(what, known);
  return known;
}

async function readTable({ vault }: OpenVault, table: ProtectedTableName | 'case_events'): Promise<string> {
  const { mark } = await vault.db
    .selectFrom<ProtectedTableName | 'case_events'>(table)
    .select(sql<string | null>`string_agg(id || version, ' ' order by id)`.as('mark'))
    .executeTakeFirstOrThrow();
  return mark ?? '';
}

async function readRows({ vault }: OpenVault, table: 'bases' | 'person_entries'): Promise<string> {
  const { mark } = await vault.db
    .selectFrom<'bases' | 'person_entries'>(table)
    .select(sql<string | null>`string_agg(person || number, ' ' order by person, number)`.as('mark'))
    .executeTakeFirstOrThrow();
  return mark ?? '';
}

async function readKeys({ keyring }: OpenVault): Promise<string> {
  const { mark } = await keyring.db
    .selectFrom('record_keys')
    .select(sql<string | null>`string_agg(record, ' ' order by record)`.as('mark'))
    .executeTakeFirstOrThrow();
  return mark ?? '';
}

/** As long as every id is (`domain/id.ts`). */
const ID_LENGTH = 26;

/** The records that the mark of a table names, in its order. */
export const recordsIn = <Id extends string>(mark: string): Id[] =>
  mark === '' ? [] : mark.split(' ').map((each) => each.slice(0, ID_LENGTH) as Id);

/** What several marks say of each record: who compares that finds what changed. */
export function marksByRecord(marks: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [at, mark] of marks.entries())
    for (const each of mark === '' ? [] : mark.split(' ')) {
      const id = each.slice(0, ID_LENGTH);
      found.set(id, `${found.get(id) ?? ''} ${at}:${each.slice(ID_LENGTH)}`);
    }
  return found;
}

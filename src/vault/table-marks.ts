import { sql } from 'kysely';
import type { OpenVault } from './open-vault.ts';
import type { ProtectedTableName } from './schema.ts';

/*
 * Everything that lies in the clear of a table, as one string: ids and numbers. It changes whenever a record is written,
 * added or erased, whoever does it, and is the same on both engines. Asking for it opens nothing, and costs a
 * hundredth of opening: the database strings it together, so that no row is made into an object.
 */

/** Which records of a table there are, in which version. */
export async function markOfTable({ vault }: OpenVault, table: ProtectedTableName | 'case_events'): Promise<string> {
  const { mark } = await vault.db
    .selectFrom<ProtectedTableName | 'case_events'>(table)
    .select(sql<string | null>`string_agg(id || version, ' ' order by id)`.as('mark'))
    .executeTakeFirstOrThrow();
  return mark ?? '';
}

/** Which rows there are in one of the histories of people. They are added, never changed. */
export async function markOfRows({ vault }: OpenVault, table: 'bases' | 'person_entries'): Promise<string> {
  const { mark } = await vault.db
    .selectFrom<'bases' | 'person_entries'>(table)
    .select(sql<string | null>`string_agg(person || number, ' ' order by person, number)`.as('mark'))
    .executeTakeFirstOrThrow();
  return mark ?? '';
}

/** Which records have a key: without one a record is not there any more, whatever of it still lies in a table. */
export async function markOfKeys({ keyring }: OpenVault): Promise<string> {
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

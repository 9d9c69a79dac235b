import type { Kysely } from 'kysely';
import type { Basis } from '../domain/basis.ts';
import type { PersonId } from '../domain/id.ts';
import type { PersonEntry } from '../domain/person-history.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload, sealPayload } from './protected-records.ts';
import { chunksOf } from './record-keys.ts';
import type { VaultTables } from './schema.ts';

/** The tables that only grow, and what the payloads of their rows hold. */
interface Rows {
  readonly bases: Basis;
  readonly person_entries: PersonEntry;
}

/** Appends to one of a person's histories in this order; the number of the last. Call it in a transaction that holds the person's row. */
export async function appendRows<Table extends keyof Rows>(
  db: Kysely<VaultTables>,
  table: Table,
  key: Uint8Array,
  person: PersonId,
  added: readonly Rows[Table][],
): Promise<number> {
  const last = await db
    .selectFrom<keyof Rows>(table)
    .select(({ fn }) => fn.max('number').as('number'))
    .where('person', '=', person)
    .executeTakeFirst();
  let number = last?.number ?? 0;
  for (const each of added) {
    number += 1;
    const payload = sealPayload(key, each, [table, person, String(number)]);
    await db.insertInto<keyof Rows>(table).values({ person, number, payload }).execute();
  }
  return number;
}

/** These people's rows, what was recorded last first. */
export async function readRows<Table extends keyof Rows>(
  vault: OpenVault,
  table: Table,
  keys: ReadonlyMap<string, Uint8Array>,
  people: readonly PersonId[],
): Promise<Map<string, Rows[Table][]>> {
  const found = new Map<string, Rows[Table][]>();
  for (const some of chunksOf(people)) {
    const rows = await vault.vault.db
      .selectFrom<keyof Rows>(table)
      .selectAll()
      .where('person', 'in', some)
      .orderBy('number', 'desc')
      .execute();
    for (const { person, number, payload } of rows) {
      const key = keys.get(person);
      if (key === undefined) continue;
      const opened = openPayload<Rows[Table]>(key, payload, [table, person, String(number)]);
      const own = found.get(person);
      if (own === undefined) found.set(person, [opened]);
      else own.push(opened);
    }
  }
  return found;
}

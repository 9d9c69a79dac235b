import type { PetitionId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Kysely } from 'kysely';

export interface WrongCount {
  readonly petition: PetitionId;
  /** A country, or a UTC day. */
  readonly of: string;
  readonly kept: number;
  readonly counted: number;
}

/**
 * Counts the rows again, by country and by day, compares, and with `repair` writes what it counted. Gives every count
 * that was wrong. Where a petition's rows were erased its counts are all there is: they are left alone.
 */
export async function rebuildCounts(zone: Zone<ActionsTables>, options: { repair: boolean }): Promise<WrongCount[]> {
  return inWriteTransaction(zone, async (db) => {
    const erased = await db.selectFrom('petitions').select('id').where('erased_at', 'is not', null).execute();
    const left = new Set(erased.map(({ id }) => id));
    const wrong = [...(await wrongIn(db, COUNTRIES)), ...(await wrongIn(db, DAYS))];
    const ours = wrong.filter(({ petition }) => !left.has(petition));
    if (options.repair) for (const each of ours) await write(db, each);
    return ours;
  });
}

const COUNTRIES = { table: 'counts', column: 'country' } as const;
const DAYS = { table: 'day_counts', column: 'day' } as const;

type Kept = { readonly petition: PetitionId; readonly of: string; readonly signatures: number | string };

async function wrongIn(db: Kysely<ActionsTables>, what: typeof COUNTRIES | typeof DAYS): Promise<WrongCount[]> {
  const rows: Kept[] = await db
    .selectFrom('signatures')
    .select(['petition', `${what.column} as of`, (build) => build.fn.countAll<number | string>().as('signatures')])
    .where('state', '=', 'validated')
    .groupBy(['petition', what.column])
    .execute();
  const kept: Kept[] =
    what.table === 'counts'
      ? await db.selectFrom('counts').select(['petition', 'country as of', 'signatures']).execute()
      : await db.selectFrom('day_counts').select(['petition', 'day as of', 'signatures']).execute();
  const both = new Map<string, WrongCount>();
  for (const { petition, of, signatures } of kept)
    both.set(petition + of, { petition, of, kept: Number(signatures), counted: 0 });
  for (const { petition, of, signatures } of rows) {
    const known = both.get(petition + of)?.kept ?? 0;
    both.set(petition + of, { petition, of, kept: known, counted: Number(signatures) });
  }
  return [...both.values()].filter((count) => count.kept !== count.counted);
}

async function write(db: Kysely<ActionsTables>, { petition, of, counted }: WrongCount): Promise<void> {
  if (of.length === 2)
    await db
      .insertInto('counts')
      .values({ petition, country: of, signatures: counted })
      .onConflict((conflict) => conflict.columns(['petition', 'country']).doUpdateSet({ signatures: counted }))
      .execute();
  else
    await db
      .insertInto('day_counts')
      .values({ petition, day: of, signatures: counted })
      .onConflict((conflict) => conflict.columns(['petition', 'day']).doUpdateSet({ signatures: counted }))
      .execute();
}

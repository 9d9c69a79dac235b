import type { PetitionId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';

export interface WrongCount {
  readonly petition: PetitionId;
  readonly country: string;
  readonly kept: number;
  readonly counted: number;
}

/** Counts the rows again, compares, and with `repair` writes what it counted. Gives every count that was wrong. */
export async function rebuildCounts(zone: Zone<ActionsTables>, options: { repair: boolean }): Promise<WrongCount[]> {
  return inWriteTransaction(zone, async (db) => {
    const rows = await db
      .selectFrom('signatures')
      .select(['petition', 'country', (build) => build.fn.countAll<number | string>().as('signatures')])
      .where('state', '=', 'validated')
      .groupBy(['petition', 'country'])
      .execute();
    const kept = await db.selectFrom('counts').selectAll().execute();
    const both = new Map<string, WrongCount>();
    for (const { petition, country, signatures } of kept) {
      both.set(petition + country, { petition, country, kept: Number(signatures), counted: 0 });
    }
    for (const { petition, country, signatures } of rows) {
      const known = both.get(petition + country)?.kept ?? 0;
      both.set(petition + country, { petition, country, kept: known, counted: Number(signatures) });
    }
    const wrong = [...both.values()].filter((count) => count.kept !== count.counted);
    for (const { petition, country, counted } of options.repair ? wrong : []) {
      await db
        .insertInto('counts')
        .values({ petition, country, signatures: counted })
        .onConflict((conflict) => conflict.columns(['petition', 'country']).doUpdateSet({ signatures: counted }))
        .execute();
    }
    return wrong;
  });
}

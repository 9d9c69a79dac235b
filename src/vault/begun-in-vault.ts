import type { Zone } from '../platform/database/zone.ts';
import type { VaultTables } from './schema.ts';

/** Whether there is any case, and anything recorded of a consent: two yes-or-no facts, which need no key and count nobody. */
export async function begunInVault({ db }: Zone<VaultTables>): Promise<{ case: boolean; consent: boolean }> {
  const [aCase, basis] = [
    await db.selectFrom('cases').select('id').limit(1).executeTakeFirst(),
    await db.selectFrom('bases').select('person').limit(1).executeTakeFirst(),
  ];
  return { case: aCase !== undefined, consent: basis !== undefined };
}

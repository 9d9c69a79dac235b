import type { PetitionId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** How often these petitions were signed, confirmed or not: each time a letter went to somebody's mailbox. */
export async function countAttempts(zone: Zone<ActionsTables>, petitions: readonly PetitionId[]): Promise<number> {
  if (petitions.length === 0) return 0;
  const { attempts } = await zone.db
    .selectFrom('signatures')
    .select(({ fn }) => fn.countAll<number | string>().as('attempts'))
    .where('petition', 'in', petitions)
    .executeTakeFirstOrThrow();
  return Number(attempts);
}

import type { PetitionId } from '../domain/id.ts';
import type { PetitionState } from '../domain/petition.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

export interface ActionsStatus {
  readonly petitions: readonly {
    readonly petition: PetitionId;
    readonly state: PetitionState;
    readonly pending: number;
    readonly validated: number;
  }[];
  /** Letters not sent yet, and letters given up. */
  readonly letters: { readonly waiting: number; readonly failed: number };
}

/** Counted from the rows, not from the kept counts. Slugs are the caller's to add: they are `published`. */
export async function statusOf(zone: Zone<ActionsTables>): Promise<ActionsStatus> {
  const petitions = await zone.db.selectFrom('petitions').select(['id', 'state', 'erased_at']).orderBy('id').execute();
  const kept = await zone.db
    .selectFrom('counts')
    .select(['petition', (build) => build.fn.sum<number | string>('signatures').as('number')])
    .groupBy('petition')
    .execute();
  const last = new Map(kept.map((row) => [row.petition, Number(row.number)]));
  const pending = await countsIn(zone, 'pending');
  const validated = await countsIn(zone, 'validated');
  const letters = await zone.db
    .selectFrom('outbox')
    .select(['state', (build) => build.fn.countAll<number | string>().as('number')])
    .groupBy('state')
    .execute();
  const lettersIn = (failed: boolean): number =>
    letters.filter((row) => (row.state === 'failed') === failed).reduce((sum, row) => sum + Number(row.number), 0);
  return {
    petitions: petitions.map(({ id, state, erased_at: erased }) => ({
      petition: id,
      state,
      pending: pending.get(id) ?? 0,
      // Once its rows are erased the counts are what is left.
      validated: (erased === null ? validated : last).get(id) ?? 0,
    })),
    letters: { waiting: lettersIn(false), failed: lettersIn(true) },
  };
}

async function countsIn(zone: Zone<ActionsTables>, state: 'pending' | 'validated'): Promise<Map<PetitionId, number>> {
  const rows = await zone.db
    .selectFrom('signatures')
    .select(['petition', (build) => build.fn.countAll<number | string>().as('number')])
    .where('state', '=', state)
    .groupBy('petition')
    .execute();
  return new Map(rows.map((row) => [row.petition, Number(row.number)]));
}

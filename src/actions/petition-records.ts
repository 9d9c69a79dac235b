import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import { KEEP_DAYS, type Petition, type PetitionState, type PetitionTerms } from '../domain/petition.ts';
import type { Zone } from '../platform/database/zone.ts';
import { petitionFrom, stateAt, termsFrom } from './petitions.ts';
import type { ActionsTables, PetitionHoldCause } from './schema.ts';
import { sql } from 'kysely';

/** What the desk knows of a petition. */
export interface PetitionRecord extends PetitionTerms {
  /** As it was decided. A petition that nobody has set up is a draft. */
  readonly petition: Petition;
  /** As everybody sees it now. */
  readonly state: PetitionState;
  /** What it goes back to when nothing holds it any more; `null`: nothing does. */
  readonly held: PetitionState | null;
  readonly causes: readonly PetitionHoldCause[];
  /** Whether duplicates can still be told, without which it takes no signature. */
  readonly hasKey: boolean;
  readonly erasedAt: Instant | null;
  readonly validated: number;
  /** Given and not confirmed: erased after thirty days. */
  readonly pending: number;
}

type Actions = Zone<ActionsTables>;

/** What is known of these petitions, each of which is there: by five reads, whatever their number. */
export async function petitionRecords(
  zone: Actions,
  ids: readonly PetitionId[],
  now: Instant,
): Promise<Map<PetitionId, PetitionRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await zone.db.selectFrom('petitions').selectAll().where('id', 'in', ids).execute();
  const held = await zone.db.selectFrom('petition_holds').selectAll().where('petition', 'in', ids).execute();
  const keys = await zone.db.selectFrom('petition_keys').select('petition').where('petition', 'in', ids).execute();
  const validated = await zone.db
    .selectFrom('counts')
    .select(['petition', (build) => build.fn.sum<number | string>('signatures').as('number')])
    .where('petition', 'in', ids)
    .groupBy('petition')
    .execute();
  const pending = await zone.db
    .selectFrom('signatures')
    .select(['petition', (build) => build.fn.countAll<number | string>().as('number')])
    // As a literal: only then does SQLite know that its index of them will do.
    .where(sql<boolean>`state = 'pending'`)
    .where('petition', 'in', ids)
    .groupBy('petition')
    .execute();
  const row = new Map(rows.map((each) => [each.id, each]));
  const holds = new Map(held.map((each) => [each.petition, each.state_before]));
  const keyed = new Set(keys.map(({ petition }) => petition));
  const numberIn = (list: readonly { readonly petition: PetitionId; readonly number: number | string }[]) =>
    new Map(list.map((each) => [each.petition, Number(each.number)]));
  const [counted, waiting] = [numberIn(validated), numberIn(pending)];
  return new Map(
    ids.map((id) => {
      const known = row.get(id);
      const petition = known === undefined ? blank(id) : petitionFrom(known);
      return [
        id,
        {
          petition,
          ...(known === undefined ? BLANK_TERMS : termsFrom(known)),
          state: stateAt(petition, now),
          held: holds.get(id) ?? null,
          causes: held.filter((each) => each.petition === id).map(({ cause }) => cause),
          hasKey: known === undefined || keyed.has(id),
          erasedAt: known?.erased_at == null ? null : (Number(known.erased_at) as Instant),
          validated: counted.get(id) ?? 0,
          pending: waiting.get(id) ?? 0,
        },
      ];
    }),
  );
}

const blank = (id: PetitionId): Petition => ({ id, state: 'draft', opensAt: null, closesAt: null });
const BLANK_TERMS: PetitionTerms = {
  goal: null,
  exposure: 'count',
  addresseeCountry: null,
  keepDays: KEEP_DAYS.usual,
};

/** Letters of a petition that have not gone: those that will, and those that were given up. */
export async function lettersOf(zone: Actions, id: PetitionId): Promise<{ waiting: number; failed: number }> {
  const rows = await zone.db
    .selectFrom('outbox')
    .select(['state', (build) => build.fn.countAll<number | string>().as('number')])
    .where('petition', '=', id)
    .groupBy('state')
    .execute();
  const sum = (failed: boolean): number =>
    rows.filter((row) => (row.state === 'failed') === failed).reduce((total, row) => total + Number(row.number), 0);
  return { waiting: sum(false), failed: sum(true) };
}

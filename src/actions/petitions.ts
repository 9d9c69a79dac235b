import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import { type Petition, type PetitionState, type PetitionTerms, refusalToSign } from '../domain/petition.ts';
import type { Country } from '../domain/country.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { Selectable } from 'kysely';
import type { ActionsTables, PetitionsTable } from './schema.ts';
import { type CountryCount, withoutSmallCountries } from './small-countries.ts';

export interface Standing extends PetitionTerms {
  /** As it is now: a petition past its closing instant is closed, though nobody closed it by hand. */
  readonly state: PetitionState;
  /** Validated signatures. */
  readonly signatures: number;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
}

/** State and count of each petition that is known here, by two reads of a few rows. */
export async function standingsOf(
  zone: Zone<ActionsTables>,
  ids: readonly PetitionId[],
  now: Instant,
): Promise<Map<PetitionId, Standing>> {
  if (ids.length === 0) return new Map();
  const petitions = await zone.db.selectFrom('petitions').selectAll().where('id', 'in', ids).execute();
  const counts = await zone.db
    .selectFrom('counts')
    .select(['petition', (build) => build.fn.sum<number | string>('signatures').as('signatures')])
    .where('petition', 'in', ids)
    .groupBy('petition')
    .execute();
  // PostgreSQL's sum of bigints is numeric, which arrives as text.
  const counted = new Map(counts.map((row) => [row.petition, Number(row.signatures)]));
  return new Map(
    petitions.map((row) => {
      const petition = petitionFrom(row);
      const { opensAt, closesAt } = petition;
      const state = stateAt(petition, now);
      return [row.id, { state, opensAt, closesAt, signatures: counted.get(row.id) ?? 0, ...termsFrom(row) }];
    }),
  );
}

/** Validated signatures by country, as the public may read them (`small-countries.ts`), most first. */
export async function countriesOf(zone: Zone<ActionsTables>, id: PetitionId): Promise<CountryCount[]> {
  const rows = await zone.db
    .selectFrom('counts')
    .select(['country as code', 'signatures'])
    .where('petition', '=', id)
    .where('signatures', '>', 0)
    .execute();
  return withoutSmallCountries(rows.map((row) => ({ code: row.code, signatures: Number(row.signatures) })));
}

const STATE_WHEN_REFUSED = {
  'petition-unknown': 'draft',
  'petition-not-open': 'draft',
  'petition-closed': 'closed',
  'petition-stopped': 'stopped',
} as const;

/** The state as everybody sees it now. */
export function stateAt(petition: Petition, now: Instant): PetitionState {
  const refusal = refusalToSign(petition, now);
  return refusal === null ? 'open' : STATE_WHEN_REFUSED[refusal];
}

type Row = Selectable<PetitionsTable>;

export function termsFrom(row: Row): PetitionTerms {
  return {
    goal: row.goal,
    exposure: row.exposure,
    addresseeCountry: row.addressee_country as Country | null,
    keepDays: row.keep_days,
  };
}

export function petitionFrom(row: Pick<Row, 'id' | 'state' | 'opens_at' | 'closes_at'>): Petition {
  return {
    id: row.id,
    state: row.state,
    opensAt: row.opens_at === null ? null : (Number(row.opens_at) as Instant),
    closesAt: row.closes_at === null ? null : (Number(row.closes_at) as Instant),
  };
}

/** A day in the life of a petition. */
export interface PetitionMoment {
  readonly petition: PetitionId;
  readonly is: 'opens' | 'closes';
  readonly at: Instant;
}

/** When petitions open and close between two instants, whoever has stopped or closed them before. */
export async function petitionMoments(
  zone: Zone<ActionsTables>,
  from: Instant,
  until: Instant,
): Promise<PetitionMoment[]> {
  const rows = await zone.db
    .selectFrom('petitions')
    .select(['id', 'opens_at', 'closes_at'])
    .where((row) =>
      row.or([
        row.and([row('opens_at', '>=', from), row('opens_at', '<', until)]),
        row.and([row('closes_at', '>=', from), row('closes_at', '<', until)]),
      ]),
    )
    .execute();
  const within = (at: number | null): at is number => at !== null && Number(at) >= from && Number(at) < until;
  return rows.flatMap(({ id, opens_at, closes_at }) => [
    ...(within(opens_at) ? [{ petition: id, is: 'opens' as const, at: Number(opens_at) as Instant }] : []),
    ...(within(closes_at) ? [{ petition: id, is: 'closes' as const, at: Number(closes_at) as Instant }] : []),
  ]);
}

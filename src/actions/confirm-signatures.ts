import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant, PlainDate } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Petition } from '../domain/petition.ts';
import { type ConfirmRefusal, isPastConfirming, refusalToConfirm } from '../domain/signature.ts';
import type { Engine } from '../platform/database/zone.ts';
import { petitionFrom } from './petitions.ts';
import type { ActionsTables, SignaturesTable } from './schema.ts';
import { factsOf, parseToken, type TokenFacts } from './token.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';

type Row = Pick<SignaturesTable, 'id' | 'petition' | 'state' | 'token_hash' | 'duplicate_tag' | 'country' | 'day'>;
type Outcome = { readonly confirmed: PetitionId } | { readonly refused: ConfirmRefusal };

/**
 * Confirms a group of tokens in one transaction. A signature counts once, whatever the number of clicks; of two with
 * the same address the first to be confirmed counts, the other becomes `invalidated`, and both people see the same.
 * Counts by country are raised by one statement for each petition and country of the group.
 *
 * May throw a unique violation, a serialisation failure or a deadlock on PostgreSQL, where another process confirmed
 * the same address at the same instant: nothing was written, and asking again finds the other's row.
 */
export async function confirmSignatures(
  zone: { readonly db: Kysely<ActionsTables>; readonly engine: Engine },
  tokens: readonly string[],
  now: Instant,
): Promise<Outcome[]> {
  const facts = tokens.map((text) => {
    const token = parseToken(text);
    return token === null ? null : factsOf(token);
  });
  return inWriteTransaction(zone, async (db) => {
    const rows = await rowsOf(db, zone.engine, facts);
    const petitions = await petitionsOf(db, [...rows.values()]);
    const fresh = new Set<Row>();
    const outcomes = facts.map((fact) => {
      const row = fact === null ? undefined : rows.get(fact.id);
      if (fact === null || row === undefined || !timingSafeEqual(fact.hash, row.token_hash)) {
        return { refused: 'token-unknown' } as const;
      }
      const refused = refusalOf(row, petitions.get(row.petition), now);
      if (refused !== null) return { refused };
      if (row.state === 'pending') fresh.add(row);
      return { confirmed: row.petition };
    });
    if (fresh.size > 0) await validate(db, [...fresh]);
    return outcomes;
  });
}

/** `null`: it is confirmed already, or it may be now. */
export function refusalOf(
  row: Pick<Row, 'state' | 'day'>,
  petition: Petition | undefined,
  now: Instant,
): ConfirmRefusal | null {
  if (row.state === 'validated' || row.state === 'invalidated') return null;
  // Who has withdrawn has no signature here any more.
  if (row.state === 'withdrawn') return 'token-unknown';
  if (isPastConfirming(row.day as PlainDate, now)) return 'token-expired';
  return petition === undefined ? 'petition-unknown' : refusalToConfirm(petition, now);
}

async function rowsOf(
  db: Kysely<ActionsTables>,
  engine: Engine,
  facts: readonly (TokenFacts | null)[],
): Promise<Map<string, Row>> {
  const ids = facts.flatMap((fact) => (fact === null ? [] : [fact.id]));
  if (ids.length === 0) return new Map();
  // Locked in the order of their ids, so that two processes never wait for each other here.
  const asked = db
    .selectFrom('signatures')
    .select(['id', 'petition', 'state', 'token_hash', 'duplicate_tag', 'country', 'day'])
    .where('id', 'in', ids)
    .orderBy('id');
  const rows = await (engine === 'postgres' ? asked.forUpdate() : asked).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function petitionsOf(db: Kysely<ActionsTables>, rows: readonly Row[]): Promise<Map<PetitionId, Petition>> {
  const ids = [...new Set(rows.map((row) => row.petition))];
  if (ids.length === 0) return new Map();
  const petitions = await db.selectFrom('petitions').selectAll().where('id', 'in', ids).execute();
  return new Map(petitions.map((row) => [row.id, petitionFrom(row)]));
}

async function validate(db: Kysely<ActionsTables>, rows: readonly Row[]): Promise<void> {
  const taken = await db
    .selectFrom('signatures')
    .select(['petition', 'duplicate_tag'])
    .where('state', '=', 'validated')
    .where('petition', 'in', [...new Set(rows.map((row) => row.petition))])
    .where(
      'duplicate_tag',
      'in',
      rows.map((row) => row.duplicate_tag),
    )
    .execute();
  const signed = new Set(taken.map(addressOf));
  const valid: Row[] = [];
  const repeated: Row[] = [];
  for (const row of rows) {
    (signed.has(addressOf(row)) ? repeated : valid).push(row);
    signed.add(addressOf(row));
  }
  await setState(db, valid, 'validated');
  await setState(db, repeated, 'invalidated');
  await raiseCounts(db, valid);
  await raiseDayCounts(db, valid);
}

const addressOf = (row: Pick<Row, 'petition' | 'duplicate_tag'>): string =>
  row.petition + Buffer.from(row.duplicate_tag).toString('latin1');

async function setState(
  db: Kysely<ActionsTables>,
  rows: readonly Row[],
  state: 'validated' | 'invalidated',
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .updateTable('signatures')
    .set({ state })
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
}

async function raiseCounts(db: Kysely<ActionsTables>, rows: readonly Row[]): Promise<void> {
  const counts = new Map<string, { petition: PetitionId; country: string; signatures: number }>();
  for (const { petition, country } of rows) {
    const known = counts.get(petition + country);
    if (known === undefined) counts.set(petition + country, { petition, country, signatures: 1 });
    else known.signatures += 1;
  }
  if (counts.size === 0) return;
  await db
    .insertInto('counts')
    .values(inOneOrder(counts))
    .onConflict((conflict) =>
      conflict.columns(['petition', 'country']).doUpdateSet((build) => ({
        signatures: build('counts.signatures', '+', build.ref('excluded.signatures')),
      })),
    )
    .execute();
}

async function raiseDayCounts(db: Kysely<ActionsTables>, rows: readonly Row[]): Promise<void> {
  const counts = new Map<string, { petition: PetitionId; day: string; signatures: number }>();
  for (const { petition, day } of rows) {
    const known = counts.get(petition + day);
    if (known === undefined) counts.set(petition + day, { petition, day, signatures: 1 });
    else known.signatures += 1;
  }
  if (counts.size === 0) return;
  await db
    .insertInto('day_counts')
    .values(inOneOrder(counts))
    .onConflict((conflict) =>
      conflict.columns(['petition', 'day']).doUpdateSet((build) => ({
        signatures: build('day_counts.signatures', '+', build.ref('excluded.signatures')),
      })),
    )
    .execute();
}

/** In one order everywhere, so that two processes never wait for each other. */
const inOneOrder = <Count>(counts: ReadonlyMap<string, Count>): Count[] =>
  [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);

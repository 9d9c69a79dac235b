import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Channel } from '../domain/channel.ts';
import { type Instant, type PlainDate, utcDayOf } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Petition } from '../domain/petition.ts';
import { type ConfirmRefusal, isPastConfirming, refusalToConfirm } from '../domain/signature.ts';
import type { Engine } from '../platform/database/zone.ts';
import { petitionFrom } from './petitions.ts';
import { raiseChannelCounts, raiseCounts, raiseDayCounts } from './raise-counts.ts';
import type { ActionsTables, SignaturesTable } from './schema.ts';
import { factsOf, parseToken, type TokenFacts } from './token.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';

type Row = Pick<SignaturesTable, 'id' | 'petition' | 'state' | 'token_hash' | 'duplicate_tag' | 'country' | 'day'>;

/** The token of a mail link, as it was given, and the channel that the link goes on from. */
export interface Confirmation {
  readonly token: string;
  readonly channel: Channel | null;
}

type Outcome = { readonly confirmed: PetitionId } | { readonly refused: ConfirmRefusal };

/**
 * Confirms a group of tokens in one transaction. A signature counts once, whatever the number of clicks; of two with
 * the same address the first to be confirmed counts, the other becomes `invalidated`, and both people see the same.
 * Each kind of count is raised by one statement for the group.
 *
 * May throw a unique violation, a serialisation failure or a deadlock on PostgreSQL, where another process confirmed
 * the same address at the same instant: nothing was written, and asking again finds the other's row.
 */
export async function confirmSignatures(
  zone: { readonly db: Kysely<ActionsTables>; readonly engine: Engine },
  confirmations: readonly Confirmation[],
  now: Instant,
): Promise<Outcome[]> {
  const facts = confirmations.map(({ token: text }) => {
    const token = parseToken(text);
    return token === null ? null : factsOf(token);
  });
  return inWriteTransaction(zone, async (db) => {
    const rows = await rowsOf(db, zone.engine, facts);
    const petitions = await petitionsOf(db, [...rows.values()]);
    /** What is confirmed now, with the channel of the first that asks for it. */
    const fresh = new Map<Row, Channel | null>();
    const outcomes = facts.map((fact, at) => {
      const row = fact === null ? undefined : rows.get(fact.id);
      if (fact === null || row === undefined || !timingSafeEqual(fact.hash, row.token_hash)) {
        return { refused: 'token-unknown' } as const;
      }
      const refused = refusalOf(row, petitions.get(row.petition), now);
      if (refused !== null) return { refused };
      if (row.state === 'pending' && !fresh.has(row)) fresh.set(row, confirmations[at]?.channel ?? null);
      return { confirmed: row.petition };
    });
    if (fresh.size > 0) {
      const valid = await validate(db, [...fresh.keys()]);
      await raiseCounts(db, valid);
      await raiseDayCounts(db, valid);
      const led = valid.map((row) => ({ petition: row.petition, channel: fresh.get(row) ?? null }));
      await raiseChannelCounts(db, led, utcDayOf(now));
    }
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

/** Marks those whose address is new as valid, and the others; gives the first. */
async function validate(db: Kysely<ActionsTables>, rows: readonly Row[]): Promise<Row[]> {
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
  return valid;
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

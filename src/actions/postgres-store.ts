import { createSecretKey } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { type Instant, utcDayOf } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import { refusalToSign, type SigningRefusal } from '../domain/petition.ts';
import { postgresPool } from '../platform/database/postgres-pool.ts';
import { binaryArray } from './binary-array.ts';
import { confirmSignatures } from './confirm-signatures.ts';
import { keepRequest } from './keep-request.ts';
import { petitionFrom } from './petitions.ts';
import type { PreparedRow } from './prepared-row.ts';
import type { ActionsTables } from './schema.ts';
import type { SignatureStore } from './signature-store.ts';

/**
 * One statement, one commit, one round trip: rows are written only for petitions that are open as it runs, each with its
 * letter. It answers with the rows that were not written.
 */
const TAKE = `
with given as (
  select * from unnest($1::text[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[], $7::text[],
    $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
  as given (id, petition, token_hash, sealed, duplicate_tag, country, locale, news, recipient, token, message_id, channel)
), taken as (
  insert into signatures (id, petition, state, token_hash, sealed, duplicate_tag, country, locale, news, day)
  select given.id, given.petition, 'pending', token_hash, sealed, duplicate_tag, country, locale, news::integer, $13
  from given join petitions on petitions.id = given.petition
  where petitions.state = 'open' and (opens_at is null or opens_at <= $14) and (closes_at is null or closes_at > $14)
  returning id
), letters as (
  insert into outbox (message_id, kind, recipient, locale, petition, token, channel, next_at)
  select message_id, 'confirm', recipient, locale, petition, token, nullif(channel, ''), $14 from given
  where id in (select id from taken)
)
select id from given where id not in (select id from taken)`;

/** The site's write connections on PostgreSQL. Two groups under way: one is prepared while the other commits. */
export function openPostgresStore(url: string): SignatureStore {
  const pool = postgresPool({
    connectionString: url,
    max: 3,
    options: '-c search_path=actions -c synchronous_commit=on',
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  const db = new Kysely<ActionsTables>({ dialect: new PostgresDialect({ pool }) });

  return {
    lanes: 2,
    async sealingKey() {
      const row = await db.selectFrom('sealing_keys').selectAll().where('retired', '=', 0).executeTakeFirst();
      return row === undefined ? null : { keyId: row.key_id, publicKey: row.public_key };
    },
    async duplicateKeys(petitions) {
      const rows = await db.selectFrom('petition_keys').selectAll().where('petition', 'in', petitions).execute();
      return new Map(rows.map((row) => [row.petition, createSecretKey(row.duplicate_key)]));
    },
    async take(rows, now) {
      const { rows: refused } = await pool.query<{ id: string }>({
        name: 'take',
        text: TAKE,
        values: valuesOf(rows, now),
      });
      if (refused.length === 0) return rows.map(() => null);
      const ids = new Set(refused.map((row) => row.id));
      return refusals(rows, ids, now);
    },
    confirm: (asked, now) => patiently(() => confirmSignatures({ db, engine: 'postgres' }, asked, now)),
    ask: (request, now) => patiently(() => keepRequest({ db, engine: 'postgres' }, request, now)),
    isRowFault: (error) => /^2[23]/.test(codeOf(error)),
    close: () => db.destroy(),
  };

  async function refusals(
    rows: readonly PreparedRow[],
    ids: ReadonlySet<string>,
    now: Instant,
  ): Promise<(SigningRefusal | null)[]> {
    const asked = [...new Set(rows.map((row) => row.petition))];
    const found = await db.selectFrom('petitions').selectAll().where('id', 'in', asked).execute();
    const known = new Map<PetitionId, SigningRefusal | null>(
      found.map((row) => [row.id, refusalToSign(petitionFrom(row), now)]),
    );
    return rows.map((row) => {
      if (!ids.has(row.id)) return null;
      const refusal = known.get(row.petition);
      // Opened between the two statements: it was not open when it was asked.
      return refusal === undefined ? 'petition-unknown' : (refusal ?? 'petition-not-open');
    });
  }
}

function valuesOf(rows: readonly PreparedRow[], now: Instant): unknown[] {
  const text = (field: (row: PreparedRow) => string): Buffer => binaryArray('text', rows.map(field));
  const bytes = (field: (row: PreparedRow) => Buffer): Buffer => binaryArray('bytea', rows.map(field));
  return [
    text((row) => row.id),
    text((row) => row.petition),
    bytes((row) => row.tokenHash),
    bytes((row) => row.sealed),
    bytes((row) => row.duplicateTag),
    text((row) => row.country),
    text((row) => row.locale),
    text((row) => String(row.news)),
    text((row) => row.recipient),
    text((row) => row.token),
    text((row) => row.messageId),
    text((row) => row.channel ?? ''),
    utcDayOf(now),
    now,
  ];
}

/** Unique violation, serialisation failure, deadlock: another process was quicker, and asking again sees its work. */
const AGAIN = new Set(['23505', '40001', '40P01']);

async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = 5; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !AGAIN.has(codeOf(error))) throw error;
    }
  }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : '';
}

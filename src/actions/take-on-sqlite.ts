import type { DatabaseSync } from 'node:sqlite';
import { type Instant, utcDayOf } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import { refusalToSign, type SigningRefusal } from '../domain/petition.ts';
import { petitionFrom } from './petitions.ts';
import type { PreparedRow } from './prepared-row.ts';
import type { PetitionsTable } from './schema.ts';

type Take = (rows: readonly PreparedRow[], now: Instant) => (SigningRefusal | null)[];

/**
 * Writes a group in one transaction of `node:sqlite`, by statements prepared once. The states of its petitions are read
 * inside, after the write lock: what the desk has committed before holds for the whole group.
 */
export function takerOnSqlite(database: DatabaseSync): Take {
  const petition = database.prepare('select id, state, opens_at, closes_at from petitions where id = ?');
  const signature = database.prepare(
    `insert into signatures (id, petition, state, token_hash, sealed, duplicate_tag, country, locale, news, day)
     values (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?)`,
  );
  const letter = database.prepare(
    `insert into outbox (message_id, kind, recipient, locale, petition, token, channel, next_at)
     values (?, 'confirm', ?, ?, ?, ?, ?, ?)`,
  );

  return (rows, now) => {
    const day = utcDayOf(now);
    const refusals = new Map<PetitionId, SigningRefusal | null>();
    const refusalOf = (id: PetitionId): SigningRefusal | null => {
      let refusal = refusals.get(id);
      if (refusal === undefined) {
        const found = petition.get(id) as unknown as PetitionsTable | undefined;
        refusal = found === undefined ? 'petition-unknown' : refusalToSign(petitionFrom(found), now);
        refusals.set(id, refusal);
      }
      return refusal;
    };
    database.exec('begin immediate');
    try {
      const outcomes = rows.map((row) => {
        const refusal = refusalOf(row.petition);
        if (refusal !== null) return refusal;
        const { id, tokenHash, sealed, duplicateTag, country, locale, news } = row;
        signature.run(id, row.petition, tokenHash, sealed, duplicateTag, country, locale, news, day);
        letter.run(row.messageId, row.recipient, locale, row.petition, row.token, row.channel, now);
        return null;
      });
      database.exec('commit');
      return outcomes;
    } catch (error) {
      if (database.isTransaction) database.exec('rollback');
      throw error;
    }
  };
}

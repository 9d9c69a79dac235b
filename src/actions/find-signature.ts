import { timingSafeEqual } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { ConfirmRefusal } from '../domain/signature.ts';
import type { Zone } from '../platform/database/zone.ts';
import { refusalOf } from './confirm-signatures.ts';
import { petitionFrom } from './petitions.ts';
import type { ActionsTables } from './schema.ts';
import { factsOf, parseToken } from './token.ts';

/** The petition that a mail link would confirm, or has (`used`), or why it cannot. Changes nothing: mail scanners follow links. */
export async function petitionOfToken(
  zone: Zone<ActionsTables>,
  text: string,
  now: Instant,
): Promise<{ petition: PetitionId; used: boolean } | { refused: ConfirmRefusal }> {
  const token = parseToken(text);
  if (token === null) return { refused: 'token-unknown' };
  const { id, hash } = factsOf(token);
  const row = await zone.db
    .selectFrom('signatures')
    .select(['petition', 'state', 'token_hash', 'day'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || !timingSafeEqual(hash, row.token_hash)) return { refused: 'token-unknown' };
  const petition = await zone.db.selectFrom('petitions').selectAll().where('id', '=', row.petition).executeTakeFirst();
  const refused = refusalOf(row, petition === undefined ? undefined : petitionFrom(petition), now);
  return refused === null ? { petition: row.petition, used: row.state !== 'pending' } : { refused };
}

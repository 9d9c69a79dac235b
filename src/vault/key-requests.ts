import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Holder } from '../platform/keys/holder.ts';
import { holderFrom } from './holders.ts';
import type { KeyringTables } from './keyring-schema.ts';

/** A colleague who asks for a key: the pair they made, which opens nothing yet. */
export interface KeyRequest {
  readonly account: AccountId;
  readonly holder: Holder;
  readonly askedAt: Instant;
}

/** Who asks for a key, the earliest first; or the request of one account. */
export async function keyRequests(db: Kysely<KeyringTables>, account?: AccountId): Promise<KeyRequest[]> {
  let query = db.selectFrom('key_requests').selectAll().orderBy('asked_at').orderBy('id');
  if (account !== undefined) query = query.where('account', '=', account);
  return (await query.execute()).map((row) => ({
    account: row.account as AccountId,
    holder: holderFrom({ ...row, kind: 'passphrase' }),
    askedAt: row.asked_at as Instant,
  }));
}

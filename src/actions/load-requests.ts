import type { Instant } from '../domain/date.ts';
import { cameAbout, type PublicRequest, type RequestState } from '../domain/public-request.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';
import { requestIdOf, sealRequest } from './seal-request.ts';

/** A request as it is loaded: sealed like any other, with no letter to anybody. */
export interface LoadedRequest {
  readonly request: PublicRequest;
  /** The page that the site took it to name. */
  readonly page: string | null;
  readonly locale: string;
  readonly came: Instant;
  readonly state: Exclude<RequestState, 'settled'>;
}

const AT_ONCE = 500;

/** Puts requests on file that came in one by one long ago: for a demonstration. */
export async function loadRequests(zone: Zone<ActionsTables>, requests: readonly LoadedRequest[]): Promise<void> {
  const sealing = await zone.db.selectFrom('sealing_keys').selectAll().where('retired', '=', 0).executeTakeFirst();
  if (sealing === undefined) throw new Error('there is no key to seal requests to');
  const key = { keyId: sealing.key_id, publicKey: sealing.public_key };
  for (let from = 0; from < requests.length; from += AT_ONCE) {
    const rows = await Promise.all(
      requests.slice(from, from + AT_ONCE).map(async ({ request, page, locale, came, state }, at) => {
        const id = requestIdOf(`loaded ${from + at}`, request);
        const { keyId, sealed } = await sealRequest(key, id, request);
        return { id, page, locale, came_at: cameAbout(came), state, key_id: keyId, sealed, settled_at: null };
      }),
    );
    await inWriteTransaction(zone, (db) => db.insertInto('requests').values(rows).execute());
  }
}

import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Instant, utcDayOf } from '../domain/date.ts';
import type { RequestId } from '../domain/id.ts';
import { cameAbout, MOST_REQUESTS_A_DAY } from '../domain/public-request.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Engine } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';
import type { SealedText } from './seal-request.ts';

/** A request as it is written. */
export interface PreparedRequest extends SealedText {
  readonly id: RequestId;
  readonly page: string | null;
  readonly locale: string;
  /** Where the organisation is told that somebody asks; `null` where it has given no address. */
  readonly tell: { readonly recipient: string; readonly locale: string } | null;
}

/** `requests-full`: the day has had as many as are taken. */
export type KeepRefusal = 'requests-full';

/** Letters about requests are this far apart, in milliseconds, so that a flood of requests is none of letters. */
const BETWEEN_LETTERS = 900_000;

/**
 * Writes a request and, unless one is on its way or has just gone, the letter to the organisation, in one transaction.
 * One that is here already is not written again. Needs no right to read requests.
 */
export function keepRequest(
  zone: { readonly db: Kysely<ActionsTables>; readonly engine: Engine },
  { id, page, locale, keyId, sealed, tell }: PreparedRequest,
  now: Instant,
): Promise<null | KeepRefusal> {
  return inWriteTransaction(zone, async (db) => {
    // First: its row is the lock under which the day is counted.
    const day = await dayOf(db, utcDayOf(now));
    const { numInsertedOrUpdatedRows: fresh } = await db
      .insertInto('requests')
      .values({ id, page, locale, came_at: cameAbout(now), key_id: keyId, sealed, settled_at: null })
      // Without naming what clashes: PostgreSQL would ask for the right to read it.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (fresh === 0n) return null;
    if (day.taken >= MOST_REQUESTS_A_DAY) throw new Full();
    const due = Math.max(now, day.letterAt + BETWEEN_LETTERS);
    // One that is still to come tells of this request too.
    const letter = tell !== null && day.letterAt <= now;
    await db
      .updateTable('request_days')
      .set({ taken: day.taken + 1, ...(letter ? { letter_at: due } : {}) })
      .where('day', '=', day.day)
      .execute();
    if (letter) {
      const message_id = randomBytes(16).toString('hex');
      await db
        .insertInto('outbox')
        .values({ message_id, kind: 'request', ...tell, petition: null, token: null, next_at: due })
        .execute();
    }
    return null;
  }).catch((error: unknown) => {
    if (error instanceof Full) return 'requests-full';
    throw error;
  });
}

/** Carries the refusal out of the transaction, which it undoes. */
class Full extends Error {}

async function dayOf(db: Kysely<ActionsTables>, day: string) {
  const row = await db
    .insertInto('request_days')
    .values({ day, taken: 0, letter_at: 0 })
    // Changes nothing, and locks the row.
    .onConflict((conflict) => conflict.column('day').doUpdateSet((kept) => ({ day: kept.ref('request_days.day') })))
    .returningAll()
    .executeTakeFirstOrThrow();
  // The writer's own pool gives a bigint as text.
  return { day, taken: row.taken, letterAt: Number(row.letter_at) };
}

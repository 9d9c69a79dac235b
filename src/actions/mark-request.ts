import type { Instant } from '../domain/date.ts';
import type { AccountId, RequestId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';
import { sealNote } from './seal-request.ts';

/** The longest note, in UTF-16 code units. */
export const LONGEST_NOTE = 2000;

/** `no-sealing-key`: a note cannot be kept unsealed. `request-unknown`: it is not there any more. */
export type MarkRefusal = 'request-unknown' | 'note-too-long' | 'no-sealing-key';

/**
 * Notes that somebody has seen a request or dealt with it, with a note sealed as the request is. What was dealt with is
 * kept ninety days more; marked again it is counted from then on, and belongs to no batch. Seeing it once more does not
 * undo that.
 */
export async function markRequest(
  zone: Zone<ActionsTables>,
  given: {
    readonly request: RequestId;
    readonly state: 'seen' | 'settled';
    readonly note: string;
    readonly by: AccountId;
  },
  now: Instant,
): Promise<'marked' | { readonly refused: MarkRefusal }> {
  const { request, state, by } = given;
  const note = given.note.trim();
  if (note.length > LONGEST_NOTE) return { refused: 'note-too-long' };
  return inWriteTransaction(zone, async (db) => {
    const known = db.selectFrom('requests').select('state').where('id', '=', request);
    const row = await (zone.engine === 'postgres' ? known.forUpdate() : known).executeTakeFirst();
    if (row === undefined) return { refused: 'request-unknown' };
    const key = await db.selectFrom('sealing_keys').selectAll().where('retired', '=', 0).executeTakeFirst();
    if (key === undefined && note !== '') return { refused: 'no-sealing-key' };
    const { last } = await db
      .selectFrom('request_marks')
      .select((mark) => mark.fn.max('number').as('last'))
      .where('request', '=', request)
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    const sealed =
      key === undefined || note === ''
        ? null
        : await sealNote({ keyId: key.key_id, publicKey: key.public_key }, request, number, note);
    const text = { key_id: sealed?.keyId ?? null, sealed: sealed?.sealed ?? null };
    await db
      .insertInto('request_marks')
      .values({ request, number, state, by, at: now, ...text })
      .execute();
    if (state === 'settled' || row.state === 'waiting') {
      await db
        .updateTable('requests')
        .set(state === 'settled' ? { state, settled_at: now, batch: null } : { state })
        .where('id', '=', request)
        .execute();
    }
    return 'marked';
  });
}

import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId, MediaId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { itemsOf, type MediaItem } from './media.ts';
import { settleQuestion } from './media-questions.ts';
import { putMedia } from './record-media.ts';
import type { NewsroomTables } from './schema.ts';

export interface Changing {
  readonly id: MediaId;
  /** The version that was looked at; `null`: whatever it is now, for what overwrites nothing of anybody. */
  readonly seen: number | null;
  readonly by: AccountId;
  readonly now: Instant;
  readonly audit: Audit;
}

/** Changes what is on file of a picture or film. What was there before stays as a version. */
export async function changeMedia(
  zone: Zone<NewsroomTables>,
  { id, seen, by, now, audit }: Changing,
  change: (item: MediaItem) => MediaItem,
): Promise<'changed' | { readonly refused: 'media-unknown' | 'changed-meanwhile' }> {
  await audit({ by, verb: 'media-changed', records: [id] });
  return inWriteTransaction(zone, async (db) => {
    // Takes its row, so that two changes follow each other.
    const { numUpdatedRows } = await db
      .updateTable('media')
      .set((row) => ({ original: row.ref('original') }))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return { refused: 'media-unknown' };
    const { newest } = await db
      .selectFrom('media_versions')
      .select(({ fn }) => fn.max('version').as('newest'))
      .where('media', '=', id)
      .executeTakeFirstOrThrow();
    if (seen !== null && newest !== seen) return { refused: 'changed-meanwhile' };
    const row = await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const [item] = await itemsOf({ db }, [row]);
    if (item === undefined) return 'changed';
    const next = change(item);
    await putMedia(db, next, { by, now });
    if (next.facts.people.length > 0 || next.facts.nobody !== null)
      await settleQuestion(db, { media: id, by, at: now });
    return 'changed';
  });
}

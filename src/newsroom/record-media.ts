import type { Zone } from '../platform/database/zone.ts';
import type { MediaItem } from './media.ts';
import type { NewsroomTables } from './schema.ts';

/** Puts a picture or film on file with what is said of it, or changes that. Its original was sealed before. */
export async function recordMedia(zone: Zone<NewsroomTables>, item: MediaItem): Promise<void> {
  const { id, original } = item;
  const facts = JSON.stringify(item.facts);
  await zone.db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('media')
      .values({ id, kind: item.facts.kind, original, facts })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ original, facts }))
      .execute();
    await transaction.deleteFrom('media_text').where('media', '=', id).execute();
    const texts = [...item.texts].map(([locale, { alt, caption }]) => ({ media: id, locale, alt, caption }));
    if (texts.length > 0) await transaction.insertInto('media_text').values(texts).execute();
  });
}

import { sql, type SqlBool } from 'kysely';
import type { MediaId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Pictures in whose description or caption, in some language, these words stand as they are written. */
export async function findPictures(zone: Zone<NewsroomTables>, words: string, limit: number): Promise<MediaId[]> {
  const wanted = `%${words.toLowerCase().replaceAll(/[%_\\]/g, '')}%`;
  const rows = await zone.db
    .selectFrom('media')
    .innerJoin('media_text', 'media_text.media', 'media.id')
    .select('media.id')
    .distinct()
    .where('media.kind', '=', 'picture')
    .where(sql<SqlBool>`(lower(alt) like ${wanted} or lower(coalesce(caption, '')) like ${wanted})`)
    .orderBy('media.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id as MediaId);
}

import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, MediaId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { MediaFacts, MediaItem } from './media.ts';
import type { NewsroomTables } from './schema.ts';

/** What was on file of a media item at a time, and who had put it there. */
export interface MediaVersion {
  readonly version: number;
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly item: MediaItem;
}

/** As it lies in a row. */
interface Content {
  readonly original: string;
  readonly sealedAs: MediaId;
  readonly facts: MediaFacts;
  readonly texts: readonly (readonly [string, { readonly alt: string; readonly caption: string | null }])[];
}

/** Keeps what is on file now as the newest version; nothing where it is as it was. */
export async function noteVersion(
  db: Kysely<NewsroomTables>,
  { id, original, sealedAs, facts, texts }: MediaItem,
  { by, now }: { readonly by: AccountId | null; readonly now: Instant },
): Promise<void> {
  const content = JSON.stringify({ original, sealedAs, facts, texts: [...texts] } satisfies Content);
  const last = await db
    .selectFrom('media_versions')
    .select(['version', 'content'])
    .where('media', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.content === content) return;
  const version = (last?.version ?? 0) + 1;
  await db.insertInto('media_versions').values({ media: id, version, at: now, by, content }).execute();
}

/** Every version of a media item, the newest first. */
export async function versionsOf(zone: Zone<NewsroomTables>, id: MediaId): Promise<MediaVersion[]> {
  const rows = await zone.db
    .selectFrom('media_versions')
    .selectAll()
    .where('media', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, at, by, content }) => {
    const { texts, ...kept } = JSON.parse(content) as Content;
    const item = { id, ...kept, texts: new Map(texts) };
    return { version, at: at as Instant, by: by as AccountId | null, item };
  });
}

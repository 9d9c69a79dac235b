import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { MediaId } from '../domain/id.ts';
import type { Rendition } from '../platform/picture-work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { MediaItem } from './media.ts';
import type { RenditionsRow } from './media-schema.ts';
import type { NewsroomTables } from './schema.ts';

/** Why files could not be made: the picture cannot be read, there is no room for them, or something of ours is broken. */
export type RenditionsFault = 'unreadable' | 'disk-full' | 'broken';

/** How far the files of a picture are that are made ahead. What a stop leaves is `waiting`: it is made from the beginning. */
export type Renditions =
  /** `whole`: of how many; 0 before it has begun. */
  | { readonly state: 'waiting'; readonly made: number; readonly whole: number }
  | { readonly state: 'ready'; readonly files: readonly ReadyFile[] }
  | { readonly state: 'failed'; readonly why: RenditionsFault }
  /** Somebody in it has taken their consent back, or is on record no more: it is not made. */
  | { readonly state: 'withheld' };

export type ReadyFile = Pick<Rendition, 'type' | 'width' | 'height'> & { readonly bytes: number };

/** A picture whose files are to be made. `wanted` names what they are to be made from. */
export interface RenditionsDue {
  readonly media: MediaId;
  readonly wanted: string;
}

/**
 * Has the files of a picture made, in the transaction that puts it on file: where nothing has changed that they depend on,
 * what is there stays. Who is in it is among that, though no byte is: whoever took their consent back must be asked for.
 */
export async function wantRenditions(db: Kysely<NewsroomTables>, item: MediaItem, now: Instant): Promise<void> {
  if (item.facts.kind !== 'picture') return;
  const wanted = wantedOf(item);
  const row = { wanted, ...WAITING, asked_at: now };
  await db
    .insertInto('renditions')
    .values({ media: item.id, house: '', ...row })
    .onConflict((known) => known.column('media').doUpdateSet(row).where('renditions.wanted', '<>', wanted))
    .execute();
}

const WAITING = { state: 'waiting', made: 0, whole: 0, files: '[]', why: null } as const;

function wantedOf({ original, sealedAs, texts, facts: { credit, licence, people } }: MediaItem): string {
  const inputs = [original, sealedAs, [...texts], credit, licence, people.map(({ person }) => person)];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 32);
}

export async function renditionsOfMedia(zone: Zone<NewsroomTables>, media: MediaId): Promise<Renditions | null> {
  const row = await zone.db.selectFrom('renditions').selectAll().where('media', '=', media).executeTakeFirst();
  if (row === undefined) return null;
  const { state, made, whole, files, why } = row;
  if (state === 'waiting') return { state, made, whole };
  if (state === 'ready') return { state, files: JSON.parse(files) as readonly ReadyFile[] };
  return state === 'failed' ? { state, why: (why ?? 'broken') as RenditionsFault } : { state };
}

/** The picture that has waited longest. */
export async function nextRenditions(zone: Zone<NewsroomTables>): Promise<RenditionsDue | null> {
  const row = await zone.db
    .selectFrom('renditions')
    .select(['media', 'wanted'])
    .where('state', '=', 'waiting')
    .orderBy('asked_at')
    .orderBy('media')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { media: row.media as MediaId, wanted: row.wanted };
}

/** Notes what became of it, unless it was changed, withheld or deleted meanwhile. Gives whether it was noted. */
export async function noteRenditions(
  zone: Zone<NewsroomTables>,
  { media, wanted }: RenditionsDue,
  now: Partial<Pick<RenditionsRow, 'state' | 'made' | 'whole' | 'files' | 'why' | 'house'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await zone.db
    .updateTable('renditions')
    .set(now)
    .where('media', '=', media)
    .where('wanted', '=', wanted)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Has those made again that failed: one, or every one for this reason. */
export async function tryRenditionsAgain(
  zone: Zone<NewsroomTables>,
  which: { readonly media: MediaId } | { readonly why: RenditionsFault },
): Promise<void> {
  const failed = zone.db.updateTable('renditions').set(WAITING).where('state', '=', 'failed');
  await ('media' in which ? failed.where('media', '=', which.media) : failed.where('why', '=', which.why)).execute();
}

/** Has every picture made again whose files bear another name of the organisation: it is written inside them. */
export async function wantRenditionsOf(zone: Zone<NewsroomTables>, house: string): Promise<void> {
  await zone.db
    .updateTable('renditions')
    .set(WAITING)
    .where('state', '=', 'ready')
    .where('house', '<>', house)
    .execute();
}

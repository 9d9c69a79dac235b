import type { ImageLevel, VoiceLevel } from '../domain/basis.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId, MediaId, PersonId } from '../domain/id.ts';
import type { Localised } from '../domain/locale.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { MediaRow } from './media-schema.ts';
import type { NewsroomTables } from './schema.ts';

/** Who can be recognised in a picture or film, and how much of them is shown: their basis must allow that much. */
export interface Recognisable {
  readonly person: PersonId;
  readonly image: ImageLevel;
  readonly voice: VoiceLevel;
}

/** That somebody looked, and when. `by`: `null` where it was said before there were accounts. */
export interface Looked {
  readonly by: AccountId | null;
  readonly at: Instant;
}

/** What matters most in a picture, in hundredths from its left and top edges: what is cut off is cut off elsewhere. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** What is known of an original, in every language. A missing credit or an empty licence is a duty not yet done. */
export type MediaFacts = PictureFacts | FilmFacts;

interface KnownOfAny {
  readonly credit: Localised;
  readonly licence: string;
  readonly people: readonly Recognisable[];
  /** Who said that nobody can be recognised in it. Where nobody is named and nobody said so, it is not known. */
  readonly nobody: Looked | null;
  /** Who looked for words in the picture itself (signs, papers, screens), which nothing here can read. */
  readonly pixels: Looked | null;
}

export interface PictureFacts extends KnownOfAny {
  readonly kind: 'picture';
  /** `null`: its middle. */
  readonly focus: FocalPoint | null;
}

export interface FilmFacts extends KnownOfAny {
  readonly kind: 'film';
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly poster: MediaId | null;
  /** The same film in several formats, the best first, each an original of its own (SHA-256, hex). */
  readonly sources: readonly { readonly original: string; readonly type: string }[];
  /** WebVTT files, originals too. */
  readonly captions: readonly { readonly lang: string; readonly original: string }[];
}

export type MediaTexts = ReadonlyMap<string, { readonly alt: string; readonly caption: string | null }>;

export interface MediaItem {
  readonly id: MediaId;
  /** SHA-256 of the original, hex. */
  readonly original: string;
  /**
   * Whose record key the originals are sealed under. At first the item's own id; a changed picture has another, so that
   * the one before can be erased for good, backups included, while this one stays.
   */
  readonly sealedAs: MediaId;
  readonly facts: MediaFacts;
  readonly texts: MediaTexts;
}

/** Pictures and films with what is said of them in each language; unknown ids are missing. */
export async function mediaById(zone: Zone<NewsroomTables>, ids: readonly MediaId[]): Promise<Map<MediaId, MediaItem>> {
  if (ids.length === 0) return new Map();
  const rows = await zone.db.selectFrom('media').selectAll().where('id', 'in', ids).execute();
  const found = await itemsOf(zone, rows);
  return new Map(found.map((item) => [item.id, item]));
}

/** These rows with their texts, in their order. */
export async function itemsOf(zone: Pick<Zone<NewsroomTables>, 'db'>, rows: readonly MediaRow[]): Promise<MediaItem[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const texts = await zone.db.selectFrom('media_text').selectAll().where('media', 'in', ids).execute();
  const byMedia = Map.groupBy(texts, ({ media }) => media);
  return rows.map((row) => ({
    id: row.id as MediaId,
    original: row.original,
    sealedAs: row.sealed_as as MediaId,
    facts: JSON.parse(row.facts) as MediaFacts,
    texts: new Map((byMedia.get(row.id) ?? []).map(({ locale, alt, caption }) => [locale, { alt, caption }])),
  }));
}

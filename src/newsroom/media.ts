import type { ImageLevel, VoiceLevel } from '../domain/basis.ts';
import type { MediaId, PersonId } from '../domain/id.ts';
import type { Localised } from '../domain/locale.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Who can be recognised in a picture or film, and how much of them is shown: their basis must allow that much. */
export interface Recognisable {
  readonly person: PersonId;
  readonly image: ImageLevel;
  readonly voice: VoiceLevel;
}

/** What is known of an original, in every language. A missing credit or an empty licence is a duty not yet done. */
export type MediaFacts = PictureFacts | FilmFacts;

export interface PictureFacts {
  readonly kind: 'picture';
  readonly credit: Localised;
  readonly licence: string;
  readonly people: readonly Recognisable[];
}

export interface FilmFacts {
  readonly kind: 'film';
  readonly credit: Localised;
  readonly licence: string;
  readonly people: readonly Recognisable[];
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly poster: MediaId | null;
  /** The same film in several formats, the best first, each an original of its own (SHA-256, hex). */
  readonly sources: readonly { readonly original: string; readonly type: string }[];
  /** WebVTT files, originals too. */
  readonly captions: readonly { readonly lang: string; readonly original: string }[];
}

export interface MediaItem {
  readonly id: MediaId;
  /** SHA-256 of the original, hex. */
  readonly original: string;
  readonly facts: MediaFacts;
  readonly texts: ReadonlyMap<string, { readonly alt: string; readonly caption: string | null }>;
}

/** Pictures and films with what is said of them in each language; unknown ids are missing. */
export async function mediaById(zone: Zone<NewsroomTables>, ids: readonly MediaId[]): Promise<Map<MediaId, MediaItem>> {
  if (ids.length === 0) return new Map();
  const rows = await zone.db.selectFrom('media').selectAll().where('id', 'in', ids).execute();
  const texts = await zone.db.selectFrom('media_text').selectAll().where('media', 'in', ids).execute();
  const found = new Map<MediaId, MediaItem>();
  for (const row of rows) {
    const own = texts.filter((text) => text.media === row.id);
    found.set(row.id as MediaId, {
      id: row.id as MediaId,
      original: row.original,
      facts: JSON.parse(row.facts) as MediaFacts,
      texts: new Map(own.map(({ locale, alt, caption }) => [locale, { alt, caption }])),
    });
  }
  return found;
}

import { createHash, randomBytes } from 'node:crypto';
import { idFrom, type MediaId, type WorkId } from '../src/domain/id.ts';
import type { Instant } from '../src/domain/date.ts';
import { fractions } from '../src/domain/seeded.fixture.ts';
import type { MediaItem } from '../src/newsroom/media.ts';
import { putMedia } from '../src/newsroom/record-media.ts';
import type { NewsroomTables } from '../src/newsroom/schema.ts';
import type { Zone } from '../src/platform/database/zone.ts';
import { LOCALES } from './fill-newsroom.ts';

const WORDS = 'a road at night and a woman with a letter before the court where nobody answered the family'.split(' ');
const AT_ONCE = 500;
const FILMS = 50;

/** Pictures with their duties done more or less, used in these works or in none. Nobody opens their files. */
export async function fillMedia(
  newsroom: Zone<NewsroomTables>,
  count: number,
  works: readonly WorkId[],
  now: Instant,
): Promise<MediaId[]> {
  const next = fractions(48);
  const ids: MediaId[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    await newsroom.db.transaction().execute(async (db) => {
      for (let at = from; at < Math.min(count, from + AT_ONCE); at++) {
        const item = itemBy(next, at);
        ids.push(item.id);
        await putMedia(db, item, { by: null, now: (now - Math.floor(next() * 3e11)) as Instant });
        const work = next() < 0.7 ? works[Math.floor(next() * works.length)] : undefined;
        if (work === undefined) continue;
        await db.insertInto('work_media').values({ work, locale: '', version: 0, media: item.id }).execute();
      }
    });
  }
  return ids;
}

function itemBy(next: () => number, at: number): MediaItem {
  const id = idFrom<MediaId>(randomBytes(16));
  const words = (): string =>
    Array.from({ length: 12 }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '').join(' ');
  const said = next();
  const credit = said < 0.05 ? {} : Object.fromEntries(LOCALES.map((locale) => [locale, 'Somebody']));
  const looked = next() < 0.9 ? { by: null, at: 0 as Instant } : null;
  const any = { credit, licence: next() < 0.95 ? 'CC BY 4.0' : '', people: [], nobody: looked, pixels: looked };
  const described = next() < 0.1 ? LOCALES.slice(0, 1) : LOCALES;
  return {
    id,
    original: createHash('sha256').update(String(at)).digest('hex'),
    sealedAs: id,
    facts:
      at % FILMS === 0
        ? { kind: 'film', ...any, seconds: 90, width: 1280, height: 720, poster: null, sources: [], captions: [] }
        : { kind: 'picture', ...any, focus: null },
    texts: new Map(described.map((locale) => [locale, { alt: `${words()} ${at}`, caption: words() }])),
  };
}

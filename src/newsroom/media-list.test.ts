import { createHash, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type MediaId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { MEDIA_DUTIES } from '../domain/media-duty.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { countMedia, listMedia, type MediaAsked } from './media-list.ts';
import type { MediaFacts, MediaItem } from './media.ts';
import { newsroomMigrations } from './migrations.ts';
import { openDuties } from './open-duties.ts';
import { recordMedia } from './record-media.ts';
import { putWork } from './record-work.ts';
import type { NewsroomTables } from './schema.ts';
import { usageOf } from './work-media.ts';

vi.setConfig({ testTimeout: 60_000 });

const LOCALES = ['en', 'es'] as Locale[];
const WORDS = ['road', 'river', 'roads', 'letter'];
const looked = { by: null, at: 0 as Instant };
const mediaId = (at: number): MediaId =>
  idFrom<MediaId>(createHash('sha256').update(`m${at}`).digest().subarray(0, 16));
const [MISSION, STORY, OTHER] = [1, 2, 3].map(() => idFrom<WorkId>(randomBytes(16))) as [WorkId, WorkId, WorkId];

interface Made {
  readonly item: MediaItem;
  readonly at: number;
  readonly work: WorkId | null;
}

/** Media with their duties done or not, in every mixture. */
const made = (count: number): Made[] =>
  Array.from({ length: count }, (_, n): Made => {
    const has = (bit: number): boolean => ((n >> bit) & 1) === 0;
    const any = {
      credit: has(0) ? { en: 'A', es: 'B' } : has(1) ? { en: 'A', es: ' ' } : {},
      licence: has(2) ? 'CC BY' : '',
      people: [],
      nobody: has(3) ? looked : null,
      pixels: has(4) ? looked : null,
    };
    const facts: MediaFacts =
      n % 5 === 0
        ? { kind: 'film', ...any, seconds: 1, width: 1, height: 1, poster: mediaId(n + 1), sources: [], captions: [] }
        : { kind: 'picture', ...any, focus: null };
    const texts = LOCALES.slice(0, n % 3).map((locale, at) => {
      const alt = n % 7 === 0 && at === 0 ? '' : `${WORDS[n % 4] ?? ''} of ${locale}`;
      return [locale, { alt, caption: WORDS[(n + at) % 4] ?? null }] as const;
    });
    const item = { id: mediaId(n), original: 'a'.repeat(64), sealedAs: mediaId(n), facts, texts: new Map(texts) };
    return { item, at: n % 9, work: [null, STORY, MISSION, OTHER][n % 4] ?? null };
  });

function fits({ item, work }: Made, { kind, lacks, work: wanted, unused, words }: MediaAsked): boolean {
  const duties = openDuties(item, LOCALES);
  const told = [...item.texts.values()].map(({ alt, caption }) => `${alt} ${caption ?? ''}`.split(' '));
  return (
    (kind === null || item.facts.kind === kind) &&
    (lacks === null || (lacks === 'any' ? duties.length > 0 : duties.includes(lacks))) &&
    (!unused || work === null) &&
    (wanted === null || work === wanted || (wanted === MISSION && work === STORY)) &&
    (words.length === 0 || told.some((text) => words.every((word) => text.some((each) => each.startsWith(word)))))
  );
}

onEachEngine((_engine, scratch) => {
  test('what is asked for is what fits, the newest first, page by page', async () => {
    const zone = openZone<NewsroomTables>(await scratch(), 'newsroom');
    await migrateZone(zone, newsroomMigrations);
    const all = made(128);
    const nothing = {
      campaign: null,
      cases: [],
      subjects: [],
      firstPerson: [],
      date: null,
      place: null,
      picture: null,
    };
    for (const [id, mission] of [
      [MISSION, null],
      [STORY, MISSION],
      [OTHER, null],
    ] as const)
      await putWork(zone.db, { id, kind: id === MISSION ? 'mission' : 'story', mission, ...nothing }, 0 as Instant);
    for (const { item, at, work } of all) {
      await recordMedia(zone, item, { by: null, now: at as Instant });
      if (work !== null)
        await zone.db.insertInto('work_media').values({ work, locale: 'en', version: 1, media: item.id }).execute();
    }
    const sorted = all.toSorted((a, b) => b.at - a.at || (a.item.id < b.item.id ? -1 : 1));
    const asked = fc.record({
      kind: fc.constantFrom(null, 'picture' as const, 'film' as const),
      lacks: fc.constantFrom(null, 'any' as const, ...MEDIA_DUTIES),
      work: fc.constantFrom(null, MISSION, STORY, OTHER),
      unused: fc.boolean(),
      words: fc.constantFrom<string[]>([], ['road'], ['ro', 'riv'], ['of', 'let'], ['zebra']),
    });
    const page = fc.record({ limit: fc.integer({ min: 1, max: 50 }), offset: fc.integer({ min: 0, max: 130 }) });
    await fc.assert(
      fc.asyncProperty(asked, page, async (wanted, { limit, offset }) => {
        const expected = sorted.filter((each) => fits(each, wanted)).map(({ item }) => item);
        const { items, count } = await listMedia(zone, wanted, LOCALES, { limit, offset });
        expect(count).toBe(expected.length);
        expect(items).toEqual(expected.slice(offset, offset + limit));
      }),
      { numRuns: 150 },
    );
    expect(await countMedia(zone)).toBe(128);
    expect((await usageOf(zone, mediaId(6))).films).toEqual([mediaId(5)]);
    await zone.close();
  });
});

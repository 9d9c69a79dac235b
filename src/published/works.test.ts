import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant, PartialDate } from '../domain/date.ts';
import { isPublicAt, plainText } from '../domain/published-work.ts';
import { migrateZone, openZone, type Databases, type Zone } from '../platform/database/zone.ts';
import { putIdentity } from './identity.ts';
import { mediaFile, putMedia } from './media.ts';
import { publishedMigrations } from './migrations.ts';
import { putWorks } from './put-works.ts';
import { publicNow } from './public-now.ts';
import type { PublishedTables } from './schema.ts';
import { EN, ES, FR, identity, line, NOW, story, workId } from './story.fixture.ts';
import { takeDown } from './take-down.ts';
import {
  countWorks,
  findBySlug,
  findWork,
  generationOf,
  pathsOf,
  sitemapWorks,
  summaries,
  translationsOf,
} from './works.ts';

/** Each engine's tests share a busy machine with those of the other rooms. */
vi.setConfig({ testTimeout: 60_000 });

async function open(databases: Databases): Promise<Zone<PublishedTables>> {
  const zone = openZone<PublishedTables>(databases, 'published');
  await migrateZone(zone, publishedMigrations);
  return zone;
}

onEachEngine((_engine, scratch) => {
  test('a work is found by its address, whole', async () => {
    const zone = await open(await scratch());
    const work = story(1, { cases: [workId(7), workId(7)] });
    expect(await putWorks(zone, [work], NOW)).toEqual({ orphans: [] });
    expect(await findBySlug(zone, work, NOW)).toEqual({ found: 'work', work });
    expect(await findWork(zone, work.work, EN, NOW)).toEqual(work);
    expect(await findBySlug(zone, { ...work, slug: 'another' }, NOW)).toEqual({ found: 'nothing' });
    expect(await findBySlug(zone, { ...work, slug: 'nul\0' }, NOW)).toEqual({ found: 'nothing' });
    expect(await findBySlug(zone, { ...work, kind: 'report' }, NOW)).toEqual({ found: 'nothing' });
    await zone.close();
  });

  test('an old slug leads to the new one, until another work takes it', async () => {
    const zone = await open(await scratch());
    await putWorks(zone, [story(1, { slug: 'old' })], NOW);
    await putWorks(zone, [story(1, { slug: 'new' })], NOW);
    expect(await findBySlug(zone, { kind: 'story', locale: EN, slug: 'old' }, NOW)).toEqual({
      found: 'moved',
      slug: 'new',
    });
    expect(await putWorks(zone, [story(2, { slug: 'new' })], NOW)).toEqual({
      refused: 'slug-taken',
      path: '/en/stories/new',
    });
    await putWorks(zone, [story(2, { slug: 'old' })], NOW);
    expect((await findBySlug(zone, { kind: 'story', locale: EN, slug: 'old' }, NOW)).found).toBe('work');
    await zone.close();
  });

  test('a slug of another language leads to the translation, or tells where it can be read', async () => {
    const zone = await open(await scratch());
    await putIdentity(zone, identity);
    await putWorks(zone, [story(1, { slug: 'read' }), story(1, { locale: ES, slug: 'leer' })], NOW);
    expect(await findBySlug(zone, { kind: 'story', locale: ES, slug: 'read' }, NOW)).toEqual({
      found: 'moved',
      slug: 'leer',
    });
    const found = await findBySlug(zone, { kind: 'story', locale: FR, slug: 'read' }, NOW);
    expect(found).toMatchObject({
      found: 'elsewhere',
      work: workId(1),
      translations: [
        { locale: EN, slug: 'read' },
        { locale: ES, slug: 'leer' },
      ],
    });
    expect(await translationsOf(zone, workId(1), NOW)).toHaveLength(2);
    await zone.close();
  });

  test('what was withdrawn is gone at every address that it had, and leads nowhere', async () => {
    const zone = await open(await scratch());
    await putWorks(zone, [story(1, { slug: 'old' }), story(2)], NOW);
    await putWorks(zone, [story(1, { slug: 'new' })], NOW);
    const before = await generationOf(zone);
    await takeDown(zone, [workId(1)], NOW);
    expect(await generationOf(zone)).toBe(before + 1);
    for (const slug of ['old', 'new']) {
      expect(await findBySlug(zone, { kind: 'story', locale: EN, slug }, NOW)).toEqual({ found: 'gone' });
    }
    const tombstones = await zone.db.selectFrom('tombstone').selectAll().execute();
    expect(tombstones.every(({ path_hash }) => /^[0-9a-f]{64}$/.test(path_hash))).toBe(true);
    await putWorks(zone, [story(1, { slug: 'new' })], NOW);
    expect((await findBySlug(zone, { kind: 'story', locale: EN, slug: 'new' }, NOW)).found).toBe('work');
    expect((await findBySlug(zone, { kind: 'story', locale: EN, slug: 'old' }, NOW)).found).toBe('gone');
    await zone.close();
  });

  test('lists are narrowed, newest first, and paged', async () => {
    const zone = await open(await scratch());
    const mission = workId(500);
    const stories = Array.from({ length: 9 }, (_, i) =>
      story(i, {
        date: `2014-0${i + 1}` as PartialDate,
        mission: i % 2 === 0 ? mission : null,
        cases: i % 3 === 0 ? [workId(600)] : [],
        details: { kind: 'story', story: i < 4 ? 'diary' : 'video', film: null, transcript: [] },
      }),
    );
    await putWorks(zone, [...stories, story(0, { locale: ES })], NOW);
    const ids = async (filter: object): Promise<number[]> =>
      (await summaries(zone, { locale: EN, ...filter }, NOW)).map((each) =>
        stories.findIndex((s) => s.work === each.work),
      );
    expect(await ids({})).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(await ids({ kind: 'story', limit: 2, offset: 3 })).toEqual([5, 4]);
    expect(await ids({ story: 'diary', mission })).toEqual([2, 0]);
    expect(await ids({ case: workId(600), except: workId(3) })).toEqual([6, 0]);
    expect(await ids({ works: [workId(1), workId(5)] })).toEqual([5, 1]);
    expect(await ids({ works: [] })).toEqual([]);
    expect(await countWorks(zone, { locale: EN, mission }, NOW)).toBe(5);
    expect((await summaries(zone, { locale: EN, limit: 1 }, NOW))[0]?.details).toMatchObject({ transcript: null });
    expect(await pathsOf(zone, [workId(0), workId(1)], ES, NOW)).toEqual(
      new Map([[workId(0), { kind: 'story', locale: ES, slug: story(0).slug }]]),
    );
    expect((await sitemapWorks(zone, NOW)).find(({ work }) => work === workId(0))?.pages).toHaveLength(2);
    await zone.close();
  });

  test('a list shows what was published last, whatever it has read before', async () => {
    const databases = await scratch();
    const zone = await open(databases);
    const reader = openZone<PublishedTables>(databases, 'published');
    const titles = async (): Promise<string[]> =>
      (await summaries(reader, { locale: EN }, NOW)).map(({ title }) => plainText(title));
    await putWorks(zone, [story(1, { title: line('She is named') }), story(2, { title: line('Another') })], NOW);
    const before = await titles();
    expect(before.toSorted()).toEqual(['Another', 'She is named']);
    expect(await titles()).toEqual(before);
    await putWorks(zone, [story(1, { title: line('A woman') })], NOW);
    expect((await titles()).toSorted()).toEqual(['A woman', 'Another']);
    await takeDown(zone, [story(1).work], NOW);
    expect(await titles()).toEqual(['Another']);
    await Promise.all([zone.close(), reader.close()]);
  });

  test('one predicate says what is public, in the database and in the domain', async () => {
    const zone = await open(await scratch());
    const at = fc.integer({ min: -3, max: 3 }).map((minutes) => (NOW + minutes) as Instant);
    await fc.assert(
      fc.asyncProperty(at, fc.option(at), async (publishedAt, validUntil) => {
        await putWorks(zone, [story(1, { publishedAt, validUntil })], NOW);
        const rows = await zone.db.selectFrom('work').select('entry').where(publicNow(NOW)).execute();
        expect(rows.length === 1).toBe(isPublicAt({ publishedAt, validUntil }, NOW));
      }),
      { numRuns: 30 },
    );
    await zone.close();
  });

  test('what has run out or has not begun is nowhere', async () => {
    const zone = await open(await scratch());
    const over = story(1, { validUntil: NOW });
    const early = story(2, { publishedAt: (NOW + 1) as Instant });
    await putWorks(zone, [over, early], NOW);
    expect(await findBySlug(zone, over, NOW)).toEqual({ found: 'gone' });
    expect(await findBySlug(zone, early, NOW)).toEqual({ found: 'nothing' });
    expect(await summaries(zone, { locale: EN }, NOW)).toEqual([]);
    expect(await countWorks(zone, { locale: EN }, NOW)).toBe(0);
    expect(await translationsOf(zone, over.work, NOW)).toEqual([]);
    expect((await pathsOf(zone, [over.work, early.work], EN, NOW)).size).toBe(0);
    expect(await sitemapWorks(zone, NOW)).toEqual([]);
    await zone.close();
  });

  test('a file is served while a public work shows it, and is told when none does', async () => {
    const zone = await open(await scratch());
    const pdf = { file: 'aaaa.pdf', type: 'application/pdf', bytes: 5 };
    await putMedia(zone.db, [pdf, pdf]);
    expect(await mediaFile(zone, 'aaaa.pdf', NOW)).toBeNull();
    await putWorks(zone, [story(1, { pdf, validUntil: (NOW + 10) as Instant }), story(2, { pdf })], NOW);
    expect(await mediaFile(zone, 'aaaa.pdf', NOW)).toEqual(pdf);
    expect(await putWorks(zone, [story(2)], NOW)).toEqual({ orphans: [] });
    expect(await mediaFile(zone, 'aaaa.pdf', (NOW + 10) as Instant)).toBeNull();
    expect((await takeDown(zone, [workId(1)], NOW)).orphans).toEqual(['aaaa.pdf']);
    expect(await mediaFile(zone, 'aaaa.pdf', NOW)).toBeNull();
    await zone.close();
  });

  test('a transaction that fails leaves no trace', async () => {
    const zone = await open(await scratch());
    const broken = { ...story(2), details: null } as unknown as ReturnType<typeof story>;
    await expect(putWorks(zone, [story(1), broken], NOW)).rejects.toThrow();
    expect(await countWorks(zone, { locale: EN }, NOW)).toBe(0);
    expect(await generationOf(zone)).toBe(0);
    const { rows } = await sql<{ words: number }>`select count(*) as words from word`.execute(zone.db);
    expect(Number(rows[0]?.words)).toBe(0);
    await zone.close();
  });
});

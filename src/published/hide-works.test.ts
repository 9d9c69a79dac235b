import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { migrateZone, openZone, type Databases, type Zone } from '../platform/database/zone.ts';
import { hiddenAmong, hideWorks, showWorks } from './hide-works.ts';
import { mediaFile } from './media.ts';
import { publishedMigrations } from './migrations.ts';
import { putWorks } from './put-works.ts';
import type { PublishedTables } from './schema.ts';
import { search } from './search.ts';
import { EN, ES, NOW, story, workId } from './story.fixture.ts';
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

async function open(databases: Databases): Promise<Zone<PublishedTables>> {
  const zone = openZone<PublishedTables>(databases, 'published');
  await migrateZone(zone, publishedMigrations);
  return zone;
}

const query = { locale: EN, text: 'story', kind: null, from: null, to: null, limit: 10, offset: 0 };
const pdf = { file: 'aaaa.pdf', type: 'application/pdf', bytes: 5 };

/** Everything that readers can ask for. */
async function seen(zone: Zone<PublishedTables>, n: number) {
  return {
    page: (await findBySlug(zone, story(n), NOW)).found,
    byId: (await findWork(zone, workId(n), EN, NOW)) !== null,
    listed: (await summaries(zone, { locale: EN }, NOW)).some(({ work }) => work === workId(n)),
    counted: await countWorks(zone, { locale: EN, works: [workId(n)] }, NOW),
    path: (await pathsOf(zone, [workId(n)], EN, NOW)).size,
    translations: (await translationsOf(zone, workId(n), NOW)).length,
    inSitemap: (await sitemapWorks(zone, NOW)).some(({ work }) => work === workId(n)),
    found: (await search(zone, query, NOW)).hits.some(({ work }) => work.work === workId(n)),
    meant: (await search(zone, { ...query, text: `tlacotecolotx` }, NOW)).didYouMean,
    file: (await mediaFile(zone, pdf.file, NOW)) !== null,
  };
}

const NOWHERE = {
  page: 'gone',
  byId: false,
  listed: false,
  counted: 0,
  path: 0,
  translations: 0,
  inSitemap: false,
  found: false,
  meant: null,
  file: false,
};

onEachEngine((engine, scratch) => {
  test('a hidden work is nowhere, in no language, and comes back as it was', async () => {
    const zone = await open(await scratch());
    const secret = { standfirst: [{ text: 'Of tlacotecolotl', marks: [] }], pdf };
    const publication = { id: 'one', files: [pdf], buriesFormer: false };
    const works = [story(1, secret), story(1, { locale: ES, slug: 'otra', ...secret })];
    await putWorks(zone, works, NOW, publication);
    await putWorks(zone, [story(2)], NOW);
    const before = await seen(zone, 1);
    expect(before).toMatchObject({ page: 'work', listed: true, translations: 2, found: true, file: true });
    expect(before.meant).toBe('tlacotecolotl');
    const generation = await generationOf(zone);
    await hideWorks(zone, [workId(1), workId(3)]);
    expect(await generationOf(zone)).toBe(generation + 1);
    expect(await seen(zone, 1)).toEqual(NOWHERE);
    expect((await findBySlug(zone, { ...story(1), locale: ES, slug: 'otra' }, NOW)).found).toBe('gone');
    expect((await seen(zone, 2)).page).toBe('work');
    await hideWorks(zone, [workId(1)]);
    await showWorks(zone, [workId(1)]);
    expect(await seen(zone, 1)).toEqual(before);
    await zone.close();
  });

  test('what is published again, or for the first time, while it is hidden stays hidden', async () => {
    const zone = await open(await scratch());
    await hideWorks(zone, [workId(1)]);
    await putWorks(zone, [story(1), story(2)], NOW);
    expect((await findBySlug(zone, story(1), NOW)).found).toBe('gone');
    await putWorks(zone, [story(1, { slug: 'renamed' })], NOW);
    expect((await findBySlug(zone, { ...story(1), slug: 'renamed' }, NOW)).found).toBe('gone');
    expect(await hiddenAmong(zone, [workId(1), workId(2)])).toEqual(new Set([workId(1)]));
    await takeDown(zone, [workId(1)], NOW);
    await showWorks(zone, [workId(1)]);
    expect((await findBySlug(zone, story(1), NOW)).found).toBe('gone');
    await zone.close();
  });

  test('a language that a publication leaves out goes, and earlier addresses are buried when asked', async () => {
    const zone = await open(await scratch());
    const publish = (id: string, buriesFormer: boolean, ...works: ReturnType<typeof story>[]) =>
      putWorks(zone, works, NOW, { id, files: [], buriesFormer });
    await publish('1', false, story(1), story(1, { locale: ES, slug: 'una' }));
    await publish('2', false, story(1, { slug: 'second' }));
    expect((await findBySlug(zone, { ...story(1), locale: ES, slug: 'una' }, NOW)).found).toBe('gone');
    expect((await findBySlug(zone, story(1), NOW)).found).toBe('moved');
    await publish('3', true, story(1, { slug: 'third' }));
    expect((await findBySlug(zone, story(1), NOW)).found).toBe('gone');
    expect((await findBySlug(zone, { ...story(1), slug: 'third' }, NOW)).found).toBe('work');
    await zone.close();
  });

  test.runIf(engine === 'sqlite')('three thousand pages are hidden within a second', async () => {
    const zone = await open(await scratch());
    for (const locale of [EN, ES, 'fr' as typeof EN])
      await putWorks(
        zone,
        Array.from({ length: 1000 }, (_, n) => story(n, { locale, publishedAt: (NOW - n * 60_000) as Instant })),
        NOW,
      );
    const start = performance.now();
    await hideWorks(
      zone,
      Array.from({ length: 1000 }, (_, n) => workId(n)),
    );
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await countWorks(zone, { locale: EN }, NOW)).toBe(0);
    await zone.close();
  });
});

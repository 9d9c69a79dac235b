import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { publishedMigrations } from './migrations.ts';
import { putWorks } from './put-works.ts';
import type { PublishedTables } from './schema.ts';
import { openSearch } from './search-client.ts';
import { EN, NOW, story, workId } from './story.fixture.ts';
import { takeDown } from './take-down.ts';

/** Threads start slowly where many tests run at once. */
vi.setConfig({ testTimeout: 60_000 });

const query = { locale: EN, text: 'story', kind: null, from: null, to: null, limit: 10, offset: 0 };

onEachEngine((_engine, scratch) => {
  test('a thread of its own searches, sees what is published later, and is in nobody’s way', async () => {
    const databases = await scratch();
    const zone = openZone<PublishedTables>(databases, 'published');
    await migrateZone(zone, publishedMigrations);
    const search = openSearch(databases, { workers: 1, patience: 30_000 });
    expect(await search.search(query, NOW)).toMatchObject({ total: 0 });
    await putWorks(zone, [story(1), story(2)], NOW);
    expect(await Promise.all([search.search(query, NOW), search.search(query, NOW)])).toMatchObject([
      { total: 2 },
      { total: 2 },
    ]);
    expect(await takeDown(zone, [workId(1)], NOW)).toEqual({ orphans: [] });
    expect(await search.search(query, NOW)).toMatchObject({ total: 1 });
    await search.close();
    await expect(search.search(query, NOW)).rejects.toThrow('closed');
    await zone.close();
  });

  test('too many at once are refused, and so is one that takes too long; then it goes on', async () => {
    const databases = await scratch();
    const zone = openZone<PublishedTables>(databases, 'published');
    await migrateZone(zone, publishedMigrations);
    await putWorks(zone, [story(1)], NOW);
    const full = openSearch(databases, { workers: 1, waiting: 1, patience: 30_000 });
    const three = await Promise.all([1, 2, 3].map(() => full.search(query, NOW)));
    expect(three.filter((each) => 'refused' in each)).toEqual([{ refused: 'search-busy' }]);
    await full.close();
    const hasty = openSearch(databases, { workers: 1, patience: 1 });
    expect(await hasty.search(query, NOW)).toEqual({ refused: 'search-busy' });
    await hasty.close();
    await zone.close();
  });

  test('a thread that fails is replaced, and the next query is answered', async () => {
    const databases = await scratch();
    // Nothing is there yet: on SQLite the thread dies at once, on PostgreSQL its first query fails.
    const search = openSearch(databases, { workers: 1, patience: 30_000 });
    await expect(search.search(query, NOW)).rejects.toThrow();
    const zone = openZone<PublishedTables>(databases, 'published');
    await migrateZone(zone, publishedMigrations);
    await putWorks(zone, [story(1)], NOW);
    let answer = null;
    for (let tries = 0; answer === null && tries < 20; tries++)
      answer = await search.search(query, NOW).catch(() => null);
    expect(answer).toMatchObject({ total: 1 });
    await search.close();
    await zone.close();
  });
});

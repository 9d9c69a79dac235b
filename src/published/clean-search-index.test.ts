import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { WorkId } from '../domain/id.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { publishedMigrations } from './migrations.ts';
import { putWorks } from './put-works.ts';
import type { PublishedTables } from './schema.ts';
import { line, NOW, story } from './story.fixture.ts';
import { sweep } from './sweep.ts';
import { takeDown } from './take-down.ts';
import { search } from './search.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Words that begin alike and differ late, so that the index says where its pages begin with much of them. */
const name = (n: number): string =>
  `quetz${n
    .toString(10)
    .padStart(4, '0')
    .replaceAll(/\d/g, (digit) => 'zxvwkjyqhf'.charAt(Number(digit)))}`;

test('no word of a story that was taken down stays in the pages of the index', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const zone = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published');
  await migrateZone(zone, publishedMigrations);
  const names = Array.from({ length: 6000 }, (_, i) => name(i));
  const stories = Array.from({ length: 12 }, (_, i) =>
    story(i, { body: [{ type: 'paragraph', content: line(names.filter((_name, n) => n % 12 === i).join(' ')) }] }),
  );
  for (const each of stories) await putWorks(zone, [each], NOW);
  await sql`insert into search (search) values ('optimize')`.execute(zone.db);
  const [kept, ...gone] = stories;
  const works: WorkId[] = gone.map(({ work }) => work);
  await takeDown(zone, works, NOW);
  expect(await sweep(zone)).toBe(true);
  const bytes = readFileSync(join(folder, 'published.db'), 'latin1');
  const left = names.filter((_name, n) => n % 12 !== 0).filter((each) => bytes.includes(each));
  expect(left).toEqual([]);
  const found = {
    locale: story(0).locale,
    text: names[0] ?? '',
    kind: null,
    from: null,
    to: null,
    limit: 9,
    offset: 0,
  };
  expect((await search(zone, found, NOW)).hits.map(({ work }) => work.work)).toEqual([kept?.work]);
  await zone.close();
});

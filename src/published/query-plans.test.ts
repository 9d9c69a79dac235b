import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateZone, openZone, type Zone } from '../platform/database/zone.ts';
import { publishedMigrations } from './migrations.ts';
import type { PublishedTables } from './schema.ts';
import { EN, NOW, workId } from './story.fixture.ts';
import { countQuery, listQuery, type WorkFilter } from './works.ts';

/** Lists of 100,000 works: each is read in its order from an index, and only the page's rows are looked at. */
let zone: Zone<PublishedTables>;

beforeAll(async () => {
  zone = openZone<PublishedTables>({ engine: 'sqlite', folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) }, 'published');
  await migrateZone(zone, publishedMigrations);
  const kinds = ['mission', 'story', 'report', 'case', 'campaign', 'petition', 'page'];
  await sql`insert into work (entry, work, locale, kind, story, slug, mission, campaign, sort_at, published_at, modified_at, valid_until)
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 100000)
    select i * 16777216, 'w' || i, case i % 3 when 0 then 'en' when 1 then 'es' else 'fr' end,
      case i % 7 ${sql.join(
        kinds.map((kind, i) => sql`when ${sql.lit(i)} then ${sql.lit(kind)}`),
        sql` `,
      )} end,
      case i % 7 when 1 then case i % 2 when 0 then 'diary' else 'video' end end,
      's' || i, ${workId(1)}, ${workId(2)}, i, i, i, null from n`.execute(zone.db);
  await sql`insert into work_text select entry, 1, '{}', '' from work`.execute(zone.db);
  await sql`insert into work_case select ${workId(3)}, entry from work where entry % 2 = 0`.execute(zone.db);
});
afterAll(() => zone.close());

async function planOf(query: CompiledQuery): Promise<string[]> {
  const { rows } = await zone.db.executeQuery<{ detail: string }>({ ...query, sql: `explain query plan ${query.sql}` });
  return rows.map((row) => row.detail);
}

const filters: WorkFilter[] = [
  { locale: EN },
  { locale: EN, kind: 'report' },
  { locale: EN, kind: 'story', story: 'video' },
  { locale: EN, mission: workId(1) },
  { locale: EN, mission: workId(1), kind: 'case' },
  { locale: EN, mission: workId(1), kind: 'story', story: 'diary' },
  { locale: EN, campaign: workId(2), kind: 'mission' },
  { locale: EN, case: workId(3), kind: 'story' },
  { locale: EN, works: [workId(1), workId(2)] },
  { locale: EN, kind: 'story', except: workId(3) },
];

test.each(filters)('%j is read from an index in its order', async (filter) => {
  const plan = await planOf(listQuery(zone.db, { ...filter, limit: 20, offset: 1000 }, NOW).compile());
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  if (filter.works === undefined) expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  const counted = await planOf(countQuery(zone.db, filter, NOW).compile());
  expect(counted.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

test('works that are named are looked up one by one', async () => {
  const works = [1, 2, 3, 4, 5, 6].map(workId);
  const plan = await planOf(listQuery(zone.db, { locale: EN, works, limit: 6 }, NOW).compile());
  expect(plan.join('\n')).toContain('INDEX work_translation (work=? AND locale=?)');
});

test('the last page of the longest list takes no longer than a glance', async () => {
  const start = performance.now();
  const page = await listQuery(zone.db, { locale: EN, kind: 'story', limit: 20, offset: 4700 }, NOW).execute();
  expect(page.length).toBe(20);
  expect(performance.now() - start).toBeLessThan(200);
});

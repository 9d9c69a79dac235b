import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { colleague, INES, OTTO } from '../cases/cases.fixture.ts';
import { scratchDesk } from '../scratch-desk.ts';

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let otto: Awaited<ReturnType<typeof colleague>>;
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    otto = await colleague(desk, OTTO);
    await ines.browser.post('/cases/new', { title: 'El caso Canario', campaign: 'active', verification: 'likely' });
  });
  afterAll(() => desk.close());

  const SEARCH = 'sort=check-in&campaign=active&column=title&column=check-in';
  const page = async (path: string, who = ines): Promise<string> => (await who.browser.get(path)).text();

  test('a view is kept for oneself alone, under a name that nobody reads in the database', async () => {
    const kept = await ines.browser.post('/table-views', { path: '/cases', name: 'Los de Xiomara', search: SEARCH });
    expect(kept.headers.get('location')).toBe(`/cases?${SEARCH}`);
    expect(await page('/cases')).toContain('Los de Xiomara');
    expect(await page('/cases', otto)).not.toContain('Xiomara');
    const rows = await desk.staff.db.selectFrom('table_views').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(rows.map(({ name }) => Buffer.from(name).toString('utf8')).join()).not.toContain('Xiomara');
    // Once more under the same name: instead of it.
    await ines.browser.post('/table-views', { path: '/cases', name: 'Los de Xiomara', search: SEARCH });
    expect(await desk.staff.db.selectFrom('table_views').selectAll().execute()).toHaveLength(1);
  });

  test('the table opens with it when asked to, and everything is still one link away', async () => {
    const view = (await desk.staff.db.selectFrom('table_views').select('id').executeTakeFirstOrThrow()).id;
    await otto.browser.post('/table-views/first', { path: '/cases', view });
    expect((await ines.browser.get('/cases')).status, 'only whose it is').toBe(200);
    await ines.browser.post('/table-views/first', { path: '/cases', view });
    expect((await ines.browser.get('/cases')).headers.get('location')).toBe(`/cases?${SEARCH}`);
    // What leaves the filter out and keeps the order of everybody says that the bare address is not meant.
    expect(await page('/cases?campaign=active')).toContain('href="/cases?all=1"');
    expect((await ines.browser.get('/cases?all=1')).status).toBe(200);
    await ines.browser.post('/table-views/first', { path: '/cases', view: '' });
    expect((await ines.browser.get('/cases')).status).toBe(200);
    await otto.browser.post('/table-views/remove', { path: '/cases', view });
    expect(await page('/cases')).toContain('Los de Xiomara');
    await ines.browser.post('/table-views/remove', { path: '/cases', view });
    expect(await page('/cases')).not.toContain('Los de Xiomara');
  });

  test('what was typed is in no view, and a view of what is no table is not kept', async () => {
    for (const search of ['query=Xiomara Canario', 'campaign=ñ', '//elsewhere.example', `x=${'a'.repeat(1001)}`])
      await ines.browser.post('/table-views', { path: '/cases', name: 'x', search });
    await ines.browser.post('/table-views', { path: '/cases', name: ' ', search: '' });
    expect((await ines.browser.post('/table-views', { path: '/audit', name: 'x', search: '' })).status).toBe(400);
    expect(await desk.staff.db.selectFrom('table_views').selectAll().execute()).toEqual([]);
    expect(desk.errors).toEqual([]);
  });
});

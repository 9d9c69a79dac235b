import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { caseOfPage } from '../../newsroom/case-pages.ts';
import type { WorkId } from '../../domain/id.ts';
import { colleague, INES, OTTO } from '../cases/cases.fixture.ts';
import { IDENTITY, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let otto: Awaited<ReturnType<typeof colleague>>;
  let [at, its] = ['', ''];
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    otto = await colleague(desk, OTTO, 'editor');
    const opened = await ines.browser.post('/cases/new', {
      title: 'El caso Canario',
      campaign: 'active',
      verification: 'likely',
    });
    its = opened.headers.get('location')?.split('/').at(-1) ?? '';
    const kinds = { kind: 'case', title: 'el caso', locale: 'es', slug: 'el-caso' };
    at = (await ines.browser.post('/newsroom/new', kinds)).headers.get('location')?.replace(/\/texts.*/, '') ?? '';
  });
  afterAll(() => desk.close());

  const linked = () => caseOfPage(desk.press.locked(IDENTITY).newsroom, at.split('/').at(-1) as WorkId);

  test('whoever is not on the case neither sees it nor makes the page its page', async () => {
    expect(await (await otto.browser.get(`${at}/case`)).text()).not.toContain('El caso Canario');
    await otto.browser.post(`${at}/case`, { case: its });
    expect(await linked()).toBeNull();
  });

  test('whoever is on it says so, once', async () => {
    expect(await (await ines.browser.get(`${at}/case`)).text()).toContain('El caso Canario');
    expect((await ines.browser.post(`${at}/case`, { case: 'a'.repeat(26) })).status).toBe(422);
    const said = await ines.browser.post(`${at}/case`, { case: its });
    expect(said.headers.get('location')).toBe(at);
    expect(await linked()).toBe(its);
    expect(desk.audited.map(({ verb }) => verb)).toContain('case-page-linked');
    expect(await (await ines.browser.get(`${at}/case`)).text()).toContain(`href="/cases/${its}"`);
    expect(await (await otto.browser.get(`${at}/case`)).text()).toContain('a case that you are not on');
  });

  test('a work that is no case’s page has no such page', async () => {
    const kinds = { kind: 'feature', title: 'una historia', locale: 'es', slug: 'una-historia' };
    const begun = await ines.browser.post('/newsroom/new', kinds);
    const story = begun.headers.get('location')?.replace(/\/texts.*/, '') ?? '';
    expect((await ines.browser.get(`${story}/case`)).status).toBe(404);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../../test/databases.ts';
import { unaudited } from '../../../domain/audit.ts';
import type { CaseId } from '../../../domain/id.ts';
import type { Role } from '../../../domain/role.ts';
import { joinTeam } from '../../../staff/case-members.ts';
import { colleague, INES } from '../../cases/cases.fixture.ts';
import { keptOf, sendFiles } from '../../media/media.fixture.ts';
import { scratchDesk } from '../../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NAME = 'Xiomara Quetzalli Canario';
const PARTS = /xiomara|quetzalli|canario/i;

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let opened: CaseId;
  let at = '';
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    const began = { title: 'El caso del puente', campaign: 'active', verification: 'likely' };
    const answer = await ines.browser.post('/cases/new', began);
    const path = answer.headers.get('location') ?? '';
    opened = path.split('/').at(-1) as CaseId;
    await ines.browser.post(`${path}/people/new`, { role: 'survivor', full: NAME, given: 'Xiomara', gender: 'woman' });
    const kind = { kind: 'video', title: 'el puente', locale: 'es', slug: 'el-puente' };
    at = (await ines.browser.post('/newsroom/new', kind)).headers.get('location') ?? '';
  });
  afterAll(() => desk.close());

  const send = (browser: typeof ines.browser, body: unknown) => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return desk.app.request('/newsroom/mentions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', host: 'localhost:8081', cookie },
      body: JSON.stringify(body),
    });
  };
  const work = (): string => at.split('/')[3] ?? '';
  interface Found {
    readonly locked: boolean;
    readonly found: readonly { readonly id: string; readonly told: string; readonly more: string }[];
  }
  const find = async (browser: typeof ines.browser, query: string): Promise<Found> =>
    (await send(browser, { v: 1, work: work(), locale: 'es', find: 'person', query })).json() as Promise<Found>;

  /** Somebody with an open key, on the case. */
  async function onTheCase(role: Role) {
    const who = { name: role, email: `${role}@comite.example`, passphrase: `siete puertas abre el ${role}` };
    const made = await colleague(desk, who, role);
    await joinTeam(desk.staff, opened, made.id, desk.now(), { by: ines.id, audit: unaudited });
    return made.browser;
  }

  test('whoever may read names finds by names; the words for readers tell none', async () => {
    const { locked, found } = await find(ines.browser, 'quetz');
    expect([locked, found.length]).toEqual([false, 1]);
    expect(found[0]?.more).toContain(NAME);
    expect(found[0]?.told, 'nobody has agreed to anything').not.toMatch(PARTS);
    const tell = [{ type: 'person', person: found[0]?.id, form: 'full' }];
    const told = await (await send(ines.browser, { v: 1, work: work(), locale: 'es', tell })).text();
    expect(told).not.toMatch(PARTS);
  });

  test.each(['editor', 'translator'] as const)('an open key of the role %s finds nobody by a name', async (role) => {
    const browser = await onTheCase(role);
    for (const query of ['quetz', 'xiomara', 'canario'])
      expect(await find(browser, query), query).toEqual({ locked: false, found: [] });
    // By the case, and by nothing else: as readers will be told.
    const byCase = await find(browser, 'puente');
    expect(byCase.found).toHaveLength(1);
    expect(JSON.stringify(byCase)).not.toMatch(PARTS);
    expect(JSON.stringify(await find(browser, ''))).not.toMatch(PARTS);
    const page = await browser.post(at, { do: 'find', of: 'person', query: 'quetz', title: 'x', body: 'Sigo' });
    expect((await page.text()).replace('value="quetz"', '')).not.toMatch(PARTS);
  });

  test.each(['guest', 'traveller', 'moderator', 'auditor'] as const)(
    'the role %s is answered nothing',
    async (role) => {
      const who = { name: role, email: `${role}@comite.example`, passphrase: `siete puertas abre el ${role}` };
      const { browser } = await colleague(desk, who, role);
      const answer = await send(browser, { v: 1, work: work(), locale: 'es', find: 'person', query: 'quetz' });
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toMatch(PARTS);
    },
  );

  test('who is on no case with her finds nobody, whatever their role', async () => {
    const who = { name: 'Otra', email: 'otra@comite.example', passphrase: 'nueve barcas cruzan la niebla' };
    const { browser } = await colleague(desk, who, 'researcher');
    expect(await find(browser, 'quetz')).toEqual({ locked: false, found: [] });
    expect(await find(browser, '')).toEqual({ locked: false, found: [] });
  });

  test('names are asked for in the body of a request: an address that carries one is answered nothing', async () => {
    const answer = await ines.browser.get('/newsroom/mentions?query=quetz&find=person');
    expect([answer.status, PARTS.test(await answer.text())]).toEqual([405, false]);
    expect(JSON.stringify(desk.audited)).not.toMatch(PARTS);
  });

  test('a film is chosen among those of the library, by what it shows', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../../../demo/mission-to-mexico/media/prison-film.webm'));
    const [film = ''] = await keptOf(
      ines.browser,
      await sendFiles(desk, ines.browser, '/media/new', [['a.webm', bytes]]),
    );
    const page = await (await ines.browser.get(at)).text();
    expect(page).toMatch(new RegExp(`<select id="film"[^>]*>.*<option value="${film}"[^>]*>[^<]*\\d:\\d\\d`));
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
    const typed = { title: 'el puente', slug: 'el-puente', story: 'video', revision, do: 'save' };
    expect((await ines.browser.post(at, { ...typed, film })).status).toBe(303);
    const after = await (await ines.browser.get(at)).text();
    const chosen = /<select id="film"[^>]*>.*?<option value="([^"]+)" selected/.exec(after)?.[1] ?? '';
    expect([film, film.slice(0, chosen.length)]).toContain(chosen);
    expect(after.match(new RegExp(`<option value="${chosen}`, 'g')), 'once').toHaveLength(1);
  });
});

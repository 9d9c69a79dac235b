import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../../test/databases.ts';
import type { PersonId } from '../../../domain/id.ts';
import { ROLES } from '../../../domain/role.ts';
import { aConsent } from '../../../domain/consent.fixture.ts';
import type { Instant } from '../../../domain/date.ts';
import { recordConsent } from '../../../vault/record-consent.ts';
import { saveWorkingText } from '../../../newsroom/working-texts.ts';
import { newestTexts } from '../../../newsroom/newest-texts.ts';
import { checkDesk, HER_NAME, WORK } from './check-desk.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const AT = `/newsroom/works/${WORK}`;
const SEEN = `${AT}/preview/es`;

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof checkDesk>>;
  let her = '' as PersonId;
  beforeAll(async () => {
    desk = await checkDesk(await scratch());
    await desk.write('Escribió Xiomara Canario en la plaza.');
    her = (/\/people\/([a-z2-7]{26})/.exec(await desk.ines.read(`${AT}/check`))?.[1] ?? '') as PersonId;
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('locked');
    const told = { identity: 'named', image: 'none', voice: 'none', place: 'town', date: 'day' } as const;
    const consent = aConsent({ ...told, purposes: ['publish'] }, { from: 1 as Instant, until: null });
    await recordConsent(vault, her, { bases: [consent] });
    await desk.write('', {
      body: {
        v: 1,
        blocks: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Escribió ', marks: [] },
              { type: 'person', person: her, form: 'full' },
              { type: 'text', text: ' <script>alert(1)</script>', marks: [] },
            ],
          },
        ],
      },
    });
  });
  afterAll(() => desk.close());

  test('the page is the public one, in a frame of ours alone, without a script, a form or a way out', async () => {
    const alone = await desk.ines.get(`${SEEN}/page`);
    const policy = alone.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(alone.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const page = await alone.text();
    expect(page).toContain(`Escribió ${HER_NAME}`);
    expect(page).not.toContain('<script>alert');
    for (const [, href = ''] of page.matchAll(/ href="([^"]*)"/g))
      expect(href).toMatch(/^(#|\/assets\/|\/newsroom\/|https:|mailto:)/);
    const style = /rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await desk.ines.get(style)).status).toBe(200);
    // The same address gives the page alone to a frame, and around it what decides of it.
    const framed = await desk.ines.get(SEEN, { 'sec-fetch-dest': 'iframe' });
    expect(await framed.text()).toBe(page);
    const around = await desk.ines.get(SEEN);
    expect(around.headers.get('content-security-policy')).toContain("frame-src 'self'");
    expect(around.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const wrapper = await around.text();
    expect(wrapper).toContain('sandbox="allow-same-origin"');
    expect(wrapper).toContain('No known leak found');
  });

  test('no role reads a name that is not theirs to know: not in the page, the summary, the check or its JSON', async () => {
    for (const role of ROLES.filter((each) => each !== 'guest' && each !== 'traveller')) {
      const who = await desk.as(role);
      const pages = [`${SEEN}/page`, SEEN, `${AT}/check`, `${SEEN}?width=narrow&text=approved`, `${SEEN}?version=2`];
      for (const path of pages) expect(await who.read(path), `${role} ${path}`).not.toMatch(/xiomara|quetzalli/i);
      expect(await (await who.post(`${AT}/check.json`)).text(), role).not.toMatch(/xiomara|quetzalli/i);
      expect(await who.read(SEEN)).toContain('stands here as somebody unknown');
    }
    expect(desk.errors).toEqual([]);
  });

  test('what is typed is seen and checked before anybody keeps it', async () => {
    const [newest] = await newestTexts(desk.newsroom, WORK);
    if (newest === undefined) throw new Error('nothing is written');
    const words = (text: string) => ({ type: 'text', text, marks: [] }) as const;
    const body = {
      v: 1,
      blocks: [{ type: 'paragraph', content: [words('Tecleado. C. Xiomara; pasaporte de Itzel Rojas.')] }],
    } as const;
    const text = { ...newest.text, body };
    const given = { work: WORK, text, revision: 0, basedOn: newest.version, keepsTheirs: false };
    await saveWorkingText(desk.newsroom, given, { by: desk.editor.account, now: desk.now() });
    expect(await desk.editor.read(`${SEEN}/page`)).toContain('Tecleado.');
    expect(await desk.editor.read(`${SEEN}/page?version=1`)).not.toContain('Tecleado.');
    const answer = await desk.editor.post(`${AT}/check.json`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const said = (await answer.json()) as { names: number; said: string[]; summary: string };
    expect(said.names).toBeGreaterThan(0);
    expect(said.said.join(' ')).toContain('linked to no record');
    expect(said.summary).toMatch(/would stop it/);
  });

  test('what is not there, or not ours, is not found; nothing but pictures of ours is handed out', async () => {
    const paths = [
      `${AT}/preview/xx`,
      `${AT}/preview/fr`,
      `${SEEN}?version=99`,
      '/newsroom/preview/files/..%2f..%2fvault.db',
      `/newsroom/preview/files/${'a'.repeat(26)}.webp`,
      `/newsroom/preview/files/${'a'.repeat(26)}.html`,
      '/newsroom/preview/look.css',
    ];
    for (const path of paths) expect((await desk.editor.get(path)).status, path).toBe(404);
    expect(await desk.editor.read(`${SEEN}/page?text=approved`)).toContain('It would not go out');
  });

  test('while nobody has case files open it says what waits', async () => {
    await desk.vaults.lockAllBut(new Set());
    for (const path of [SEEN, `${SEEN}/page`])
      expect(await desk.editor.read(path)).toContain('nobody has case files open');
    expect(await (await desk.editor.post(`${AT}/check.json`)).json()).toMatchObject({ locked: true, said: [] });
    expect(desk.errors).toEqual([]);
  });
});

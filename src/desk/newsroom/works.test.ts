import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import type { Instant } from '../../domain/date.ts';
import { idFrom, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Work, WorkText } from '../../domain/work.ts';
import { recordWork } from '../../newsroom/record-work.ts';
import { approveText, writeText } from '../../newsroom/write-text.ts';
import { hideWorks } from '../../published/hide-works.ts';
import { BEA, IDENTITY, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let browser: ReturnType<typeof desk.browser>;
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    browser = desk.browser();
    await browser.post('/sign-in', BEA);
  });
  afterAll(() => desk.close());

  const newsroom = () => desk.press.locked(IDENTITY).newsroom;
  const read = async (path: string): Promise<string> => (await browser.get(path)).text();

  async function put(title: string, facts: Partial<Work> = {}, text: Partial<WorkText> = {}): Promise<WorkId> {
    const id = idFrom<WorkId>(randomBytes(16));
    const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
    const work: Work = { id, kind: 'page', ...nothing, date: null, place: null, picture: null, ...facts };
    await recordWork(newsroom(), work);
    desk.pass(1000);
    const written: WorkText = {
      locale: 'es' as Locale,
      slug: 'a-slug',
      title: [{ type: 'text', text: title, marks: [] }],
      standfirst: [],
      body: { v: 1, blocks: [] },
      bylines: [],
      details: { kind: 'page' },
      ...text,
    };
    await writeText(newsroom(), { work: id, text: written, author: null, now: desk.now() as Instant });
    return id;
  }
  const approve = (work: WorkId) => approveText(newsroom(), { work, locale: 'es' as Locale, version: 1 });

  test('an empty newsroom teaches', async () => {
    const page = await read('/newsroom');
    expect(page).toContain('Nothing has been written yet');
    expect(page).not.toContain('<table');
  });

  test('works stand in the order of their last change, with how they stand in each language', async () => {
    await put('Sobre nosotras');
    const video = { kind: 'story', story: 'video', film: null, transcript: null } as const;
    await put('Ángel habla', { kind: 'story' }, { details: video });
    const page = await read('/newsroom');
    expect(page).toContain('2 works');
    expect(page.indexOf('Ángel habla')).toBeLessThan(page.indexOf('Sobre nosotras'));
    expect(page).toMatch(/<abbr title="Spanish">es<\/abbr> draft/);
    expect(page).toContain('Video');
  });

  test('they are narrowed by kind, state and language', async () => {
    const approved = await put('Aprobada');
    await approve(approved);
    const titles = async (query: string): Promise<string[]> =>
      [...(await read(`/newsroom?${query}`)).matchAll(/<bdi[^>]*>([^<]+)<\/bdi>/g)].map(([, title = '']) => title);
    expect(await titles('kind=video')).toEqual(['Ángel habla']);
    expect(await titles('kind=story')).toEqual(['Ángel habla']);
    expect(await titles('state=approved')).toEqual(['Aprobada']);
    expect(await titles('state=draft&order=title')).toEqual(['Ángel habla', 'Sobre nosotras']);
    expect(await titles('state=public')).toEqual([]);
    expect(await titles('state=missing&locale=fr')).toHaveLength(3);
    expect(await titles('state=missing&locale=es')).toEqual([]);
    await hideWorks(desk.published, [approved]);
    expect(await titles('state=hidden')).toEqual(['Aprobada']);
    expect(await titles('kind=page&state=draft&locale=es')).toEqual(['Sobre nosotras']);
  });

  test('a title is found by the beginnings of its words, and what is looked for comes into no address', async () => {
    const found = await (await browser.post('/newsroom/find', { query: 'angel hab' })).text();
    expect(found).toContain('1 work found');
    expect(found).toContain('Ángel habla');
    expect(found).not.toMatch(/(?:href|action)="[^"]*angel/);
    const kinds = await (await browser.post('/newsroom/find', { query: 'angel', kind: 'page' })).text();
    expect(kinds).toContain('No title has these words');
    expect(await (await browser.post('/newsroom/find', { query: "%' or 1=1 --" })).text()).toContain('No title has');
  });
});

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { recordMedia } from '../../newsroom/record-media.ts';
import { worksById } from '../../newsroom/works.ts';
import type { MediaId, WorkId } from '../../domain/id.ts';
import { colleague, INES, OTTO } from '../cases/cases.fixture.ts';
import { IDENTITY, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let otto: Awaited<ReturnType<typeof colleague>>;
  let [at, person] = ['', ''];
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    otto = await colleague(desk, OTTO, 'editor');
    const opened = await ines.browser.post('/cases/new', {
      title: 'El caso Canario',
      campaign: 'active',
      verification: 'likely',
    });
    const fields = { role: 'survivor', full: 'Xiomara Quetzalli Canario', given: 'Xiomara', gender: 'woman' };
    await ines.browser.post(`${opened.headers.get('location')}/people/new`, fields);
    const kinds = { kind: 'feature', title: 'una historia', locale: 'es', slug: 'una-historia' };
    at = (await ines.browser.post('/newsroom/new', kinds)).headers.get('location')?.replace(/\/texts.*/, '') ?? '';
    await ines.browser.post('/newsroom/new', { kind: 'mission', title: 'la misión', locale: 'es', slug: 'la-mision' });
    await ines.browser.post('/newsroom/new', { kind: 'case', title: 'el caso', locale: 'es', slug: 'el-caso' });
  });
  afterAll(() => desk.close());

  const facts = async () => {
    const [file] = await worksById(desk.press.locked(IDENTITY).newsroom, [at.split('/').at(-1) as WorkId]);
    return file?.work;
  };
  const seen = (page: string): string => /name="seen" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
  const open = async (who = ines): Promise<string> => (await who.browser.get(`${at}/facts`)).text();
  const optionOf = (page: string, words: string): string =>
    new RegExp(`value="([a-z2-7]{26})"[^>]*>${words}<`).exec(page)?.[1] ?? '';

  test('somebody is found by their name for whoever may read it, and chosen by ticking', async () => {
    const form = { seen: seen(await open()), look: 'people', 'find-people': 'xiom quetz', date: '2014-03' };
    const found = await (await ines.browser.post(`${at}/facts`, form)).text();
    expect(found).toContain('Xiomara Quetzalli Canario');
    expect(found).toContain('El caso Canario');
    expect(found).toContain('value="2014-03"');
    person = /name="subject:([a-z2-7]{26})"/.exec(found)?.[1] ?? '';
    const mission = optionOf(found, 'la misión');
    const kept = {
      seen: seen(found),
      mission,
      [`subject:${person}`]: 'yes',
      [`first:${person}`]: 'yes',
      date: '2014-03',
    };
    expect((await ines.browser.post(`${at}/facts`, kept)).headers.get('location')).toBe(at);
    expect(await facts()).toMatchObject({ mission, subjects: [person], firstPerson: [person], date: '2014-03' });
    expect(await (await ines.browser.get(at)).text()).toContain('What it is about was changed');
  });

  test('who is not on the case finds nobody, and cannot take out whom they do not see', async () => {
    const page = await open(otto);
    expect(page).toContain('One person whom you do not see here stays as they are');
    const looked = await (
      await otto.browser.post(`${at}/facts`, { seen: seen(page), look: 'people', 'find-people': 'Xiomara Canario' })
    ).text();
    expect(looked).toContain('Nothing found');
    expect(looked).not.toContain('Quetzalli');
    const forged = { seen: seen(page), [`first:${person}`]: 'yes', [`subject:${'a'.repeat(26)}`]: 'yes' };
    await otto.browser.post(`${at}/facts`, forged);
    expect(await facts()).toMatchObject({ subjects: [person], firstPerson: [person], mission: null, date: null });
  });

  test('a date that is none is told, and what was chosen is kept in the form', async () => {
    const page = await open();
    const answer = await ines.browser.post(`${at}/facts`, { seen: seen(page), date: 'March', place: 'withheld' });
    const told = await answer.text();
    expect(answer.status).toBe(422);
    expect(told).toContain('id="date-error"');
    expect(told).toMatch(/value="withheld" checked=""/);
  });

  test('two who change the facts at once are told', async () => {
    const page = await open();
    await ines.browser.post(`${at}/facts`, { seen: seen(page), place: 'withheld', [`subject:${person}`]: 'yes' });
    const late = await ines.browser.post(`${at}/facts`, { seen: seen(page), [`subject:${person}`]: 'yes' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('A colleague changed these facts meanwhile');
    expect((await facts())?.place).toBe('withheld');
  });

  test('a search without words offers what there is, a picture without any description too', async () => {
    const id = 'm'.repeat(26) as MediaId;
    const said = {
      kind: 'picture',
      credit: {},
      licence: '',
      people: [],
      nobody: null,
      pixels: null,
      focus: null,
    } as const;
    const item = { id, original: 'f'.repeat(64), sealedAs: id, facts: said, texts: new Map() };
    await recordMedia(desk.press.locked(IDENTITY).newsroom, item);
    const look = async (what: string) =>
      (await ines.browser.post(`${at}/facts`, { seen: seen(await open()), look: what })).text();
    expect(await look('pictures')).toContain(`name="offer-picture:${id}"`);
    expect(await look('people')).toContain(`name="offer-person:${person}"`);
    expect(await look('cases')).toContain('el caso');
    expect(await look('all')).not.toContain(`name="offer-picture:${id}"`);
  });

  test('cases that it tells of are found by title', async () => {
    const page = await open();
    const found = await (
      await ines.browser.post(`${at}/facts`, { seen: seen(page), look: 'cases', 'find-cases': 'cas' })
    ).text();
    const story = /name="case:([a-z2-7]{26})"/.exec(found)?.[1] ?? '';
    await ines.browser.post(`${at}/facts`, { seen: seen(found), [`case:${story}`]: 'yes' });
    expect((await facts())?.cases).toEqual([story]);
  });

  test('while the case files are locked, people and place stay, and the rest can be changed', async () => {
    await ines.browser.post(`${at}/facts`, { seen: seen(await open()), [`subject:${person}`]: 'yes' });
    await ines.browser.post('/case-files/lock');
    const page = await open();
    expect(page).toContain('The case files are not open to you here');
    await ines.browser.post(`${at}/facts`, { seen: seen(page), date: '2015' });
    expect(await facts()).toMatchObject({ subjects: [person], date: '2015' });
  });
});

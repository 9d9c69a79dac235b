import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import type { Instant } from '../../domain/date.ts';
import { idFrom, type PersonId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Work, WorkText } from '../../domain/work.ts';
import { newestTexts } from '../../newsroom/newest-texts.ts';
import { notePublished, recordWork } from '../../newsroom/record-work.ts';
import { approveText, writeText } from '../../newsroom/write-text.ts';
import { publish } from '../../press/publish.ts';
import { hideWorks } from '../../published/hide-works.ts';
import { BEA, IDENTITY, MARIA, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let browser: ReturnType<typeof desk.browser>;
  let maria: ReturnType<typeof desk.browser>;
  let letter = '';
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    browser = desk.browser();
    maria = desk.browser();
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

  test('a new work asks about what may be a name in its address, and leads to the editor', async () => {
    await maria.post('/sign-in', MARIA);
    const wrong = await maria.post('/newsroom/new', { title: '', kind: 'nothing', locale: 'es' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('id="title-error"');
    const fields = { kind: 'diary', title: 'Una carta de Xiomara Canario', locale: 'es' };
    const asked = await (await maria.post('/newsroom/new', fields)).text();
    expect(asked).toContain('Xiomara Canario. An address is kept by others');
    expect(asked).toContain('value="una-carta-de"');
    const begun = await maria.post('/newsroom/new', { ...fields, slug: 'una-carta' });
    expect(begun.headers.get('location')).toMatch(/^\/newsroom\/works\/[a-z2-7]{26}\/texts\/es$/);
    const taken = await maria.post('/newsroom/new', { ...fields, slug: 'una-carta' });
    expect(await taken.text()).toContain('Another work of this kind has this address');
    letter = begun.headers.get('location')?.split('/')[3] ?? '';
  });

  test('an address that is proposed twice gets a number', async () => {
    const fields = { kind: 'page', title: 'quiénes somos', locale: 'es' };
    await maria.post('/newsroom/new', fields);
    expect((await maria.post('/newsroom/new', fields)).status).toBe(303);
    const slugs = await newsroom()
      .db.selectFrom('work_languages')
      .select('slug')
      .where('title', '=', 'quiénes somos')
      .execute();
    expect(slugs.map(({ slug }) => slug).toSorted()).toEqual(['quienes-somos', 'quienes-somos-2']);
  });

  test('the page of a work says how it stands, leads on, and tells what happened', async () => {
    const page = await (await maria.get(`/newsroom/works/${letter}`)).text();
    expect(page).toContain('Una carta de Xiomara Canario');
    expect(page).toContain('Begun in Spanish');
    expect(page).toContain('María');
    for (const way of ['texts/es', 'texts/es/versions', 'preview/es', 'check', 'out', 'discard', 'facts'])
      expect(page, way).toContain(`/newsroom/works/${letter}/${way}"`);
    const auditors = await read(`/newsroom/works/${letter}`);
    for (const way of ['texts/es"', 'discard', 'facts"']) expect(auditors, way).not.toContain(`/${letter}/${way}`);
    expect((await maria.get(`/newsroom/works/${'a'.repeat(26)}`)).status).toBe(404);
  });

  test('what is urgent says so, and so does its history', async () => {
    await maria.post(`/newsroom/works/${letter}/urgent`, { urgent: 'yes' });
    const page = await read(`/newsroom/works/${letter}`);
    expect(page).toContain('To be translated first');
    expect(page).toContain('class="state urgent"');
  });

  test('versions are listed, compared word by word with mentions untold, and restored as new ones', async () => {
    const work = letter as WorkId;
    const she = { type: 'person', person: idFrom<PersonId>(new Uint8Array(16).fill(9)), form: 'full' } as const;
    const [first] = await newestTexts(newsroom(), work);
    if (first === undefined) throw new Error('begun with a text');
    const paragraph = {
      type: 'paragraph',
      content: [she, { type: 'text', text: ' <b>volvió</b>.', marks: [] }],
    } as const;
    const text = { ...first.text, body: { v: 1, blocks: [paragraph] } } as const;
    await writeText(newsroom(), { work, text, author: desk.bea, now: desk.now() });
    const at = `/newsroom/works/${letter}/texts/es/versions`;
    const listed = await (await maria.get(at)).text();
    expect(listed).toContain('2 versions');
    expect(listed).toContain('Bea');
    const compared = await read(`${at}/compare?from=2&to=1`);
    expect(compared).toContain('One place differs');
    expect(compared).toContain('<ins><bdi class="mention">…</bdi></ins><ins> &lt;b&gt;volvió&lt;/b&gt;.</ins>');
    expect((await browser.get(`${at}/compare?from=1&to=9`)).status).toBe(404);
    expect((await browser.post(`${at}/restore`, { version: '1' })).status).toBe(403);
    expect((await maria.post(`${at}/restore`, { version: '1' })).status).toBe(303);
    const [newest] = await newestTexts(newsroom(), work);
    expect([newest?.version, newest?.text]).toEqual([3, first.text]);
    expect(await read(`/newsroom/works/${letter}`)).toContain('was restored as version 3');
  });

  test('what was never published can be discarded, with nothing left of it', async () => {
    const confirm = await (await maria.get(`/newsroom/works/${letter}/discard`)).text();
    expect(confirm).toContain('3 versions in one language will be erased');
    expect((await maria.post(`/newsroom/works/${letter}/discard`)).headers.get('location')).toBe('/newsroom');
    expect((await maria.get(`/newsroom/works/${letter}`)).status).toBe(404);
    for (const table of ['work_languages', 'work_events', 'text'] as const)
      expect(await newsroom().db.selectFrom(table).selectAll().where('work', '=', letter).execute()).toEqual([]);
    expect(desk.audited.at(-1)).toMatchObject({ verb: 'work-discarded', records: [letter] });
  });

  test('what was published, or what others belong to, stays', async () => {
    const mission = await put('La misión', { kind: 'mission' });
    const story = await put('De la misión', { mission });
    const refused = await maria.post(`/newsroom/works/${mission}/discard`);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Other works belong to it');
    await notePublished(newsroom(), [story], desk.now());
    expect(await (await maria.post(`/newsroom/works/${story}/discard`)).text()).toContain('It was published');
    expect((await read(`/newsroom?mission=${mission}`)).match(/<bdi[^>]*>([^<]+)<\/bdi>/)?.[1]).toBe('De la misión');
  });

  test('a version that was approved since the last publication is said to wait', async () => {
    if (desk.vaults.any() === null) await maria.post('/sign-in', MARIA);
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('María holds a key');
    const press = desk.press.open(IDENTITY, vault);
    const id = await put('Una hoja', {}, { slug: 'una-hoja' });
    await approve(id);
    const waits = 'Version 2 is approved and not published: readers see version 1.';
    expect(await publish(press, [id], desk.now())).toHaveProperty('published');
    const [first] = await newestTexts(newsroom(), id);
    if (first === undefined) throw new Error('it is written');
    // Written before that publication had happened, as a text in review often is: no time tells.
    const version = await writeText(newsroom(), { work: id, text: first.text, author: null, now: 1 as Instant });
    expect(await read(`/newsroom/works/${id}`), 'a draft is none').not.toContain('not published');
    await approveText(newsroom(), { work: id, locale: 'es' as Locale, version });
    expect(await read(`/newsroom/works/${id}`)).toContain(waits);
    expect(await read('/newsroom')).toContain('approved, not published');
    expect(await publish(press, [id], desk.now())).toHaveProperty('published');
    expect(await read(`/newsroom/works/${id}`)).not.toContain('not published');
    expect(await read('/newsroom')).not.toContain('approved, not published');
  });
});

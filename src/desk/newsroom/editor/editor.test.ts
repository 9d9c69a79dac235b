import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../../test/databases.ts';
import { idFrom, type PersonId, type WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import { newestTexts, versionLines } from '../../../newsroom/newest-texts.ts';
import { workingText } from '../../../newsroom/working-texts.ts';
import { newsroomDesk, type NewsroomDesk } from '../out/newsroom-desk.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const es = 'es' as Locale;
const person = idFrom<PersonId>(new Uint8Array(16).fill(3));

onEachEngine((_engine, scratch) => {
  let desk: NewsroomDesk;
  let work: WorkId;
  let at: string;
  beforeAll(async () => {
    desk = await newsroomDesk(await scratch());
    work = await desk.write('La carta', desk.editor.account);
    at = `/newsroom/works/${work}/texts/es`;
  });
  afterAll(() => desk.close());

  const hidden = (page: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const area = (page: string, name: string): string =>
    (new RegExp(`<textarea id="${name}"[^>]*>\n?([^<]*)</textarea>`).exec(page)?.[1] ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
  const fields = { title: 'La carta', standfirst: '', body: 'Uno.', slug: 'la-carta' };
  const typed = () => workingText(desk.newsroom(), work, es);
  const versions = async () => (await versionLines(desk.newsroom(), work, es)).length;

  test('a text is written in a form, and saved beside its versions', async () => {
    const page = await desk.editor.read(at);
    expect(page).toContain('This is version 1');
    expect(area(page, 'title')).toBe('La carta');
    const answer = await desk.editor.post(at, { ...fields, revision: hidden(page, 'revision'), do: 'save' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${at}?saved=1`]);
    expect((await typed())?.text.body.blocks).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Uno.', marks: [] }] },
    ]);
    expect(await versions()).toBe(1);
    expect(await desk.editor.read(at)).toContain('Not yet a version: begun from version 1');
  });

  test('what cannot be read is told with its line, and what was typed stays', async () => {
    const body = 'Dos.\n\n<b>tres</b> [full](person:zzzz)';
    const answer = await desk.editor.post(at, { ...fields, body, revision: '1', do: 'save' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('line 3: HTML cannot be used here.');
    expect(area(page, 'body').trim()).toBe(body);
    expect((await typed())?.revision).toBe(1);
  });

  test('an older revision is refused: both texts are shown, and neither is lost', async () => {
    const one = await desk.editor.read(at);
    const two = await desk.second.read(at);
    expect(two).toContain('is writing here too');
    const mine = { ...fields, revision: hidden(one, 'revision'), body: 'De una.' };
    expect((await desk.editor.post(at, { ...mine, do: 'save' })).status).toBe(303);
    const answer = await desk.second.post(at, {
      ...fields,
      revision: hidden(two, 'revision'),
      body: 'De otra.',
      do: 'save',
    });
    const told = await answer.text();
    expect(answer.status).toBe(409);
    expect(told).toContain('saved this text while you were writing');
    expect(area(told, 'body').trim()).toBe('De otra.');
    expect(told.match(/<fieldset class="difference">/g), 'the one paragraph that differs').toHaveLength(1);
    expect(told.replaceAll(/<[^>]+>/g, '')).toMatch(/De una\./);
    const before = await versions();
    const again = { ...fields, body: 'De otra.', revision: hidden(told, 'revision'), theirs: hidden(told, 'theirs') };
    expect((await desk.second.post(at, { ...again, do: 'mine' })).status).toBe(303);
    expect(await versions(), 'theirs is kept').toBe(before + 1);
    const [kept] = await newestTexts(desk.newsroom(), work);
    expect(JSON.stringify(kept?.text.body)).toContain('De una.');
    expect(JSON.stringify((await typed())?.text.body)).toContain('De otra.');
  });

  test('it is kept as a version, once, and not under the address of another work', async () => {
    await desk.write('Otra', null, { slug: 'tomada' });
    const revision = String((await typed())?.revision);
    const taken = await desk.second.post(at, { ...fields, slug: 'tomada', revision, do: 'keep' });
    expect([taken.status, (await taken.text()).includes('Another work of this kind has this address')]).toEqual([
      422,
      true,
    ]);
    const before = await versions();
    const kept = await desk.second.post(at, { ...fields, revision, do: 'keep' });
    expect(kept.headers.get('location')).toBe(`${at}?kept=${before + 1}`);
    const now = String((await typed())?.revision);
    await desk.second.post(at, { ...fields, revision: now, do: 'keep' });
    expect(await versions()).toBe(before + 1);
  });

  const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', host: 'localhost:8081' };
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    desk.app.request(path, {
      method: 'POST',
      headers: { ...json, cookie: `__Host-alzavoz=${desk.editor.cookies.get('__Host-alzavoz')}`, ...headers },
      body: JSON.stringify(body),
    });
  const autosave = (revision: number, sent: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    send(`${at}/autosave`, { v: 1, revision, choice: null, seen: revision, keep: false, fields: sent, ...more });
  const document = (...content: unknown[]) => ({ v: 1, blocks: [{ type: 'paragraph', content }] });
  const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks });

  test('a script saves documents; one wrong field keeps no other from being saved', async () => {
    const revision = (await typed())?.revision ?? 0;
    const body = document({ type: 'person', person, form: 'full' }, words(' escribió.', { type: 'strong' }));
    const answer = await autosave(revision, { ...fields, title: document(words('La carta')), body, slug: 'NO' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      revision: revision + 1,
      kept: null,
      errors: { slug: expect.any(String) },
    });
    expect((await typed())?.text.body).toEqual(body);
    const same = await autosave(revision + 1, { ...fields, title: document(words('La carta')), body });
    expect(await same.json(), 'nothing typed, nothing new').toMatchObject({ revision: revision + 1 });
    const late = await autosave(revision, { ...fields, body: document(words('Tarde')) });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      refused: 'changed-meanwhile',
      revision: revision + 1,
      page: expect.stringContaining('Tarde'),
    });
  });

  test('two texts become one, place by place, without a script and with it; both stay as versions', async () => {
    const paragraphs = (...lines: string[]) => ({
      v: 1,
      blocks: lines.map((line) => ({ type: 'paragraph', content: [words(line)] })),
    });
    const bodyNow = async () => ((await typed())?.text.body.blocks ?? []).map((block) => JSON.stringify(block));
    const started = (await typed())?.revision ?? 0;
    const begin = { ...fields, title: document(words('La carta')), body: paragraphs('Uno.', 'Dos.', 'Tres.') };
    // No version: what both began from is what the page showed.
    await autosave(started, begin);
    const seen = String((await typed())?.revision);
    // One changes the first paragraph and the title, the other the last one, and adds one.
    await desk.editor.post(at, {
      ...fields,
      title: 'Carta nueva',
      body: 'Uno de ella.\n\nDos.\n\nTres.',
      revision: seen,
      do: 'save',
    });
    const own = { ...fields, body: 'Uno.\n\nDos.\n\nTres mío.\n\nCuatro mío.' };
    const told = await (await desk.second.post(at, { ...own, revision: seen, do: 'save' })).text();
    const picks = [...told.matchAll(/name="pick\.([0-9a-f]{16})" value="(mine|theirs)" checked/g)];
    expect(picks.map(([, , whose]) => whose)).toEqual(['theirs', 'theirs', 'mine', 'mine']);
    const proposed = Object.fromEntries(picks.map(([, key, whose]) => [`pick.${key}`, whose ?? '']));
    const shown = {
      ...own,
      theirs: 'seen',
      revision: hidden(told, 'revision'),
      seen: hidden(told, 'seen'),
      do: 'merge',
    };
    const lacking = { ...proposed };
    delete lacking[`pick.${picks[0]?.[1]}`];
    const asked = await desk.second.post(at, { ...shown, ...lacking });
    expect(asked.status, 'a place where nobody chose is asked again').toBe(409);
    const before = await versions();
    expect((await desk.second.post(at, { ...shown, ...proposed })).status).toBe(303);
    expect((await typed())?.text.title).toEqual([words('Carta nueva')]);
    expect((await bodyNow()).join('')).toMatch(/Uno de ella.*Dos.*Tres mío.*Cuatro mío/);
    expect(await versions(), 'both').toBe(before + 2);

    const late = { ...begin, body: paragraphs('Todo otra vez.') };
    const refused = (await (await autosave(Number(seen), late)).json()) as { revision: number; page: string };
    expect(refused.page).toContain('Todo otra vez.');
    const done = await autosave(refused.revision, late, { choice: 'theirs' });
    expect(await done.json()).toMatchObject({ merged: { body: (await typed())?.text.body, slug: fields.slug } });
    expect((await bodyNow()).join('')).toContain('Cuatro mío');
    expect(JSON.stringify((await newestTexts(desk.newsroom(), work))[0]?.text.body)).toContain('Todo otra vez.');
  });

  test.each([
    ['a link that runs', document(words('x', { type: 'link', href: 'javascript:alert(1)' }))],
    ['raw HTML', { v: 1, blocks: [{ type: 'html', html: '<b>' }] }],
    ['a style', document({ ...words('x'), style: 'color:red' })],
    ['another version', { v: 2, blocks: [] }],
    ['a mark twice', document(words('x', { type: 'strong' }, { type: 'strong' }))],
    ['a name as an id', document({ type: 'person', person: 'Rosa', form: 'full' })],
    ['a note in a note', document({ type: 'note', content: [{ type: 'note', content: [] }] })],
    ['control characters', document(words('x\u0000'))],
  ])('the desk takes no document with %s', async (_, body) => {
    const before = await typed();
    expect((await autosave(before?.revision ?? 0, { ...fields, body })).status).toBe(400);
    expect(await typed()).toEqual(before);
  });

  test('nothing is saved for another site, or for who is not signed in', async () => {
    const body = { v: 1, revision: 0, choice: null, seen: 0, keep: false, fields };
    expect((await send(`${at}/autosave`, body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const out = await send(`${at}/autosave`, body, { cookie: '' });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in']);
  });

  test('a page that is open is told who else writes', async () => {
    await desk.second.read(at);
    const { others } = (await (await send(`${at}/present`, {})).json()) as { others: readonly unknown[] };
    expect(others).toHaveLength(1);
    desk.pass(60_000);
    expect(await (await send(`${at}/present`, {})).json()).toMatchObject({ others: [] });
  });

  test('without open case files people are not looked up, and works are', async () => {
    const ask = async (find: string, query: string) =>
      (await send('/newsroom/mentions', { v: 1, work, locale: 'es', find, query })).json();
    expect(await ask('person', 'rosa')).toEqual({ locked: true, found: [] });
    expect(await ask('work', 'otra')).toMatchObject({ locked: false, found: [{ told: 'Otra' }] });
    const page = await (
      await desk.editor.post(at, { ...fields, body: 'Sigo', do: 'find', of: 'work', query: 'otra' })
    ).text();
    expect(page).toMatch(/\[…\]\(work:[a-z2-7]{26}\)/);
    expect(area(page, 'body').trim()).toBe('Sigo');
    const written = /value="put:(\[…\]\(work:[a-z2-7]{26}\))"/.exec(page)?.[1] ?? '';
    const put = { ...fields, body: 'Sigo', do: `put:${written}`, of: 'work', query: 'otra' };
    const longer = await (await desk.editor.post(at, put)).text();
    expect(area(longer, 'body').trim(), 'a phone without scripts copies no marks').toBe(`Sigo ${written}`);
    expect((await desk.editor.post(at, { ...put, do: 'put:<b>anything</b>' })).status).toBe(400);
  });

  test('blank rows do not grow each time that the form is looked at', async () => {
    const rows = (page: string): number => (page.match(/name="bylines\.\d+\.name"/g) ?? []).length;
    const blank = { 'bylines.0.name': '', 'bylines.1.name': '', 'bylines.1.credit': '' };
    const found = await desk.editor.post(at, { ...fields, ...blank, do: 'find', of: 'work', query: 'otra' });
    expect(rows(await found.text())).toBe(rows(await desk.editor.read(at)));
  });

  test('what was typed is given up, back to the version', async () => {
    const page = await desk.editor.read(at);
    await desk.editor.post(at, { revision: hidden(page, 'revision'), do: 'discard' });
    expect(await typed()).toBeNull();
  });
});

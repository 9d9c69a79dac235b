import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { scratchDesk } from '../scratch-desk.ts';
import { colleague, INES, OTTO } from './cases.fixture.ts';
import { COPY_MS } from './kept-copies.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ABOUT = { about: 'Canario ante la terminal', 'custody.0.who': 'su hermana', 'custody.0.how': 'en una memoria' };

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let otto: Awaited<ReturnType<typeof colleague>>;
  let at = '';
  let picture: Uint8Array<ArrayBuffer>;
  let piece = '';
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    otto = await colleague(desk, OTTO);
    const opened = await ines.browser.post('/cases/new', {
      title: 'El caso Canario',
      campaign: 'active',
      verification: 'likely',
    });
    at = `${opened.headers.get('location')}/evidence`;
    const made = sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } });
    picture = Uint8Array.from(
      await made
        .withExif({ IFD0: { Copyright: 'Canario' } })
        .jpeg()
        .toBuffer(),
    );
  });
  afterAll(() => desk.close());

  const send = (
    fields: Record<string, string>,
    file: Uint8Array<ArrayBuffer> | null,
    who = ines,
  ): Promise<Response> => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    if (file !== null) body.set('file', new File([file], 'C:\\Xiomara\\Canario.JPG'));
    const cookie = [...who.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      host: 'localhost:8081',
      'sec-fetch-site': 'same-origin',
      origin: 'http://localhost:8081',
      cookie,
    };
    return Promise.resolve(desk.app.request(`${at}/new`, { method: 'POST', headers, body }));
  };

  test('a file is received with whose hands it went through, and only that kind of file', async () => {
    const without = await send({ ...ABOUT, 'custody.0.how': '' }, picture);
    expect(without.status).toBe(422);
    expect(await without.text()).toMatch(
      /custody\.0\.how-error[^]*has to be chosen again|chosen again[^]*custody\.0\.how-error/,
    );
    expect((await send(ABOUT, null)).status).toBe(422);
    expect(await (await send(ABOUT, Uint8Array.from([0, 1, 2, 3]))).text()).toContain('This kind of file is not taken');
    expect((await send(ABOUT, picture, otto)).status).toBe(403);
    const done = await send(ABOUT, picture);
    piece = done.headers.get('location') ?? '';
    expect([done.status, piece.startsWith(`${at}/`)]).toEqual([303, true]);
    const page = await (await ines.browser.get(piece)).text();
    for (const words of ['Canario.JPG', 'su hermana', 'Nobody has opened it', 'Before you open it'])
      expect(page).toContain(words);
    expect(page).not.toContain('Xiomara');
    expect(page).not.toContain('<img');
  });

  test('what is too large is refused before it is read', async () => {
    const cookie = [...ines.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      host: 'localhost:8081',
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(80 * 1024 * 1024),
      cookie,
    };
    const large = { method: 'POST', headers, body: 'x' };
    expect((await desk.app.request(`${at}/new`, large)).status).toBe(413);
    const nobody = { ...large, headers: { ...headers, cookie: '' } };
    expect((await desk.app.request(`${at}/new`, nobody)).headers.get('location'), 'and asks who it is first').toBe(
      '/sign-in',
    );
  });

  test('it opens for a reason alone, which is recorded', async () => {
    expect((await ines.browser.post(`${piece}/original`, { why: ' ' })).status).toBe(422);
    const saved = await ines.browser.post(`${piece}/original`, { why: 'to compare it with the other' });
    expect(Buffer.from(await saved.arrayBuffer()).equals(Buffer.from(picture))).toBe(true);
    const { headers } = saved;
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z2-7]{26}\.jpg"$/);
    expect(headers.get('content-security-policy')).toMatch(/sandbox/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await (await ines.browser.get(piece)).text()).toContain('to compare it with the other');
  });

  test('a working copy is shown blurred first, without what came with it, for ten minutes, in that session alone', async () => {
    expect((await ines.browser.get(`${piece}/copy.jpg`)).status, 'not before it was opened').toBe(404);
    expect((await ines.browser.post(`${piece}/copy`, { why: 'to crop it' })).headers.get('location')).toBe(piece);
    const page = await (await ines.browser.get(piece)).text();
    expect(page).toMatch(/class="veil"><input type="checkbox"\/>/);
    const copy = await ines.browser.get(`${piece}/copy.jpg`);
    expect(copy.headers.get('content-type')).toBe('image/jpeg');
    const bytes = Buffer.from(await copy.arrayBuffer());
    expect(bytes.includes('Canario')).toBe(false);
    expect((await sharp(bytes).metadata()).width).toBe(40);
    expect((await otto.browser.get(`${piece}/copy.jpg`)).status).toBe(403);
    desk.pass(COPY_MS);
    expect((await ines.browser.get(`${piece}/copy.jpg`)).status).toBe(404);
  });

  test('evidence of all their cases is a table: found, narrowed, put in order, and nobody else is told of it', async () => {
    const other = await ines.browser.post('/cases/new', { title: 'Otra', campaign: 'active', verification: 'likely' });
    const first = at;
    at = `${other.headers.get('location')}/evidence`;
    const note = Uint8Array.from(Buffer.from('una nota larga '.repeat(9)));
    const later = (await send({ ...ABOUT, about: 'Acta de la visita' }, note)).headers.get('location');
    const table = async (search = ''): Promise<string> => (await ines.browser.get(`/evidence${search}`)).text();
    const rows = (html: string): string[] =>
      [...html.matchAll(/<th scope="row"><a href="([^"]+)"/g)].map(([, href = '']) => href);
    const html = await table();
    expect(html).toContain('2 pieces of evidence');
    expect(html, 'no name of a file before one asks for it').not.toContain('Canario.JPG');
    expect(await table('?column=about&column=name')).toContain('Canario.JPG');
    expect(rows(await table('?sort=about'))).toEqual([later, piece]);
    expect(rows(await table('?sort=-size'))).toHaveLength(2);
    expect(rows(await table('?sort=kind'))).toEqual([piece, later]);
    expect(rows(await table('?sort=case'))).toEqual([piece, later]);
    expect(rows(await table('?sort=by'))).toHaveLength(2);
    expect(rows(await table('?kind=text'))).toEqual([later]);
    expect(rows(await table('?by=others'))).toEqual([]);
    expect(rows(await table('?within=7'))).toHaveLength(2);
    expect(await table('?column=about&column=opened')).toMatch(/data-label="Times opened"[^>]*>2</);
    expect(rows(await (await ines.browser.find('/evidence', 'acta vis')).text())).toEqual([later]);
    expect(rows(await (await ines.browser.find('/evidence', 'caso canario')).text())).toEqual([piece]);
    const told = desk.audited.findLast(({ verb }) => verb === 'evidence-listed');
    expect(told?.records).toHaveLength(1);
    const nothing = await (await otto.browser.get('/evidence')).text();
    expect(nothing).toContain('Nothing has been brought to a case of yours');
    expect(rows(await (await otto.browser.find('/evidence', 'acta')).text())).toEqual([]);
    at = first;
  });

  test('and it asks for a second proof when the last is old, and not of those who may not read it', async () => {
    expect((await ines.browser.post(`${piece}/original`, { why: 'again' })).status).toBe(401);
    const [there, nowhere] = await Promise.all([
      otto.browser.get(piece),
      otto.browser.get(`/cases/${'a'.repeat(26)}/evidence/${'a'.repeat(26)}`),
    ]);
    expect([there.status, await there.text()]).toEqual([nowhere.status, await nowhere.text()]);
    expect(JSON.stringify(desk.audited)).not.toMatch(/Canario|hermana|compare/);
    expect(desk.errors).toEqual([]);
  });
});

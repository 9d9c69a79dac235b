import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withHer } from '../people/people.fixture.ts';
import { scratchDesk } from '../scratch-desk.ts';
import { keptOf, photograph, sendFiles } from './media.fixture.ts';

const demo = join(import.meta.dirname, '../../../demo/mission-to-mexico/media');
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
let desk: Awaited<ReturnType<typeof scratchDesk>>;
let dela: ReturnType<typeof desk.browser>;
beforeAll(async () => {
  desk = await scratchDesk({ engine: 'sqlite', folder });
  ({ dela } = await withHer(desk));
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a film comes in, gets its opening picture and captions, and what is none of them is refused with the reason', async () => {
  const bytes = readFileSync(join(demo, 'prison-film.webm'));
  const [film = ''] = await keptOf(dela, await sendFiles(desk, dela, '/media/new', [['a.webm', bytes]]));
  const read = async (): Promise<string> => (await dela.get(`/media/${film}`)).text();
  const send = (part: string, file: Uint8Array, fields: Record<string, string> = {}) =>
    sendFiles(desk, dela, `/media/${film}/${part}`, [['x', file]], fields);
  expect(await read()).toMatch(/\d:\d\d minutes, \d+ by \d+ pixels/);
  expect(await read()).toContain('no opening picture');
  expect((await dela.get(`/media/${film}/small.webp`)).status).toBe(404);
  expect((await dela.get(`/media/${film}/edit`)).status).toBe(404);
  expect(await (await send('poster', bytes)).text()).toContain('none of the kinds');
  expect((await send('poster', await photograph())).status).toBe(303);
  expect((await dela.get(`/media/${film}/small.webp`)).headers.get('content-type')).toBe('image/webp');
  const captions = readFileSync(join(demo, 'prison-film.es.vtt'));
  expect(await (await send('captions', Buffer.from('no captions'), { lang: 'es' })).text()).toContain('not WebVTT');
  expect((await send('captions', captions, { lang: 'xx' })).status).toBe(422);
  expect((await send('captions', captions, { lang: 'es' })).status).toBe(303);
  expect(await read()).toContain('opening picture or captions');
  const [, poster = ''] = /href="\/media\/([a-z2-7]{26})">Its opening picture/.exec(await read()) ?? [];
  const opening = await (await dela.get(`/media/${poster}/delete`)).text();
  expect(opening).toContain('opens the film');
});

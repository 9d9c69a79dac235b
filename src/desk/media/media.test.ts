import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { woman } from '../../press/scratch-press.ts';
import { HER_NAME, withHer } from '../people/people.fixture.ts';
import { BEA, IDENTITY, scratchDesk } from '../scratch-desk.ts';
import { keptOf, photograph, sendFiles, type Sent } from './media.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let dela: ReturnType<typeof desk.browser>;
  let otto: ReturnType<typeof desk.browser>;
  let bea: ReturnType<typeof desk.browser>;
  let picture = '';
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    const her = await withHer(desk);
    dela = her.dela;
    otto = her.otto;
    bea = desk.browser();
    await bea.post('/sign-in', BEA);
    await bea.get('/?lang=en');
  });
  afterAll(() => desk.close());

  const send = (files: readonly Sent[], fields: Record<string, string> = {}, who = dela) =>
    sendFiles(desk, who, '/media/new', files, fields);
  const read = async (path: string, who = dela): Promise<string> => (await who.get(path)).text();
  const post = async (path: string, fields: Record<string, string> = {}, who = dela) =>
    who.post(`/media/${picture}/${path}`, fields);
  const folder = (): string => {
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('locked');
    return desk.press.open(IDENTITY, vault).originalsFolder;
  };

  test('an empty library teaches', async () => {
    const page = await read('/media');
    expect(page).toContain('No picture is here yet');
    expect(page).toContain('href="/media/new"');
    expect(await read('/media', bea)).not.toContain('href="/media/new"');
  });

  test('several files come in at once: each is kept sealed and whole, or refused with the reason', async () => {
    const whole = await photograph();
    const audited = desk.audited.length;
    const answer = await send(
      [
        ['Xiomara-Canario.jpg', whole],
        ['cut.jpg', whole.subarray(0, whole.length / 2)],
        ['page.jpg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
        ['phone.heic', new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0')],
        ['empty.png', new Uint8Array(0)],
        ['film.mp4', new TextEncoder().encode('\0\0\0\x18ftypisom\0\0\0\0')],
      ],
      { 'credit-es': 'Vela', licence: 'CC BY 4.0' },
    );
    expect(answer.status).toBe(303);
    const told = await read(answer.headers.get('location') ?? '');
    expect(told).toContain('One file was kept. 5 were not.');
    for (const why of ['damaged or cut off', 'none of the kinds', 'HEIC cannot', 'It is empty', 'a live recording'])
      expect(told).toContain(why);
    expect(await read(answer.headers.get('location') ?? '', otto), 'to nobody else').toContain('shown once');
    [picture = ''] = await keptOf(dela, answer);
    expect(desk.audited.slice(audited)).toContainEqual(
      expect.objectContaining({ verb: 'media-added', records: [picture] }),
    );
    const files = readdirSync(folder());
    expect(files).toHaveLength(3);
    for (const file of files) expect(readFileSync(join(folder(), file)).includes('CANARY')).toBe(false);
    const page = await read(`/media/${picture}`);
    expect(page).not.toContain('Xiomara');
    expect(page).toMatch(/value="CC BY 4.0" selected/);
    expect(page).toContain('Vela');
  });

  test('nothing is chosen, or what is sent is no form: told, and nothing is kept', async () => {
    expect((await send([])).status).toBe(422);
    expect((await send([['', new Uint8Array(0)]])).status).toBe(422);
    expect((await dela.post('/media/new', { file: 'x' })).status).toBe(400);
    expect((await send([['a.jpg', await photograph()]], {}, bea)).status).toBe(403);
    expect(readdirSync(folder())).toHaveLength(3);
  });

  test('what the desk shows is pixels alone, for whoever may look, and is told to the audit once', async () => {
    const audited = desk.audited.length;
    const list = await read('/media', bea);
    expect(list).toContain(`src="/media/${picture}/small.webp"`);
    for (const size of ['small', 'large']) {
      const shown = await bea.get(`/media/${picture}/${size}.webp`);
      expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
        200,
        'image/webp',
        'no-store',
      ]);
      const bytes = Buffer.from(await shown.arrayBuffer());
      expect(bytes.includes('CANARY')).toBe(false);
      const { exif, xmp, iptc, icc, width } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, icc, width]).toEqual([undefined, undefined, undefined, undefined, 120]);
    }
    const opened = desk.audited.slice(audited).filter(({ verb }) => verb === 'media-opened');
    expect(opened).toEqual([{ by: desk.bea, verb: 'media-opened', records: [picture] }]);
    expect((await desk.browser().get(`/media/${picture}/small.webp`)).headers.get('location')).toBe('/sign-in');
  });

  test('words are kept in each language, what is too long is refused with all that was typed, and nobody overwrites', async () => {
    const words = {
      version: '1',
      'alt-es': 'Una puerta <azul>',
      'caption-es': 'En casa',
      'credit-es': 'Vela',
      licence: 'other',
      terms: 'Con permiso',
    };
    const long = await (await post('words', { ...words, 'caption-es': 'x'.repeat(2001) })).text();
    expect(long).toContain('longer than 2,000 characters');
    expect(long).toContain('Una puerta &lt;azul&gt;');
    expect((await post('words', words)).status).toBe(303);
    const page = await read(`/media/${picture}`);
    expect(page).toContain('Una puerta &lt;azul&gt;');
    expect(page).toContain('value="Con permiso"');
    const late = await post('words', { ...words, 'alt-es': 'Otra cosa' });
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/Someone changed this picture[^]*Otra cosa/);
    expect((await post('words', words, bea)).status).toBe(403);
  });

  test('who is in it is said by name by those who may read names, and told of what they agreed to', async () => {
    expect(await read(`/media/${picture}`)).toContain('Nobody has said yet who can be recognised');
    expect((await post('question', { note: 'x'.repeat(501) }, otto)).status).toBe(422);
    expect((await post('question', { note: 'On the <left>' }, bea)).status, 'an auditor asks nothing').toBe(403);
    expect((await post('question', { note: 'On the <left>' }, otto)).status).toBe(303);
    expect((await post('question', {})).status, 'two at once').toBe(409);
    expect((await post('question/take-back')).status, 'it is not hers').toBe(409);
    expect(await read('/')).toContain(`href="/media/${picture}#people"`);
    expect(await read('/'), 'her note').toContain('On the &lt;left&gt;');
    expect(await read('/', otto), 'nobody is asked what they asked').not.toContain(`/media/${picture}#people`);
    const waits = await read(`/media/${picture}`, bea);
    expect(waits, 'an auditor is told no note').not.toContain('On the &lt;left&gt;');
    expect((await post('question/take-back', {}, otto)).status).toBe(303);
    expect(await read('/')).not.toContain(`/media/${picture}#people`);
    expect((await post('question', {}, otto)).status, 'again').toBe(303);
    const verbs = desk.audited.map(({ verb }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(['media-question-asked', 'media-question-taken-back']));
    expect((await post('nobody', { says: 'yes' })).status).toBe(303);
    expect(await read(`/media/${picture}`)).toContain('Nobody can be recognised, says Dela');
    expect(await read('/'), 'that settles it').not.toContain(`/media/${picture}#people`);
    expect((await post('question', {}, otto)).status, 'it is answered').toBe(409);
    const found = await (await post('people/find', { query: 'xiomara' })).text();
    expect(found).toContain(HER_NAME);
    expect(found).not.toMatch(/(?:href|action)="[^"]*xiomara/i);
    expect(await (await post('people/find', { query: 'xiomara' }, otto)).text(), 'not on her case').not.toContain(
      HER_NAME,
    );
    expect((await post('people/add', { person: woman.id, image: 'full' }, otto)).status).toBe(404);
    expect((await post('people/add', { person: woman.id, image: 'none' })).status).toBe(422);
    expect((await post('people/add', { person: woman.id, image: 'full' })).status).toBe(303);
    const page = await read(`/media/${picture}`);
    expect(page).toContain(HER_NAME);
    expect(page).toMatch(/Cannot go out: [^<]*and they agreed to: [^<]+/);
    expect(page).not.toContain('Nobody can be recognised, says');
    for (const other of [otto, bea]) {
      const theirs = await read(`/media/${picture}`, other);
      expect(theirs).toContain('Cannot go out: this is more than they agreed to.');
      expect(theirs).not.toContain('Canario');
    }
    expect((await post('nobody', { says: 'yes' })).status).toBe(422);
  });

  test('words in the picture and what must stay in view are said, and every change can be taken back', async () => {
    expect((await post('pixels', { says: 'perhaps' })).status).toBe(422);
    expect((await post('pixels', { says: 'yes' })).status).toBe(303);
    expect(await read(`/media/${picture}`)).toContain('Looked through by Dela');
    expect((await post('focus', { x: '101', y: '3' })).status).toBe(422);
    expect((await post('focus', { x: '20', y: '80' })).status).toBe(303);
    expect(await read(`/media/${picture}`)).toMatch(/name="x"[^>]*value="20"|value="20"[^>]*name="x"/);
    expect((await post('versions/1/restore')).status).toBe(303);
    const page = await read(`/media/${picture}`);
    expect(page).not.toContain('Una puerta');
    expect(page).toContain('value="50"');
    expect((await post('versions/99/restore')).status).toBe(404);
    expect((await post('versions/6/restore')).status).toBe(303);
  });

  test('it is found by what is said of it and by what is left to do, and looked for by a script', async () => {
    const tiles = async (query: string): Promise<number> =>
      (await read(`/media?${query}`)).split('class="tile').length - 1;
    const other = await keptOf(dela, await send([['b.png', await photograph('#993311')]]));
    expect([await tiles(''), await tiles('lacks=any'), await tiles('lacks=alt'), await tiles('lacks=pixels')]).toEqual([
      2, 1, 1, 1,
    ]);
    expect([await tiles('kind=film'), await tiles('work=none'), await tiles('lacks=people')]).toEqual([0, 2, 1]);
    const found = await (await dela.post('/media/find', { query: 'puert' })).text();
    expect(found).toContain(picture);
    expect(found).not.toContain(other[0]);
    const chosen: unknown = await (await bea.post('/media/choose', { query: 'puerta' })).json();
    expect(chosen).toEqual({
      items: [
        {
          id: picture,
          kind: 'picture',
          alt: 'Una puerta <azul>',
          thumbnail: `/media/${picture}/small.webp`,
          duties: [],
        },
      ],
      count: 1,
      page: 1,
      pages: 1,
    });
  });

  test('while nobody has the case files open nothing is shown and nothing is taken, and the desk says why', async () => {
    await desk.vaults.lockAllBut(new Set());
    expect((await bea.get(`/media/${picture}/small.webp`)).status).toBe(404);
    const list = await read('/media', bea);
    expect(list).toContain('Pictures are sealed');
    expect(list).not.toContain('<img');
    const refused = await send([['a.jpg', await photograph()]]);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Nobody has the case files open');
    expect(await read(`/media/${picture}`)).toContain('not known while the case files are closed');
  });
});

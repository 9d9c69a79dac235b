import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { idFrom, type MediaId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { publish } from '../../press/publish.ts';
import { fileStory, textOf, words } from '../../press/scratch-press.ts';
import { discardWorkingText, saveWorkingText } from '../../newsroom/working-texts.ts';
import { waitingWorks } from '../../newsroom/render-again.ts';
import { settleWithdrawals } from '../../press/settle-withdrawals.ts';
import { findBySlug } from '../../published/works.ts';
import { withHer } from '../people/people.fixture.ts';
import { BEA, IDENTITY, scratchDesk } from '../scratch-desk.ts';
import { keptOf, sendFiles } from './media.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ES = 'es' as Locale;
const STORY = idFrom<WorkId>(new Uint8Array(16).fill(77));
/** A red square on blue: what is to be covered. */
const FACE = { x: '25', y: '25', width: '25', height: '50' };

async function withFace(): Promise<Uint8Array> {
  const input = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 400, height: 200, channels: 3, background: '#0000ff' } })
    .composite([{ input, left: 100, top: 50 }])
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** How red the reddest pixel is: 255 while the face is there. */
async function reddest(bytes: Uint8Array): Promise<number> {
  const { channels } = await sharp(bytes).stats();
  return channels[0]?.max ?? 0;
}

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let dela: ReturnType<typeof desk.browser>;
  let bea: ReturnType<typeof desk.browser>;
  let picture = '' as MediaId;
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ({ dela } = await withHer(desk));
    bea = desk.browser();
    await bea.post('/sign-in', BEA);
    const sent = await sendFiles(desk, dela, '/media/new', [['a.jpg', await withFace()]], { licence: 'CC BY 4.0' });
    picture = ((await keptOf(dela, sent))[0] ?? '') as MediaId;
    await post('words', { version: '1', 'alt-es': 'Un cuadro', 'credit-es': 'Vela', licence: 'CC BY 4.0' });
    await post('nobody', { says: 'yes' });
    await post('pixels', { says: 'yes' });
    await post('focus', { x: '18', y: '80' });
    await fileStory(
      press(),
      [{ ...textOf(ES, [words('Un muro.')], 'un-muro'), title: [words('Un muro')], standfirst: [] }],
      {
        id: STORY,
        place: null,
        picture,
      },
    );
    const published = await publish(press(), [STORY], desk.now());
    if ('refused' in published) throw new Error(published.refused);
  });
  afterAll(() => desk.close());

  const press = () => {
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('locked');
    return desk.press.open(IDENTITY, vault);
  };
  const post = (path: string, fields: Record<string, string>, who = dela) =>
    who.post(`/media/${picture}/${path}`, fields);
  const read = async (path = '', who = dela): Promise<string> => (await who.get(`/media/${picture}${path}`)).text();
  const covering = (more: Record<string, string>): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(FACE).map(([side, value]) => [`cover-0-${side}`, value])),
    'cover-0-how': 'fill',
    turn: '0',
    rows: '3',
    ...more,
  });
  const shown = async () => {
    const found = await findBySlug(desk.published, { kind: 'story', locale: ES, slug: 'un-muro' }, desk.now());
    return found.found === 'work' ? found.work.picture?.renditions.map(({ file }) => file) : found.found;
  };
  const publicFile = (file: string) => join(press().mediaFolder, file);
  /** Until nothing is under way any more. */
  const rendered = async () => {
    await vi.waitFor(async () => expect(await read()).not.toContain('http-equiv="refresh"'), { timeout: 20_000 });
  };

  test('what is wrong is told with all that was typed, and rows are added without a script', async () => {
    const wrong = await post('edit', covering({ do: 'keep', 'cover-0-width': '0', 'crop-x': 'left' }));
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain('Write numbers from 0 to 100');
    expect(page).toContain('value="left"');
    expect(await (await post('edit', { do: 'keep', rows: '3' })).text()).toContain('Nothing is covered');
    const more = await (await post('edit', covering({ do: 'more' }))).text();
    expect(more).toContain('name="cover-5-x"');
    expect(more).toContain('value="25"');
    expect((await bea.get(`/media/${picture}/edit`)).status).toBe(403);
  });

  test('what must stay in view goes out with it', async () => {
    const found = await findBySlug(desk.published, { kind: 'story', locale: ES, slug: 'un-muro' }, desk.now());
    expect(found.found === 'work' && found.work.picture?.focus).toEqual({ x: 2, y: 8 });
  });

  test('a change is looked at before it is made', async () => {
    const look = await (await post('edit', covering({ do: 'look' }))).text();
    expect(look).toContain('Nothing has been changed yet');
    expect(look).toContain('One page on the site shows it');
    const bytes = Buffer.from(await (await dela.get(`/media/${picture}/edited`)).arrayBuffer());
    expect(await reddest(bytes)).toBeLessThan(120);
    const maria = desk.browser();
    expect((await maria.get(`/media/${picture}/edited`)).status).toBe(303);
    expect(
      await reddest(Buffer.from(await (await dela.get(`/media/${picture}/large.webp`)).arrayBuffer())),
    ).toBeGreaterThan(200);
  });

  test('what is covered is gone from every file that goes out and from what the desk shows', async () => {
    const before = await shown();
    expect(before).toHaveLength(3);
    for (const file of before ?? []) expect(await reddest(readFileSync(publicFile(file)))).toBeGreaterThan(200);
    expect((await post('edit', covering({ do: 'keep', before: 'keep' }))).status).toBe(303);
    await rendered();
    const after = await shown();
    expect(after).toHaveLength(3);
    await vi.waitFor(() => expect([...(before ?? [])].filter((file) => existsSync(publicFile(file)))).toEqual([]));
    for (const file of readdirSync(press().mediaFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(avif|webp|jpg)$/.test(name),
    ))
      expect(await reddest(readFileSync(publicFile(file))), file).toBeLessThan(120);
    for (const size of ['small', 'large'])
      expect(
        await reddest(Buffer.from(await (await bea.get(`/media/${picture}/${size}.webp`)).arrayBuffer())),
      ).toBeLessThan(120);
    // What was said of more than is left still holds, and nobody has to be asked twice.
    expect(await read()).toContain('It may go out with a work');
    expect(desk.audited).toContainEqual(expect.objectContaining({ verb: 'media-edited', records: [picture] }));
  });

  test('whoever holds a key goes back to the picture before; without one nobody does', async () => {
    const page = await read();
    const [, version = ''] = /versions\/(\d+)\/restore/.exec(page) ?? [];
    expect(page).toContain('Back to this picture');
    const campaigner = await bea.get(`/media/${picture}`);
    expect(await campaigner.text()).not.toContain('Back to this picture');
    expect((await post(`versions/${version}/restore`, {})).status).toBe(303);
    await rendered();
    for (const file of (await shown()) ?? [])
      expect(await reddest(readFileSync(publicFile(file)))).toBeGreaterThan(200);
  });

  test('an earlier picture is erased for good, and a page that the press refuses stays hidden with the reason', async () => {
    expect((await post('edit', covering({ do: 'keep', before: 'erase', 'cover-0-how': 'blur' }))).status).toBe(303);
    await rendered();
    const page = await read();
    expect(page).toContain('This picture was erased for good');
    const [, version = ''] = /versions\/(\d+)\/restore/.exec(page) ?? [];
    const sent = await sendFiles(desk, dela, `/media/${picture}/replace`, [['b.png', await withFace()]], {
      before: 'keep',
    });
    expect(sent.status).toBe(303);
    await rendered();
    const refused = await read();
    expect(refused).toContain('Nobody has said who can be recognised');
    expect(refused).toContain('No work that shows it can be published');
    expect(await shown()).not.toBeInstanceOf(Array);
    expect(version).not.toBe('');
    await post('nobody', { says: 'yes' });
    await post('pixels', { says: 'yes' });
    expect(await waitingWorks(press().newsroom)).toHaveLength(1);
    await settleWithdrawals(press(), press(), desk.now());
    expect(await shown()).toHaveLength(3);
  });

  test('a picture that is used is not deleted; one that is not goes with its originals', async () => {
    expect(await read('/delete')).toContain('It is used in one place');
    expect((await post('delete', {})).status).toBe(409);
    const before = readdirSync(press().originalsFolder).length;
    const sent = await sendFiles(desk, dela, '/media/new', [['c.jpg', await withFace()]]);
    const [other = ''] = await keptOf(dela, sent);
    expect(readdirSync(press().originalsFolder)).toHaveLength(before + 3);
    // A colleague has just put it into a text, and has kept no version of it yet.
    const typed = textOf(ES, [words('Un muro.')], 'un-muro');
    const text = { ...typed, body: { v: 1, blocks: [{ type: 'picture', media: other as MediaId }] } } as const;
    const told = { by: desk.maria, now: desk.now() };
    const given = { work: STORY, text, revision: 0, basedOn: 1, keepsTheirs: false };
    expect(await saveWorkingText(press().newsroom, given, told)).toMatchObject({ revision: 1 });
    expect(await (await dela.get(`/media/${other}`)).text()).toContain(`/newsroom/works/${STORY}`);
    expect(await (await dela.get('/media?work=none')).text()).not.toContain(`/media/${other}"`);
    expect((await dela.post(`/media/${other}/delete`)).status, 'it is being typed').toBe(409);
    await discardWorkingText(press().newsroom, { work: STORY, locale: ES, revision: 1 });
    expect(await (await dela.get('/media?work=none')).text()).toContain(`/media/${other}"`);
    expect(await (await dela.get(`/media/${other}/delete`)).text()).toContain('Its original is erased for good');
    expect((await dela.post(`/media/${other}/delete`)).headers.get('location')).toBe('/media');
    expect((await dela.get(`/media/${other}`)).status).toBe(404);
    expect(readdirSync(press().originalsFolder)).toHaveLength(before);
    expect(desk.errors).toEqual([]);
  });
});

import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import type { MediaId } from '../../domain/id.ts';
import { mediaById } from '../../newsroom/media.ts';
import { nextRenditions, noteRenditions } from '../../newsroom/renditions.ts';
import { withhold } from '../../newsroom/withheld-renditions.ts';
import { startMakingAhead } from '../make-ahead-rounds.ts';
import { withHer } from '../people/people.fixture.ts';
import { BEA, IDENTITY, scratchDesk } from '../scratch-desk.ts';
import { keptOf, photograph, sendFiles } from './media.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

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
    const sent = await sendFiles(desk, dela, '/media/new', [['a.jpg', await photograph()]]);
    picture = ((await keptOf(dela, sent))[0] ?? '') as MediaId;
  });
  afterAll(() => desk.close());

  const press = () => {
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('locked');
    return desk.press.open(IDENTITY, vault);
  };
  const item = async () => {
    const found = (await mediaById(press().newsroom, [picture])).get(picture);
    if (found === undefined) throw new Error('gone');
    return found;
  };
  const page = async (path = '', who = dela): Promise<string> => (await who.get(`/media/${picture}${path}`)).text();
  const part = async (path = '', who = dela): Promise<string> =>
    /<section class="site-files".*?<\/section>/.exec(await page(path, who))?.[0] ?? '';
  /** As the desk's process does. */
  const making = async (until: () => Promise<void>): Promise<void> => {
    const { press: deskPress, vaults, audit, errors } = desk;
    const stop = startMakingAhead({
      press: deskPress,
      identity: () => Promise.resolve(IDENTITY),
      vault: vaults.any,
      audit,
      report: (error) => void errors.push(error),
    });
    await vi.waitFor(until, { timeout: 20_000 }).finally(stop);
  };

  test('a picture that came in waits: its page is not loaded again by itself, the page of the files is', async () => {
    const whole = await page();
    expect(whole).not.toContain('http-equiv="refresh"');
    expect(whole).toMatch(/<script type="module" src="\/assets\/files-/);
    expect((await dela.get(`/media/${picture}`)).headers.get('content-security-policy')).toContain(
      "connect-src 'self'",
    );
    expect(await part()).toContain('Waiting for its turn.');
    expect(await part()).toContain(`data-look="/media/${picture}/files"`);
    expect(await part()).toContain(`<noscript><p><a href="/media/${picture}/files">`);
    const alone = await page('/files');
    expect(alone).toContain('http-equiv="refresh"');
    expect(alone).not.toContain('<noscript>');
  });

  test('while they are made it says how many are, of how many', async () => {
    const due = await nextRenditions(press().newsroom);
    if (due === null) throw new Error('nothing waits');
    await noteRenditions(press().newsroom, due, { made: 2, whole: 7 });
    expect(await part()).toMatch(/<progress [^>]*max="7" value="2"/);
    expect(await part('/files')).toContain('2 of 7 files are made.');
  });

  test('a full disk is told to whoever looks; who may write has them made again', async () => {
    const { sealedAs, original } = await item();
    const beside = join(press().originalsFolder, `${sealedAs}.${original}.ready.new`);
    symlinkSync('/dev/full', beside);
    await making(async () => expect(await part()).toContain('the disk is full'));
    rmSync(beside, { force: true });
    expect(await part()).toContain('Try again');
    expect(await part()).not.toContain('data-look');
    expect(await page('/files')).not.toContain('http-equiv="refresh"');
    expect(await part('', bea)).toContain('the disk is full');
    expect(await part('', bea)).not.toContain('Try again');
    expect((await bea.post(`/media/${picture}/files`)).status).toBe(403);
    expect((await dela.post(`/media/${picture}/files`)).headers.get('location')).toBe(`/media/${picture}#site-files`);
    expect(await part()).toContain('Waiting for its turn.');
  });

  test('the desk makes them by itself; then each is told with its kind and size, and nobody has to look again', async () => {
    await making(async () => expect(await part()).toContain('3 files are made: AVIF, WebP, and JPEG.'));
    const ready = await part();
    expect(ready).toMatch(/<td>AVIF<\/td><td><bdi>120 by 80<\/bdi><\/td><td><bdi>\d+ kB<\/bdi><\/td>/);
    expect(ready).not.toContain('data-look');
    expect(await page()).not.toContain('/assets/files-');
    expect(desk.audited).toContainEqual({ by: null, verb: 'media-opened', records: [picture] });
    expect(desk.errors).toEqual([]);
  });

  test('why there are none is told where somebody in it has withdrawn', async () => {
    await withhold(press(), await item());
    expect(await part()).toContain('has taken their consent back');
    expect(await part()).not.toContain('Try again');
  });

  test('while the case files are closed it says what it waits for, and nothing asks again and again', async () => {
    await sendFiles(desk, dela, `/media/${picture}/replace`, [['b.jpg', await photograph('#993366')]]);
    expect(await part()).toContain('Waiting for its turn.');
    await desk.vaults.lockAllBut(new Set());
    expect(await part('', bea)).toContain('as soon as someone who holds a key opens the case files');
    expect(await page('', bea)).not.toContain('/assets/files-');
    expect(await page('/files', bea)).not.toContain('http-equiv="refresh"');
    expect((await bea.get('/media/aaaaaaaaaaaaaaaaaaaaaaaaaa/files')).status).toBe(404);
  });
});

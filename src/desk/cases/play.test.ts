import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import type { CaseId } from '../../domain/id.ts';
import { PIECE_BYTES } from '../../platform/sealed-pieces.ts';
import { joinTeam, leaveTeam } from '../../staff/case-members.ts';
import { scratchDesk } from '../scratch-desk.ts';
import { colleague, INES, OTTO } from './cases.fixture.ts';
import { PLAYED_MS } from './kept-players.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A WAV of more than two pieces, with a device's words behind the sound, and the same without them. */
function recording(): { readonly came: Buffer<ArrayBuffer>; readonly stripped: Buffer } {
  const sound = Buffer.alloc(2 * PIECE_BYTES + 999, 7);
  for (let at = 0; at < sound.length; at++) sound[at] = (at * 31) % 251;
  const chunk = (name: string, body: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const whole = (tag: Buffer): Buffer =>
    chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', Buffer.alloc(16, 1)), chunk('data', sound), tag]));
  const words = Buffer.from('INFOIART Canario en su casa');
  return {
    came: Buffer.concat([whole(chunk('LIST', words))]),
    stripped: whole(chunk('JUNK', Buffer.alloc(words.length))),
  };
}

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let otto: Awaited<ReturnType<typeof colleague>>;
  let at = '';
  const { came, stripped } = recording();
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    otto = await colleague(desk, OTTO);
    const known = { title: 'El caso Canario', campaign: 'active', verification: 'likely' };
    at = `${(await ines.browser.post('/cases/new', known)).headers.get('location')}/evidence`;
  });
  afterAll(() => desk.close());

  const receive = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const body = new FormData();
    const fields = { about: 'Canario, una llamada', 'custody.0.who': 'su hermana', 'custody.0.how': 'en mano' };
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    body.set('file', new File([bytes], name));
    const cookie = [...ines.browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const headers = {
      host: 'localhost:8081',
      'sec-fetch-site': 'same-origin',
      origin: 'http://localhost:8081',
      cookie,
    };
    const done = await desk.app.request(`${at}/new`, { method: 'POST', headers, body });
    return done.headers.get('location') ?? '';
  };
  const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
  let piece = '';
  const played = (headers: Record<string, string> = {}) => ines.browser.get(`${piece}/played`, headers);

  test('sound opens behind the content note, for a reason, muted, and nothing is loaded before', async () => {
    piece = await receive('llamada.wav', came);
    const before = await (await ines.browser.get(piece)).text();
    expect(before).toContain('Listen here');
    expect(before).not.toContain('<audio');
    expect((await played()).status).toBe(404);
    expect((await ines.browser.post(`${piece}/play`, { why: ' ' })).status).toBe(422);
    expect((await otto.browser.post(`${piece}/play`, { why: 'x' })).status).toBe(403);
    const opened = await ines.browser.post(`${piece}/play`, { why: 'to write down what is said' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, piece]);
    const page = await ines.browser.get(piece);
    expect(page.headers.get('content-security-policy')).toContain("media-src 'self'");
    const html = await page.text();
    expect(html).toMatch(/<audio src="[^"]+\/played" muted="" controls="" preload="none"/);
    expect(html).toContain('is taken out');
    expect(html).toContain('played at the desk');
    const list = await ines.browser.get(at);
    expect(list.headers.get('content-security-policy')).not.toContain('media-src');
  });

  test('it is played a stretch at a time, without what its device wrote', async () => {
    const whole = await played();
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([
      200,
      'audio/wav',
      'bytes',
    ]);
    expect(whole.headers.get('cache-control')).toBe('no-store');
    expect(whole.headers.get('content-length')).toBe(String(came.length));
    expect((await bytesOf(whole)).equals(stripped)).toBe(true);
    const tag = whole.headers.get('etag') ?? '';
    for (const [range, from, to] of [
      ['bytes=0-', 0, came.length - 1],
      [`bytes=${PIECE_BYTES - 3}-${PIECE_BYTES + 2}`, PIECE_BYTES - 3, PIECE_BYTES + 2],
      ['bytes=-40', came.length - 40, came.length - 1],
    ] as const) {
      const some = await played({ range, 'if-range': tag });
      expect([some.status, some.headers.get('content-range')], range).toEqual([
        206,
        `bytes ${from}-${to}/${came.length}`,
      ]);
      expect((await bytesOf(some)).equals(stripped.subarray(from, to + 1)), range).toBe(true);
    }
    expect((await played({ range: 'bytes=5-9', 'if-range': '"another"' })).status).toBe(200);
    const outside = await played({ range: `bytes=${came.length}-` });
    expect([outside.status, outside.headers.get('content-range'), await outside.text()]).toEqual([
      416,
      `bytes */${came.length}`,
      '',
    ]);
    expect(desk.audited.filter(({ verb }) => verb === 'evidence-opened')).toHaveLength(1);
  });

  test('no longer than it is played, nor for whoever has left the case, nor once it is locked', async () => {
    const team = { by: desk.maria, audit: desk.audit };
    const id = piece.split('/')[2] as CaseId;
    const begun = await played();
    await leaveTeam(desk.staff, id, ines.id, team);
    expect((await played()).status).toBe(403);
    await expect(begun.arrayBuffer(), 'in the middle of it').rejects.toThrow('is not there any more');
    await joinTeam(desk.staff, id, ines.id, desk.now(), team);
    for (const _ of [1, 2, 3]) {
      desk.pass(PLAYED_MS / 2);
      expect((await played({ range: 'bytes=0-1' })).status).toBe(206);
    }
    desk.pass(PLAYED_MS);
    expect((await played({ range: 'bytes=0-1' })).status).toBe(404);
    expect((await ines.browser.post(`${piece}/play`, { why: 'again' })).status, 'asks for a second proof').toBe(401);

    await ines.browser.post('/sign-in', INES);
    await ines.browser.post(`${piece}/play`, { why: 'again' });
    const last = await played();
    expect(last.status).toBe(200);
    await desk.vaults.lockAccount(ines.id);
    await expect(last.arrayBuffer(), 'nor what was asked for before').rejects.toThrow('locked');
    expect((await played()).status).toBe(409);
    await ines.browser.post('/sign-in', INES);
    expect((await played()).status).toBe(404);
  });

  test('what no browser plays says so, and is saved as before', async () => {
    const amr = await receive('nota.amr', Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(40, 1)]));
    const html = await (await ines.browser.get(amr)).text();
    expect(html).toContain('Browsers do not play this kind of recording');
    expect(html).not.toContain('Listen here');
    expect(html).toContain('Save the original');
    expect(desk.errors).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../../test/databases.ts';
import type { WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import { scheduledUntil } from '../../../newsroom/scheduled.ts';
import { approveText } from '../../../newsroom/write-text.ts';
import { releaseScheduled } from '../../../press/release-scheduled.ts';
import { findBySlug } from '../../../published/works.ts';
import { IDENTITY, MARIA } from '../../scratch-desk.ts';
import { newsroomDesk, type NewsroomDesk } from './newsroom-desk.fixture.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const es = 'es' as Locale;
const HOUR_MS = 3_600_000;

onEachEngine((_engine, scratch) => {
  let desk: NewsroomDesk;
  beforeAll(async () => {
    desk = await newsroomDesk(await scratch());
  });
  afterAll(() => desk.close());

  async function approved(title: string, slug: string): Promise<WorkId> {
    const work = await desk.write(title, desk.delegate.account, { slug });
    await approveText(desk.newsroom(), { work, locale: es, version: 1 });
    return work;
  }
  const seen = async (slug: string) =>
    (await findBySlug(desk.published, { kind: 'page', locale: es, slug }, desk.now())).found;
  const tomorrow = () => new Date(desk.now() + 24 * HOUR_MS).toISOString();
  const plan = (more: Record<string, string> = {}) => ({
    day: tomorrow().slice(0, 10),
    time: '09:30',
    zone: 'America/Mexico_City',
    'language-es': 'on',
    ...more,
  });
  const round = () =>
    releaseScheduled(desk.press.locked(IDENTITY), null, {
      key: desk.door.key,
      now: desk.now(),
      audit: desk.audit,
    });

  test('while nobody has opened the case files, nothing is made, and the page says so', async () => {
    const work = await approved('Cerrada', 'cerrada');
    const refused = await desk.editor.post(`/newsroom/works/${work}/out/publish`, { 'language-es': 'on' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Nobody’s case files are open');
    expect(await seen('cerrada')).toBe('nothing');
    // A key-holder comes in.
    const maria = desk.browser();
    await maria.post('/sign-in', MARIA);
    await maria.post('/case-files', { passphrase: MARIA.passphrase });
    expect(desk.vaults.count()).toBe(1);
  });

  test('an editor publishes what is approved; the page says where it goes and who is told', async () => {
    const { editor, delegate } = desk;
    const draft = await desk.write('Borrador', delegate.account);
    expect(await editor.read(`/newsroom/works/${draft}/out`)).toContain('No text is approved yet');
    const work = await approved('Sobre nosotras', 'sobre-nosotras');
    const out = `/newsroom/works/${work}/out`;
    const page = await editor.read(out);
    expect(page).toContain('https://comite.example/es/sobre-nosotras');
    expect(page).toContain('No letter is sent');
    expect(await delegate.read(out)).toContain('Editors and administrators publish');
    expect((await delegate.post(`${out}/publish`, { 'language-es': 'on' })).status).toBe(403);
    const none = await editor.post(`${out}/publish`);
    expect([none.status, (await none.text()).includes('Tick a language')]).toEqual([422, true]);
    const done = await editor.post(`${out}/publish`, { 'language-es': 'on' });
    expect([done.status, done.headers.get('location')]).toEqual([303, `${out}?done=published`]);
    expect(await editor.read(`${out}?done=published`)).toContain('It is published.');
    expect(await seen('sobre-nosotras')).toBe('work');
    expect(desk.verbs()).toContain('work-published');
    // A colleague's case files were open: who looked into them is who published.
    const readers = desk.audited.filter(({ verb }) => verb === 'everyone-read').map(({ by }) => by);
    expect(new Set(readers)).toEqual(new Set([editor.account]));
  });

  test('a refusal of the press is a sentence with the way to what is to be done', async () => {
    const { editor, delegate } = desk;
    const work = await desk.write('Con nombre', delegate.account, {
      slug: 'con-nombre',
      body: {
        v: 1,
        blocks: [
          { type: 'paragraph', content: [{ type: 'text', text: 'Habló con Petronila Quiñones ayer.', marks: [] }] },
        ],
      },
    });
    await approveText(desk.newsroom(), { work, locale: es, version: 1 });
    const refused = await editor.post(`/newsroom/works/${work}/out/publish`, { 'language-es': 'on' });
    const page = await refused.text();
    expect(refused.status).toBe(409);
    expect(page).toContain('linked to no record');
    expect(page).toContain(`/newsroom/works/${work}/check`);
    expect(page).not.toContain('Petronila');
    const taken = await approved('Otra dirección', 'sobre-nosotras');
    const clash = await editor.post(`/newsroom/works/${taken}/out/publish`, { 'language-es': 'on' });
    expect(await clash.text()).toContain('Another work already answers at /es/sobre-nosotras');
  });

  test('it is planned for a time of a place, at another one instead, and taken back', async () => {
    const { editor } = desk;
    const work = await approved('Mañana', 'manana');
    const out = `/newsroom/works/${work}/out`;
    for (const [wrong, sentence] of [
      [{ day: 'tomorrow' }, 'This is not a day'],
      [{ time: '25:00' }, 'This is not a time'],
      [{ zone: 'Mars/Base' }, 'Choose a time zone'],
      [{ day: '2020-01-01' }, 'That is past'],
      [{ embargo: 'on' }, 'Say whom journalists can ask'],
      [{ zone: 'Europe/Madrid', day: '2027-03-28', time: '02:30' }, 'There is no such time on that day'],
    ] as const) {
      const refused = await editor.post(`${out}/plan`, plan(wrong));
      const page = await refused.text();
      expect([refused.status, page.includes(sentence)], sentence).toEqual([422, true]);
    }
    expect((await editor.post(`${out}/plan`, plan())).headers.get('location')).toBe(`${out}?done=planned`);
    const page = await editor.read(out);
    expect(page).toMatch(/Goes out on [^<]*09:30 \(America\/Mexico City\)/);
    expect(await editor.read('/newsroom?state=scheduled')).toContain('Mañana');
    const twice = await editor.post(`${out}/plan`, plan());
    expect([twice.status, (await twice.text()).includes('waits for an instant already')]).toEqual([409, true]);
    const [, planned = ''] = /name="replaces" value="([a-z2-7]{26})"/.exec(page) ?? [];
    await editor.post(`${out}/plan`, plan({ time: '18:05', replaces: planned }));
    expect(await editor.read(out)).toContain('18:05 (America/Mexico City)');
    expect(await scheduledUntil(desk.newsroom(), null)).toHaveLength(1);
    const late = await editor.post(`/newsroom/planned/${planned}/take-back`);
    expect([late.status, (await late.text()).includes('It waits no longer')]).toEqual([409, true]);
    const [, moved = ''] = /\/newsroom\/planned\/([a-z2-7]{26})\/take-back/.exec(await editor.read(out)) ?? [];
    await editor.post(`/newsroom/planned/${moved}/take-back`);
    expect(await scheduledUntil(desk.newsroom(), null)).toEqual([]);
  });

  test('an embargo that is broken lets out everything under it at once', async () => {
    const { editor } = desk;
    const works = [await approved('Informe', 'informe'), await approved('Comunicado', 'comunicado')];
    const embargo = plan({ embargo: 'on', contact: 'Ana, +52 55 0000' });
    for (const work of works) await editor.post(`/newsroom/works/${work}/out/plan`, embargo);
    const other = await approved('Después', 'despues');
    await editor.post(`/newsroom/works/${other}/out/plan`, { ...embargo, time: '10:00' });
    const page = await editor.read(`/newsroom/works/${works[0]}/out`);
    expect(page).toContain('2 works in 2 publications under this embargo go out at once');
    expect(page).toContain('Ana, +52 55 0000');
    const [path = ''] = /\/newsroom\/planned\/[a-z2-7]{26}\/break/.exec(page) ?? [];
    const kit = path.replace('break', 'give-kit');
    expect((await editor.post(kit, { label: ' ' })).status).toBe(422);
    const given = await (await editor.post(kit, { label: 'El <Diario>' })).text();
    expect(given).toMatch(/https:\/\/comite\.example\/es\/press-kit\?token=[\w-]{43}/);
    const listed = await editor.read(`/newsroom/works/${works[0]}/out`);
    expect(listed).toContain('El &lt;Diario&gt;');
    const [, link = ''] = /name="link" value="([0-9a-f]{64})"/.exec(listed) ?? [];
    await editor.post(path.replace('break', 'revoke-kit'), { link });
    expect(await editor.read(`/newsroom/works/${works[0]}/out`)).toMatch(/revoked \d/);
    expect((await editor.post(path.replace('break', 'revoke-kit'), { link: 'b'.repeat(64) })).status).toBe(404);
    const done = await editor.post(path);
    expect(done.headers.get('location')).toContain('done=released');
    expect([await seen('informe'), await seen('comunicado'), await seen('despues')]).toEqual([
      'work',
      'work',
      'nothing',
    ]);
    expect((await editor.post(path)).status).toBe(409);
  });

  test('a new address is a version that somebody else reads; then the old one leads on, until it is closed', async () => {
    const { editor, second } = desk;
    const work = await approved('Dirección', 'antes');
    const out = `/newsroom/works/${work}/out`;
    await editor.post(`${out}/publish`, { 'language-es': 'on' });
    const wrong = await editor.post(`${out}/address`, { locale: 'es', slug: 'Ñandú <b>' });
    expect([wrong.status, (await wrong.text()).includes('Ñandú &lt;b&gt;')]).toEqual([422, true]);
    expect((await editor.post(`${out}/address`, { locale: 'es', slug: 'antes' })).status).toBe(422);
    expect((await editor.post(`${out}/address`, { locale: 'es', slug: 'despues-de-todo' })).status).toBe(303);
    const [review = ''] = /\/newsroom\/review\/[a-z2-7]{26}/.exec(await second.read('/newsroom/review')) ?? [];
    expect((await editor.post(`${review}/answer`, { answer: 'approved' })).status).toBe(409);
    await second.post(`${review}/answer`, { answer: 'approved' });
    await editor.post(`${out}/publish`);
    expect([await seen('antes'), await seen('despues-de-todo')]).toEqual(['moved', 'work']);
    expect(await editor.read(out)).toContain('/es/antes');
    await editor.post(`${out}/close-addresses`);
    expect([await seen('antes'), await seen('despues-de-todo')]).toEqual(['gone', 'work']);
  });

  test('a correction is recorded, waits, and is told when the work is published again', async () => {
    const { editor } = desk;
    const work = await approved('Con error', 'con-error');
    const out = `/newsroom/works/${work}/out`;
    const correction = { kind: 'correction', on: '2026-09-23', 'wrong-es': 'Eran tres.', 'right-es': 'Eran *cuatro*.' };
    expect((await editor.post(`${out}/correct`, correction)).status).toBe(422);
    await editor.post(`${out}/publish`, { 'language-es': 'on' });
    desk.pass(1000);
    for (const [wrong, sentence] of [
      [{ kind: 'gossip' }, 'Choose what it is'],
      [{ on: 'today' }, 'This is not a day'],
      [{ 'wrong-es': '' }, 'Say what was wrong'],
      [{ kind: 'removal' }, 'leave the fields empty'],
      [{ 'right-es': '<script>' }, 'HTML cannot be used'],
    ] as const) {
      const refused = await editor.post(`${out}/correct`, { ...correction, ...wrong });
      const page = await refused.text();
      expect([refused.status, page.includes(sentence)], sentence).toEqual([422, true]);
    }
    expect((await editor.post(`${out}/correct`, correction)).status).toBe(303);
    expect(await editor.read(out)).toContain('not told yet');
    expect(await editor.read('/')).toContain('a correction that readers have not been told');
    await editor.post(`${out}/publish`);
    expect(await editor.read(out)).not.toContain('not told yet');
    const found = await findBySlug(desk.published, { kind: 'page', locale: es, slug: 'con-error' }, desk.now());
    expect(JSON.stringify(found)).toContain('Eran tres.');
  });

  test('two who publish at once both do, one after the other', async () => {
    const { editor, second } = desk;
    const work = await approved('A la vez', 'a-la-vez');
    const done = await Promise.all(
      [editor, second].map((each) => each.post(`/newsroom/works/${work}/out/publish`, { 'language-es': 'on' })),
    );
    expect(done.map(({ status }) => status)).toEqual([303, 303]);
    expect(await seen('a-la-vez')).toBe('work');
  });

  test('what was held back at its instant is told on the page of the day until it is seen to', async () => {
    const work = await approved('Retirada', 'retirada');
    await desk.editor.post(`/newsroom/works/${work}/out/plan`, plan());
    await desk.editor.post(`/newsroom/works/${work}/out/withdraw`);
    desk.pass(48 * HOUR_MS);
    await round();
    expect(await seen('retirada')).not.toBe('work');
    const editor = await desk.colleague('editor');
    expect(await editor.read('/')).toContain('and was held back');
    const out = `/newsroom/works/${work}/out`;
    const page = await editor.read(out);
    expect(page).toContain('It was withdrawn meanwhile.');
    const [path = ''] = /\/newsroom\/planned\/[a-z2-7]{26}\/take-back/.exec(page) ?? [];
    await editor.post(path);
    expect(await editor.read('/')).not.toContain('and was held back');
  });
});

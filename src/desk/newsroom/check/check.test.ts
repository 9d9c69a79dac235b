import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../../test/databases.ts';
import { publish } from '../../../press/publish.ts';
import { IDENTITY } from '../../scratch-desk.ts';
import { checkDesk, WORK } from './check-desk.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CHECK = `/newsroom/works/${WORK}/check`;
const SECRET = /xiomara|quetzalli/i;

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof checkDesk>>;
  beforeAll(async () => {
    desk = await checkDesk(await scratch());
  });
  afterAll(() => desk.close());

  const groupIn = (page: string): string => /name="group" value="([0-9a-f]{32})"/.exec(page)?.[1] ?? '';
  const overrideIn = (page: string, what: 'agree' | 'end'): string =>
    new RegExp(`${CHECK}/overrides/[a-z2-7]{26}/${what}`).exec(page)?.[0] ?? '';

  test('a work without a word says so', async () => {
    expect(await desk.editor.read(CHECK)).toContain('No text of this work has been approved yet');
    expect(await desk.editor.read(`${CHECK}?text=<script>`)).not.toContain('<script>&');
  });

  test('what the gate stops is told with the words around it; whose it is, to who is on the case', async () => {
    await desk.write('Dijo que no la ministra Xiomara Canario en la plaza.');
    const page = await desk.editor.read(CHECK);
    expect(page).toContain('A name that must not go out');
    expect(page).toContain('no la ministra ▮▮▮ en la');
    expect(page).toContain('Colleagues on the case can see whose it is');
    expect(page).not.toContain('/people/');
    expect(page).not.toContain('No known leak found');
    expect(page).toContain('Case files are not open for you');
    const theirs = await desk.ines.read(CHECK);
    expect(theirs).toMatch(/href="\/people\/[a-z2-7]{26}">Open the record/);
    const auditor = await desk.auditor.read(CHECK);
    expect(auditor).toContain('A name that must not go out');
    expect(auditor).not.toContain('name="group"');
    // The name that the editor wrote themselves is asked about nowhere else than among the names.
    for (const each of [page, theirs, auditor]) expect(each.split('id="names"')[0]).not.toMatch(SECRET);
    expect(await desk.editor.read(`${CHECK}?text=approved`)).toContain('No text of this work has been approved yet');
  });

  test('names are answered; who says that one goes is led to the text', async () => {
    await desk.write('Leyó Pedro Páramo en Casa Roja.');
    expect(await desk.editor.read(CHECK)).toContain('Pedro Páramo');
    expect(await desk.auditor.read(CHECK)).not.toContain('Note the answers');
    const answers = { 'name-0': 'Pedro Páramo', 'is-0': 'kept', 'name-1': 'Casa Roja', 'is-1': '', text: 'written' };
    const done = await desk.editor.post(`${CHECK}/names`, answers);
    expect([done.status, done.headers.get('location')]).toEqual([303, `${CHECK}?text=written#names`]);
    const page = await desk.editor.read(CHECK);
    expect(page).not.toContain('Pedro Páramo');
    expect(page).toContain('Casa Roja');
    const goes = await desk.editor.post(`${CHECK}/names`, { 'name-0': 'Casa Roja', 'is-0': 'removed', 'in-0': 'es' });
    expect(goes.headers.get('location')).toBe(`/newsroom/works/${WORK}/texts/es`);
    expect((await desk.editor.post(`${CHECK}/names`, { 'name-0': 'Casa Roja', 'is-0': 'safe' })).status).toBe(400);
    expect(desk.audited.map(({ verb }) => verb)).toContain('names-answered');
  });

  test('two people let a namesake out, one of whom is on the case; it goes out until the words change', async () => {
    const version = await desk.write('Dijo que no la ministra Xiomara Canario en la plaza.');
    await desk.approve(version);
    await desk.editor.post(`${CHECK}/names`, { 'name-0': 'Xiomara Canario', 'is-0': 'official' });
    const group = groupIn(await desk.editor.read(CHECK));
    const ask = (reason: string, of = group) => desk.editor.post(`${CHECK}/overrides`, { group: of, reason });
    const short = await ask('Otra. <b>');
    expect(short.status).toBe(422);
    const refused = await short.text();
    expect(refused).toContain('Give a reason of at least 20 characters');
    expect(refused).toContain('Otra. &lt;b&gt;');
    expect((await ask('Es otra mujer, ministra desde 2019.', 'f'.repeat(32))).status).toBe(409);
    expect((await ask('Es otra mujer, ministra desde 2019.')).status).toBe(303);
    expect((await ask('Es otra mujer, ministra desde 2019.')).status).toBe(409);
    const mine = await desk.editor.read(CHECK);
    expect(mine).toContain('Somebody else than you has to agree');
    expect(overrideIn(mine, 'agree')).toBe('');
    const second = await desk.second.read(CHECK);
    expect(second).toContain('neither you nor whoever asked can see whose name it is');
    expect(overrideIn(second, 'agree')).toBe('');
    const agree = overrideIn(await desk.ines.read(CHECK), 'agree');
    const alone = await desk.editor.post(agree);
    expect([alone.status, (await alone.text()).includes('somebody else agrees')]).toEqual([409, true]);
    expect((await desk.second.post(agree)).status).toBe(409);
    expect((await desk.auditor.post(agree)).status).toBe(403);
    expect((await desk.ines.post(agree)).status).toBe(303);
    expect((await desk.ines.post(agree)).status).toBe(409);
    const let_ = await desk.editor.read(CHECK);
    expect(let_).toContain('No known leak found');
    expect(let_).toContain('Agreed by Ines');
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('locked');
    const press = desk.press.open(IDENTITY, vault);
    expect(await publish(press, [WORK], desk.now())).toMatchObject({ published: [{ work: WORK }] });

    await desk.write('Dijo ayer la ministra Xiomara Canario en la plaza.');
    const changed = await desk.editor.read(CHECK);
    expect(changed).toContain('this lets out nothing now');
    expect(changed).toContain('A name that must not go out');
    const end = overrideIn(changed, 'end');
    expect((await desk.second.post(end)).status).toBe(303);
    expect((await desk.second.post(end)).status).toBe(409);
    expect(await desk.editor.read(CHECK)).toContain('One that is over');
    const verbs = desk.audited.map(({ verb }) => verb);
    for (const verb of ['override-asked', 'override-agreed', 'override-taken-back']) expect(verbs).toContain(verb);
    expect(JSON.stringify(desk.audited)).not.toMatch(SECRET);
  });

  test('an override of another work, and one that there is not, are not found', async () => {
    for (const id of ['a'.repeat(26), 'x'])
      expect((await desk.editor.post(`${CHECK}/overrides/${id}/agree`)).status).toBe(404);
    expect((await desk.editor.get(`/newsroom/works/${'a'.repeat(26)}/check`)).status).toBe(404);
  });

  test('while nobody has case files open it says what waits, and what works', async () => {
    await desk.vaults.lockAllBut(new Set());
    const page = await desk.editor.read(CHECK);
    expect(page).toContain('Nobody has case files open');
    expect(page).toContain('What works without');
    expect(page).not.toContain('No known leak found');
    const asked = await desk.editor.post(`${CHECK}/overrides`, { group: 'a', reason: 'x'.repeat(30) });
    expect(asked.status).toBe(409);
    expect(desk.errors).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { unaudited } from '../../domain/audit.ts';
import type { CaseId } from '../../domain/id.ts';
import { joinTeam, leaveTeam } from '../../staff/case-members.ts';
import { forceCase } from '../../staff/force-case.ts';
import { MARIA, scratchDesk } from '../scratch-desk.ts';
import { colleague, INES, OTTO } from './cases.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const EVENT = {
  title: 'Detenida en la terminal',
  on: '2014-06',
  'acts.0.kind': 'arrest',
  'acts.0.by.0.force': 'police',
  'acts.0.by.0.unit': 'Grupo Halcón',
  'acts.0.by.0.involvement': 'carried-out',
  'new.country': 'MX',
  'new.town': 'Pueblo Canario',
  'sources.0.text': 'su hermana, por teléfono',
  verification: 'likely',
};

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let ines: Awaited<ReturnType<typeof colleague>>;
  let otto: Awaited<ReturnType<typeof colleague>>;
  let at = '';
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    ines = await colleague(desk, INES);
    otto = await colleague(desk, OTTO);
    const opened = await ines.browser.post('/cases/new', {
      title: 'El caso Canario',
      campaign: 'active',
      verification: 'likely',
      'contact.checkIn': '2026-01-02',
    });
    at = opened.headers.get('location') ?? '';
  });
  afterAll(() => desk.close());

  const caseId = (): CaseId => at.slice('/cases/'.length) as CaseId;
  const read = async (path: string, who = ines): Promise<string> => (await who.browser.get(path)).text();
  const eventPath = async (): Promise<string> =>
    new RegExp(`${at}/events/[a-z2-7]{26}`).exec(await read(at))?.[0] ?? 'none';
  const version = async (path: string): Promise<string> =>
    /name="version" value="(\d+)"/.exec(await read(path))?.[1] ?? '';

  test('whoever opens a case is on it, and reads it', async () => {
    expect(at).toMatch(/^\/cases\/[a-z2-7]{26}$/);
    const page = await read(at);
    expect(page).toContain('El caso Canario');
    expect(page).toContain('Nobody is in this case yet');
    expect(await read('/cases')).toContain('1 case');
  });

  test('a form that is not whole says what is missing beside the field, and keeps what was typed', async () => {
    const answer = await ines.browser.post('/cases/new', { title: '', campaign: 'active', verification: 'no-such' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('id="title-error"');
    expect(page).toContain('id="verification-error"');
    expect(page).toMatch(/<option value="active" selected="">/);
  });

  test('somebody is put into it, and found by their name', async () => {
    const fields = { role: 'survivor', full: 'Xiomara Quetzalli Canario', given: 'Xiomara', gender: 'woman' };
    expect((await ines.browser.post(`${at}/people/new`, fields)).headers.get('location')).toBe(at);
    expect(await read(at), 'the case leads to her record, where consent is kept').toMatch(
      /<a href="\/people\/[a-z2-7]{26}"><bdi>Xiomara Quetzalli Canario/,
    );
    const found = await ines.browser.find('/cases', 'xiom quetz');
    expect(await found.text()).toContain('El caso Canario');
  });

  test('it says who of the organisation is on it, and what there is to stop', async () => {
    const page = await read(at);
    expect(page).toMatch(/id="team">.*<bdi>Ines<\/bdi>/s);
    expect(page).toContain('The case has no page of its own');
  });

  test('somebody is taken out of a case, not while it speaks of them, and not out of the last one', async () => {
    const place = (await read(at)).match(/people\/(\d+)"/)?.[1] ?? '0';
    const form = await read(`${at}/people/${place}`);
    const person = /name="person" value="([a-z2-7]{26})"/.exec(form)?.[1] ?? '';
    expect((await ines.browser.post(`${at}/people/${place}/remove`, { person })).status).toBe(409);
    const fields = { title: 'El otro caso', campaign: 'draft', verification: 'likely' };
    const other = (await ines.browser.post('/cases/new', fields)).headers.get('location') ?? '';
    await ines.browser.post(`${other}/people/new`, { role: 'witness', known: person });
    expect(await read(other)).toContain('Xiomara Quetzalli');
    await ines.browser.post(`${other}/people/0/remove`, { person });
    const looked = await ines.browser.post(`${other}/people/new`, { role: 'witness', known: 'xiom quetz' });
    expect(await looked.text()).toContain(`<option value="${person}"`);
    expect(await read(other), 'a name alone puts nobody anywhere').not.toContain('Xiomara Quetzalli');
    const chosen = { role: 'witness', known: 'xiom quetz', 'found-for': 'xiom quetz', person };
    expect((await ines.browser.post(`${other}/people/new`, chosen)).headers.get('location')).toBe(other);
    expect(await read(other)).toContain('Xiomara Quetzalli');
    expect((await ines.browser.post(`${other}/people/0/remove`, { person })).headers.get('location')).toBe(other);
    expect(await read(other)).not.toContain('Xiomara Quetzalli');
    expect(await read(at)).toContain('Xiomara Quetzalli');
    await leaveTeam(desk.staff, other.slice('/cases/'.length) as CaseId, ines.id, {
      by: desk.maria,
      audit: desk.audit,
    });
  });

  test('what happened is written down, in our words and by the code, and stays in the order of time', async () => {
    const blank = await read(`${at}/events/new`);
    const id = /name="event" value="([a-z2-7]{26})"/.exec(blank)?.[1] ?? '';
    expect(blank).toContain('arrest (030101000000)');
    const wrong = await ines.browser.post(`${at}/events/new`, { ...EVENT, event: id, on: '2014-13' });
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect(again).toContain('id="on-error"');
    expect(again).toContain('value="2014-13"');
    expect(again).toContain('value="Grupo Halcón"');
    const kept = await ines.browser.post(`${at}/events/new`, { ...EVENT, event: id });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, `${at}#e-${id}`]);
    // Sent twice, kept once.
    await ines.browser.post(`${at}/events/new`, { ...EVENT, event: id });
    const page = await read(at);
    expect(page.match(/Detenida en la terminal<\/bdi><\/h3>/g)).toHaveLength(1);
    for (const words of ['June 2014', 'Pueblo Canario, Mexico', '030101000000', 'Grupo Halcón', 'su hermana'])
      expect(page).toContain(words);
  });

  test('one more row is asked for without keeping anything', async () => {
    const answer = await ines.browser.post(`${at}/events/new`, { ...EVENT, event: 'a'.repeat(26), more: 'acts.1.' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('name="acts.1.kind"');
    expect(page).toContain('value="Detenida en la terminal"');
    expect((await read(at)).match(/Detenida en la terminal<\/bdi><\/h3>/g)).toHaveLength(1);
  });

  test('a correction is another version; of two at once the second is told, and keeps their text', async () => {
    const path = await eventPath();
    const read1 = await version(path);
    const change = { ...EVENT, version: read1, 'new.country': '', 'new.town': '' };
    expect((await ines.browser.post(path, { ...change, on: '2014-06-11' })).status).toBe(303);
    const late = await ines.browser.post(path, { ...change, title: 'Otra cosa' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('value="Otra cosa"');
    expect(await read(at)).toContain('11 June 2014');
  });

  test('nobody is named in a form who is not in the case', async () => {
    const stranger = 'b'.repeat(26);
    const event = { ...EVENT, event: 'c'.repeat(26), [`acts.0.to:${stranger}`]: 'on' };
    expect((await ines.browser.post(`${at}/events/new`, event)).status).toBe(422);
    const ask = { kind: 'ask', person: stranger, 'actions:petition': 'on', text: 'x', on: '2026', heard: 'me' };
    expect((await ines.browser.post(`${at}/asks/new`, ask)).status).toBe(422);
    expect((await ines.browser.post(`${at}/people/new`, { role: 'witness', known: stranger })).status).toBe(422);
  });

  test('every list of a case is written and changed by a form', async () => {
    const person = /option value="([a-z2-7]{26})"/.exec(await read(`${at}/situations/new`))?.[1] ?? '';
    const forms = {
      situations: { person, state: 'detained', on: '2014-06', 'source.text': 'La Jornada', verification: 'confirmed' },
      proceedings: { kind: 'complaint', authority: 'Fiscalía', on: '2014-07', status: 'open', reference: 'EXP 7/2014' },
      asks: { kind: 'red-line', person, 'actions:press': 'on', text: 'Sin prensa', on: '2014', heard: 'me' },
      says: { of: person, kind: 'veto', [`clients:${person}`]: 'on', days: '5' },
      outcomes: { value: 'worse', text: 'Nada cambió', 'source.text': 'su hermana', verification: 'likely' },
    };
    for (const [list, fields] of Object.entries(forms)) {
      const done = await ines.browser.post(`${at}/${list}/new`, fields);
      expect([list, done.status]).toEqual([list, 303]);
      const form = await read(`${at}/${list}/0`);
      const was = /name="was" value="([0-9a-f]{64})"/.exec(form)?.[1] ?? '';
      expect((await ines.browser.post(`${at}/${list}/0`, { ...fields, was })).status, list).toBe(303);
      expect((await ines.browser.post(`${at}/${list}/0`, { ...fields, was: 'old' })).status, list).toBe(409);
      expect((await ines.browser.post(`${at}/${list}/7`, fields)).status, list).toBe(404);
    }
    const page = await read(at);
    for (const words of ['Fiscalía', 'nothing for', 'Red line', 'Sin prensa', '5 days to say no', 'worse than before'])
      expect(page).toContain(words);
  });

  test('a colleague who is not on the case is told nothing of it, in no way', async () => {
    const list = await read('/cases', otto);
    expect(list).toContain('You are on no case');
    for (const query of ['Canario', 'xiom', 'EXP 7', 'a']) {
      const found = await (await otto.browser.find('/cases', query)).text();
      expect(found).not.toMatch(/Canario<\/bdi>|Xiomara Q/);
      const other = await (await otto.browser.find('/cases', 'zzz')).text();
      expect(found.replaceAll(/find=\d+/g, '')).toBe(other.replaceAll(/find=\d+/g, ''));
    }
    const nowhere = `/cases/${'a'.repeat(26)}`;
    for (const path of ['', '/edit', '/events/new', '/asks/0', '/people/new']) {
      const [there, none] = await Promise.all([otto.browser.get(at + path), otto.browser.get(nowhere + path)]);
      expect([there.status, await there.text()]).toEqual([none.status, await none.text()]);
      expect(there.status).toBe(403);
    }
    expect((await otto.browser.post(`${at}/edit`, { title: 'Mine' })).status).toBe(403);
    const today = await read('/', otto);
    expect(today).not.toContain('Canario');
  });

  test('nor an administrator, key or not, before the case is opened for a reason', async () => {
    const browser = desk.browser();
    await browser.post('/sign-in', MARIA);
    expect((await browser.get(at)).status).toBe(403);
    const asked = { account: desk.maria, about: caseId(), reason: 'her sister called at night' };
    await forceCase(desk.door, asked, desk.now(), unaudited);
    expect(await (await browser.get(at)).text()).toContain('Xiomara Quetzalli Canario');
    expect((await browser.get(`${at}/events/new`)).status, 'and writes nothing').toBe(403);
  });

  test('an editor on the case reads its outline, without names, places or what happened', async () => {
    const told = { by: desk.maria, audit: unaudited };
    const eva = await colleague(
      desk,
      { name: 'Eva', email: 'eva@comite.example', passphrase: 'diez grillos cantan bajo el olivo' },
      'editor',
    );
    await joinTeam(desk.staff, caseId(), eva.id, desk.now(), told);
    const page = await read(at, eva);
    expect(page).toContain('Sin prensa');
    expect(page).not.toMatch(/Xiomara|Pueblo|Halcón|terminal|La Jornada/);
    expect(await (await eva.browser.find('/cases', 'xiomara')).text()).toContain('Nothing found');
    expect(await (await eva.browser.find('/cases', 'canario')).text()).toContain('El caso Canario');
    await leaveTeam(desk.staff, caseId(), eva.id, told);
    expect((await eva.browser.get(at)).status).toBe(403);
  });

  test('deleting asks first', async () => {
    const path = await eventPath();
    const page = await read(`${path}/remove`);
    expect(page).toContain('Detenida en la terminal');
    expect(await read(at)).toContain('Detenida en la terminal');
    expect((await ines.browser.post(`${path}/remove`)).status).toBe(303);
    expect(await read(at)).not.toContain('Detenida en la terminal');
  });

  test('locked, nothing shows, and the page says what works without', async () => {
    await ines.browser.post('/case-files/lock');
    const list = await read('/cases');
    expect(list).toContain('The case files are locked');
    expect(list).toContain('/off-site');
    for (const path of [at, '/cases/new', `${at}/events/new`]) {
      const answer = await ines.browser.get(path);
      expect([path, answer.status]).toEqual([path, 409]);
      const page = await answer.text();
      expect(page).not.toContain('Canario');
      expect(page, 'what opens them leads back').toContain(`/case-files?to=${encodeURIComponent(path)}`);
    }
    const form = await ines.browser.post('/cases/new', { title: 'Typed before it was locked' });
    expect(form.status).toBe(409);
    expect(await form.text(), 'a form stays, to be sent again').toContain('Typed before it was locked');
    const door = await read(`/case-files?to=${encodeURIComponent(at)}`);
    expect(door).toContain(`name="to" value="${at}"`);
    const elsewhere = await read('/case-files?to=https://elsewhere.example/');
    expect(elsewhere).not.toContain('elsewhere.example');
  });

  test('neither the audit log nor an error holds a word of a case', () => {
    expect(JSON.stringify(desk.audited)).not.toMatch(/Canario|Xiomara|terminal/);
    expect(desk.errors).toEqual([]);
  });
});

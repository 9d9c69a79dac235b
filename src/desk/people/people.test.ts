import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { unaudited } from '../../domain/audit.ts';
import { idFrom, type CaseId, type PersonId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { personWith } from '../../domain/person.ts';
import { fileStory, her, textOf, woman, words } from '../../press/scratch-press.ts';
import { joinTeam } from '../../staff/case-members.ts';
import { recordCase } from '../../vault/record-case.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { record } from '../../vault/scratch-vault.ts';
import { scratchDesk } from '../scratch-desk.ts';
import { DELA, HER_CASE, HER_NAME, HER_PATH, withHer } from './people.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TALK = {
  ground: 'own',
  answer: 'yes',
  on: '2026-09-20',
  explainedBy: 'Dela',
  language: 'es',
  'risks.0.risk': 'Quien la detuvo puede leerlo',
  'risks.0.understood': 'Lo sé, por eso otro nombre',
  copy: 'Ninguna, la registran',
  takeBack: 'Llamando a Dela',
  identity: 'anonymous',
  image: 'none',
  voice: 'none',
  place: 'region',
  date: 'year',
  'purpose-publish': 'yes',
};

onEachEngine((_engine, scratch) => {
  let it: Awaited<ReturnType<typeof withHer>>;
  beforeAll(async () => {
    it = await withHer(await scratchDesk(await scratch()));
  });
  afterAll(() => it.desk.close());

  test('whoever is on her case sees her; nobody else finds, counts or opens her', async () => {
    const list = await (await it.dela.get('/people')).text();
    expect(list).toContain(HER_NAME);
    expect(list).toContain('named, no picture');
    expect(await (await it.dela.find('/people', 'comandante')).text()).toContain('1 person found');
    expect(await (await it.otto.get('/people')).text()).toContain('There is nobody in your cases yet');
    const found = await (await it.otto.find('/people', 'xiomara')).text();
    expect(found).not.toContain(HER_NAME);
    expect(found).toContain('There is nobody in your cases yet');
    const unknown = `/people/${'a'.repeat(26)}`;
    for (const path of ['', '/consent', '/edit', '/life', '/approvals', '/consent/new']) {
      const answer = await it.otto.get(HER_PATH + path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toBe(await (await it.otto.get(unknown + path)).text());
    }
    expect((await it.otto.post(`${HER_PATH}/consent/record`, TALK)).status).toBe(404);
  });

  test('her file says which names are never printed, and how readers see her', async () => {
    const page = await (await it.dela.get(HER_PATH)).text();
    expect(page).toContain('La Comandante Canario');
    expect(page).toContain('never printed');
    expect(page).toMatch(/<td[^>]*lang="es"[^>]*>Xiomara Quetzalli Canario/);
    expect(page).toContain('>Xiomara Canario<');
  });

  test('a conversation goes page by page, keeps what was typed, and says what is missing beside the field', async () => {
    const first = await it.dela.post(`${HER_PATH}/consent/new`, { ...TALK, explainedBy: '', stage: 'who', go: 'next' });
    expect(first.status).toBe(422);
    const page = await first.text();
    expect(page).toContain('id="explainedBy-error"');
    expect(page).toContain('value="Llamando a Dela"');
    const none = { ...TALK, 'risks.0.risk': '', 'risks.0.understood': '', stage: 'risks', go: 'next' };
    expect(await (await it.dela.post(`${HER_PATH}/consent/new`, none)).text()).toContain('id="risks.0.risk-error"');
    const without = { ...TALK, 'purpose-publish': 'no', stage: 'terms', go: 'next' };
    expect((await it.dela.post(`${HER_PATH}/consent/new`, without)).status).toBe(422);
    const tomorrow = { ...TALK, on: '2031-01-01', stage: 'who', go: 'next' };
    expect(await (await it.dela.post(`${HER_PATH}/consent/new`, tomorrow)).text()).toContain('still to come');
    expect(await it.printed()).toBe(`${HER_NAME} habló en Pueblo Canario.`);
  });

  test('the review says what changes in public, and nothing is recorded before', async () => {
    const review = await it.dela.post(`${HER_PATH}/consent/new`, { ...TALK, stage: 'until', go: 'next' });
    expect(review.status).toBe(200);
    const page = await review.text();
    expect(page).toContain('Less may be told than now.');
    expect(page).toContain('1 page is hidden at once');
    expect(page).toContain('Identity: without a name');
    expect(await it.printed()).toContain(HER_NAME);
    const seen = /name="seen" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect(seen).toBe('1');

    // Pressed twice at once, it is recorded once.
    const press = () => it.dela.post(`${HER_PATH}/consent/record`, { ...TALK, seen, go: 'record' });
    const both = await Promise.all([press(), press()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const done = both.find(({ status }) => status === 303);
    expect(done?.headers.get('location')).toBe(`${HER_PATH}/consent?rendered=1`);
    expect(await it.printed()).toBe('Una mujer, nombre reservado por seguridad, habló en un pueblo de Guerrero.');
    expect(it.desk.audited.some(({ verb, records }) => verb === 'consent-recorded' && records.includes(woman.id))).toBe(
      true,
    );
    const told = await (await it.dela.get(`${HER_PATH}/consent?rendered=1`)).text();
    expect(told).toContain('1 page was rendered again.');
    expect(told).toContain('Quien la detuvo puede leerlo. They understood: Lo sé, por eso otro nombre.');
    // A second press on the button records nothing more.
    const again = await it.dela.post(`${HER_PATH}/consent/record`, { ...TALK, seen, go: 'record' });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Something else was recorded');
  });

  test('her word on her own text is recorded for exactly the version that was shown to her', async () => {
    const own = idFrom<WorkId>(new Uint8Array(16).fill(41));
    const text = textOf('es' as Locale, [words('Me llevaron de noche. Soy '), her, words('.')], 'en-sus-palabras');
    await fileStory(it.press, [text], { id: own, firstPerson: [woman.id], subjects: [woman.id] });
    const page = await (await it.dela.get(`${HER_PATH}/approvals`)).text();
    expect(page).toContain('Waits for their word');
    // She asked above to go without a name.
    expect(page, 'a mention is what readers will see').toMatch(/Me llevaron de noche\. Soy una mujer[^<…]*\./);
    expect(await (await it.dela.get(`${HER_PATH}/consent`)).text()).toContain('Texts and pictures to approve (1)');
    const about = /name="about" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
    const key = about.slice(0, 12);
    const yes = { about, [`given-${key}`]: 'yes', [`by-${key}`]: 'Ella', [`how-${key}`]: 'Leído por teléfono' };
    expect(await (await it.dela.post(`${HER_PATH}/approvals`, { ...yes, [`how-${key}`]: '' })).text()).toContain(
      `id="how-${key}-error"`,
    );
    const stale = { ...yes, about: `${key}${'0'.repeat(52)}` };
    expect((await it.dela.post(`${HER_PATH}/approvals`, stale)).status).toBe(409);
    expect((await it.dela.post(`${HER_PATH}/approvals`, yes)).status).toBe(303);
    expect(await (await it.dela.get(`${HER_PATH}/approvals`)).text()).toContain('<p class="kicker">Approved · Spanish');
  });

  test('who is to be asked again stands on the page of the day, for those who see her', async () => {
    const until = { ...TALK, until: '2026-10-01', stage: 'until', go: 'next' };
    const seen = /name="seen" value="(\d+)"/.exec(
      await (await it.dela.post(`${HER_PATH}/consent/new`, until)).text(),
    )?.[1];
    await it.dela.post(`${HER_PATH}/consent/record`, { ...until, seen: seen ?? '' });
    const today = await (await it.dela.get('/')).text();
    expect(today).toContain('To be asked again');
    expect(today).toContain('the time that was agreed ends');
    expect(today).toContain('by 1 October 2026');
    expect(await (await it.otto.get('/')).text()).not.toContain('To be asked again');
  });

  test('an arrest hides her at once, and the family is told of a death before anybody reads of it', async () => {
    const event = { what: 'died', on: '2026-09-21', source: 'su hermana' };
    expect(await (await it.dela.post(`${HER_PATH}/life`, event)).text()).toContain('Tell the family first');
    const arrested = { what: 'arrested', on: '2026-09-21', source: 'su hermana' };
    const review = await (await it.dela.post(`${HER_PATH}/life`, arrested)).text();
    expect(review).toContain('they said nothing in advance for it');
    const seen = /name="seen" value="(\d+)"/.exec(review)?.[1] ?? '';
    await it.dela.post(`${HER_PATH}/life/record`, { ...arrested, seen });
    expect(await it.printed()).toBe('gone');
    const page = await (await it.dela.get(`${HER_PATH}/consent`)).text();
    expect(page).toContain('Was arrested, 21 September 2026. Source: su hermana');
    expect(page).toContain('1 page waits for an editor');
  });

  test('what she takes back goes to the page that needs no key', async () => {
    const answer = await it.dela.post(`${HER_PATH}/consent/new`, { ...TALK, answer: 'no', stage: 'who', go: 'next' });
    expect(answer.headers.get('location')).toBe(`/off-site${HER_PATH}/withdraw`);
  });

  test('two who change her record at once are told, and nothing is lost', async () => {
    const form = await (await it.dela.get(`${HER_PATH}/edit`)).text();
    const was = /name="was" value="([0-9a-f]+)"/.exec(form)?.[1] ?? '';
    const names = {
      'names.0.kind': 'used',
      'names.0.full': HER_NAME,
      'names.0.given': 'Xiomara',
      'names.0.short': 'Xiomara Canario',
      'names.0.lang': 'es',
    };
    const bad = await it.dela.post(`${HER_PATH}/edit`, { ...names, gender: 'woman', was, birth: '1987-13' });
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('id="birth-error"');
    const first = await it.dela.post(`${HER_PATH}/edit`, { ...names, gender: 'woman', was, birth: '1987' });
    expect(first.headers.get('location')).toBe(`${HER_PATH}?saved=1`);
    const second = await it.dela.post(`${HER_PATH}/edit`, { ...names, gender: 'woman', was, pronoun: 'ella' });
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('Somebody saved this record while you were writing');
    expect(page).toContain('value="ella"');
    expect(page).toContain('<bdi>1987</bdi>');
    const fresh = /name="was" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
    const third = await it.dela.post(`${HER_PATH}/edit`, {
      ...names,
      gender: 'woman',
      was: fresh,
      pronoun: 'ella',
      birth: '1987',
    });
    expect(third.status).toBe(303);
  });

  test('a new person belongs to a case, and needs a name', async () => {
    const none = await it.dela.post('/people/new', { gender: 'man', case: HER_CASE, role: 'witness' });
    expect(none.status).toBe(422);
    const made = await it.dela.post('/people/new', {
      gender: 'man',
      case: HER_CASE,
      role: 'witness',
      'names.0.full': 'Ulises Canario',
      'names.0.kind': 'used',
    });
    const path = made.headers.get('location') ?? '';
    expect(path).toMatch(/^\/people\/[a-z2-7]{26}$/);
    expect(await (await it.dela.get(path)).text()).toContain('Ulises Canario');
    expect(await (await it.dela.get('/people')).text()).toContain('nothing: nobody has been asked yet');
    expect((await it.otto.get(path)).status).toBe(404);
    const stolen = await it.otto.post('/people/new', {
      gender: 'man',
      case: HER_CASE,
      role: 'witness',
      'names.0.full': 'X',
    });
    expect(stolen.status).toBe(422);
  });

  test('where there are many, a form lists those of the same case, and finds the others by name', async () => {
    const many = idFrom<CaseId>(Buffer.alloc(16, 7));
    const people: PersonId[] = [];
    for (let n = 0; n < 201; n++) {
      const id = idFrom<PersonId>(randomBytes(16));
      const names = [{ kind: 'used' as const, full: `Testigo ${n} Quimbaya`, short: null, given: null, lang: null }];
      await recordPerson(it.vault, personWith({ id, gender: 'unstated', group: false, names }));
      people.push(id);
    }
    const all = people.map((person) => ({ person, role: 'witness' as const }));
    await recordCase(it.vault, { ...record, id: many, people: all, situations: [] });
    await joinTeam(it.desk.staff, many, it.delaId, it.desk.now(), { by: it.desk.bea, audit: unaudited });
    const form = await (await it.dela.get(`${HER_PATH}/edit`)).text();
    expect(form).toContain('Ulises Canario');
    expect(form).not.toContain('Quimbaya');
    const found = await it.dela.post(`${HER_PATH}/edit`, { 'look-for': 'testigo 17 quimbaya', pronoun: 'elleux' });
    const page = await found.text();
    expect([found.status, page.includes(`<option value="${people[17]}"`)]).toEqual([200, true]);
    expect(page, 'what was typed stays').toContain('value="elleux"');
    expect(page).not.toContain('Testigo 18 Quimbaya');
    expect(await (await it.dela.get(HER_PATH)).text(), 'looking keeps nothing').not.toContain('elleux');
  });

  test('while the case files are locked nobody is shown, and a form that was sent is kept', async () => {
    const { email, passphrase } = DELA;
    const other = it.desk.browser();
    await other.post('/sign-in', { email, passphrase });
    await other.post('/case-files/lock');
    for (const path of ['/people', HER_PATH, `${HER_PATH}/consent`]) {
      const page = await (await other.get(`${path}?lang=en`)).text();
      expect(page).toContain('The case files are locked');
      expect(page).not.toContain('Xiomara');
    }
    const kept = await (await other.post(`${HER_PATH}/consent/new`, TALK)).text();
    expect(kept).toContain('value="Lo sé, por eso otro nombre"');
    expect(it.desk.errors).toEqual([]);
  });
});

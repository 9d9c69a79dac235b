import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { unaudited } from '../../domain/audit.ts';
import type { CaseEvent } from '../../domain/case-event.ts';
import type { CaseRole } from '../../domain/case.ts';
import type { PartialDate } from '../../domain/date.ts';
import { idFrom, type AnyId, type CaseId, type EventId, type OfficeId, type PersonId } from '../../domain/id.ts';
import { personWith, type Person } from '../../domain/person.ts';
import { woman } from '../../press/scratch-press.ts';
import { joinTeam } from '../../staff/case-members.ts';
import { changePerson } from '../../vault/change-person.ts';
import { changeCase, recordCase } from '../../vault/record-case.ts';
import { recordEvent } from '../../vault/record-event.ts';
import { recordOffice } from '../../vault/record-official.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { record } from '../../vault/scratch-vault.ts';
import { colleague } from '../cases/cases.fixture.ts';
import { HER_CASE, HER_NAME, HER_PATH, withHer } from '../people/people.fixture.ts';
import { scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const id = <T extends AnyId>(): T => idFrom<T>(randomBytes(16));
const somebody = (full: string, more: Partial<Person> = {}): Person =>
  personWith({
    id: id<PersonId>(),
    gender: 'woman',
    group: false,
    names: [{ kind: 'used', full, short: null, given: null, lang: null }],
    ...more,
  });

const ELSEWHERE = id<CaseId>();
const mother = somebody('Luz Canario');
/** In a case that Dela is not on; and her own record says whose sister she is. */
const sister = somebody('Hermana Secreta', { relations: [{ to: woman.id, is: 'sibling' }] });
const students = somebody('Las estudiantes', { group: true, relations: [{ to: woman.id, is: 'member' }] });
const colonel = somebody('Coronel Canario', { gender: 'man' });
const general = somebody('General Secreto', { gender: 'man' });
const office = {
  id: id<OfficeId>(),
  title: { es: 'Comandancia' },
  institution: { es: 'Ejército' },
  salutation: 'Señor',
  language: 'es',
  address: { lines: ['Paseo 1'], country: 'MX', email: null, phone: null },
  holders: [{ person: colonel.id, from: null, until: null }],
};
const by = { force: 'army', name: 'Zona Militar', unit: 'Grupo Halcón', involvement: 'ordered' } as const;
const event: CaseEvent = {
  id: id<EventId>(),
  case: HER_CASE,
  title: 'Detenida en la terminal',
  text: '',
  on: '2014-06' as PartialDate,
  until: null,
  place: null,
  acts: [
    {
      kind: 'arrest',
      to: [woman.id],
      by: [colonel, general].map((each) => ({ ...by, official: each.id })),
      text: null,
    },
  ],
  sources: [{ text: 'su madre', by: null, on: null, evidence: [] }],
  verification: 'likely',
  interventions: [],
};
const part = (person: PersonId, role: CaseRole) => ({ person, role });

onEachEngine((_engine, scratch) => {
  let it: Awaited<ReturnType<typeof withHer>>;
  let rita: Awaited<ReturnType<typeof colleague>>;
  beforeAll(async () => {
    it = await withHer(await scratchDesk(await scratch()));
    const { vault, desk } = it;
    rita = await colleague(
      desk,
      { name: 'Rita', email: 'rita@comite.example', passphrase: 'siete mapas cuelgan del muro' },
      'editor',
    );
    await rita.browser.get('/?lang=en');
    await joinTeam(desk.staff, HER_CASE, rita.id, desk.now(), { by: desk.bea, audit: unaudited });
    const nobody = { ...record, id: EMPTY, title: 'Un caso vacío', people: [], situations: [], asks: [], says: [] };
    await recordCase(vault, nobody);
    await it.desk.staff.db
      .insertInto('case_members')
      .values({ case_id: EMPTY, account: it.delaId, since: 0, by: desk.maria })
      .execute();
    for (const each of [mother, sister, students, colonel, general]) await recordPerson(vault, each);
    await recordOffice(vault, office);
    await recordCase(vault, {
      ...nobody,
      id: ELSEWHERE,
      title: 'El caso secreto',
      people: [part(woman.id, 'rights-holder'), part(sister.id, 'family')],
    });
  });
  afterAll(() => it.desk.close());
  const EMPTY = id<CaseId>();
  const read = async (path: string, who = it.dela): Promise<string> => (await who.get(path)).text();

  test('a case with none says where they come from', async () => {
    const page = await read(`/cases/${EMPTY}`);
    expect(page).toContain('None is on record yet. They are drawn from the people of this case');
    expect(page).not.toContain('<svg');
    expect(await read(`/cases/${EMPTY}/relations`)).toContain('None is on record yet.');
  });

  test('her relations are drawn, each a link; nothing tells of those in a case one is not on', async () => {
    const { vault } = it;
    await changePerson(vault, woman.id, (known) =>
      Promise.resolve({ ...known, relations: [mother, sister].map(({ id: to }) => ({ to, is: 'parent' as const })) }),
    );
    await changeCase(vault, HER_CASE, (known) => ({
      ...known,
      people: [
        part(woman.id, 'survivor'),
        part(mother.id, 'family'),
        part(students.id, 'survivor'),
        part(colonel.id, 'official'),
      ],
    }));
    await recordEvent(vault, event);
    it.desk.audited.length = 0;
    const page = await read(HER_PATH);
    // Mother, students, case, event, unit, colonel.
    expect(page).toContain('As a list (6)');
    const link = (href: string, name: string) =>
      new RegExp(`<a class="relation" href="${href}"[^>]*>\\s*<span class="name[^>]*>${name}<`);
    expect(page).toMatch(link(`/people/${mother.id}`, 'Luz Canario'));
    expect(page).toMatch(link(`/cases/${HER_CASE}`, 'El caso Canario'));
    expect(page).toMatch(link(`/cases/${HER_CASE}#e-${event.id}`, 'Detenida en la terminal'));
    expect(page).toMatch(link(`/cases/${HER_CASE}#e-${event.id}`, 'Grupo Halcón'));
    expect(page).toMatch(link(`/people/${colonel.id}`, 'Coronel Canario'));
    for (const words of [
      '>mother<',
      '>they belong to it · survivor<',
      '>June 2014 · arrest<',
      'In: El caso Canario; Detenida',
    ])
      expect(page.includes(words), words).toBe(true);
    for (const hidden of ['Secret', 'secreto', ELSEWHERE, sister.id, general.id, 'style='])
      expect(page.includes(hidden), hidden).toBe(false);
    expect(it.desk.audited.map(({ verb, records }) => [verb, records.toSorted()])).toEqual([
      ['people-read', [woman.id]],
      ['cases-read', [HER_CASE]],
      ['people-read', [woman.id, mother.id, students.id, colonel.id].toSorted()],
    ]);
  });

  test('from the other side it says what she is', async () => {
    expect(await read(`/people/${mother.id}`)).toMatch(
      /Xiomara Quetzalli Canario<\/span><span[^>]*>daughter · survivor</,
    );
    expect(await read(`/people/${students.id}`)).toMatch(/Xiomara Quetzalli Canario<\/span><span[^>]*>member/);
    expect(await read(`/people/${colonel.id}`)).toContain('holds it now');
  });

  test('a case has its people, what was done and by whom, and the cases with the same people that one sees', async () => {
    it.desk.audited.length = 0;
    const page = await read(`/cases/${HER_CASE}`);
    for (const words of ['Who it is about', 'What was done', 'Who did it', 'Grupo Halcón', 'survivor · group'])
      expect(page).toContain(words);
    for (const hidden of ['caso secreto', 'Other cases', 'General Secreto']) expect(page).not.toContain(hidden);
    expect(it.desk.audited.filter(({ verb }) => verb === 'cases-read').map(({ records }) => records)).toEqual([
      [HER_CASE],
    ]);
    await changeCase(it.vault, EMPTY, (known) => ({ ...known, people: [part(mother.id, 'witness')] }));
    it.desk.audited.length = 0;
    const both = await read(`/cases/${HER_CASE}`);
    expect(both).toContain('Un caso vacío');
    expect(both).toContain('both: Luz Canario');
    expect(it.desk.audited.filter(({ verb }) => verb === 'cases-read').map(({ records }) => records)).toEqual([
      [HER_CASE],
      [EMPTY],
    ]);
  });

  test('whoever may not read names reads what people are in the case, and no way leads to them', async () => {
    for (const path of [`/cases/${HER_CASE}`, `/cases/${HER_CASE}/relations`]) {
      const page = await read(path, rita.browser);
      expect(page).toContain('survivor');
      for (const hidden of [HER_NAME, 'Luz', 'Halcón', 'terminal', `/people/${woman.id}`])
        expect(page).not.toContain(hidden);
    }
  });

  test('of three hundred some are drawn, the others are counted, and all are listed for those who see them', async () => {
    // Of people whose records are gone their part in the case is left.
    const people = Array.from({ length: 299 }, () => part(id<PersonId>(), 'witness'));
    await changeCase(it.vault, EMPTY, (known) => ({ ...known, people: [part(mother.id, 'survivor'), ...people] }));
    const page = await read(`/cases/${EMPTY}`);
    // Her other case is one of them.
    expect(page.match(/role="listitem"/g)).toHaveLength(25);
    expect(page).toContain('and 276 others');
    const list = await read(`/cases/${EMPTY}/relations?page=4`);
    expect(list).toContain('301 relations');
    expect(list.match(/<li class="is-/g)).toHaveLength(1);
    expect(list).toContain('both: Luz Canario');
    expect((await it.otto.get(`/cases/${EMPTY}/relations`)).status).toBe(403);
    expect((await it.otto.get(`${HER_PATH}/relations`)).status).toBe(404);
    expect(await read(`${HER_PATH}/relations`)).toContain('Luz Canario');
  });
});

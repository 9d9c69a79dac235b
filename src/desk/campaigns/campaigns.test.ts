import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { claimLetters } from '../../actions/outbox.ts';
import { unaudited } from '../../domain/audit.ts';
import type { Ask } from '../../domain/ask.ts';
import { type Instant, type PartialDate, utcDayOf } from '../../domain/date.ts';
import type { Inline } from '../../domain/document.ts';
import { idFrom, type AccountId, type CaseId, type PetitionId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { linkCasePage } from '../../newsroom/case-pages.ts';
import { approveText, writeText } from '../../newsroom/write-text.ts';
import { publish } from '../../press/publish.ts';
import { basis, fileStory, her, textOf, woman, words } from '../../press/scratch-press.ts';
import { joinTeam } from '../../staff/case-members.ts';
import { openAccount } from '../../staff/open-account.ts';
import { recordCase } from '../../vault/record-case.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { person, record } from '../../vault/scratch-vault.ts';
import { colleague, INES } from '../cases/cases.fixture.ts';
import { BEA, IDENTITY, MARIA, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000 });

const CLARA = { email: 'clara@comite.example', passphrase: 'cinco loros cantan de noche' } as const;
const id = idFrom<CaseId>(new Uint8Array(16).fill(51));
const petition = idFrom<PetitionId>(new Uint8Array(16).fill(52));
const other = idFrom<PetitionId>(new Uint8Array(16).fill(53));
const work = (fill: number) => idFrom<WorkId>(new Uint8Array(16).fill(fill));
const [page, plea, law] = [work(31), work(32), work(33)];
const AT = `/petitions/${petition}`;
const TERMS = { goal: '5.000', exposure: 'count', addressee: 'MX', keep: '90' } as const;
const OPEN = { when: 'now', opens: '', closes: '', ...TERMS } as const;
const ask = {
  kind: 'ask',
  person: person.id,
  actions: ['petition'],
  text: 'x',
  heardBy: null,
  takenBack: null,
} as const;
const asks: Ask[] = [{ ...ask, on: '2026-01' as PartialDate }];

/** A desk with a petition for somebody's case, in which nothing is asked yet, and one for a law. */
async function withPetitions(databases: Parameters<typeof scratchDesk>[0]) {
  const desk = await scratchDesk(databases);
  const [maria, bea] = [desk.browser(), desk.browser()];
  await maria.post('/sign-in', MARIA);
  await bea.post('/sign-in', BEA);
  const ines = await colleague(desk, INES);
  const vault = desk.vaults.every().find(({ holder }) => holder.account === desk.maria);
  if (vault === undefined) throw new Error('María has the case files open');
  await recordPerson(vault, person);
  await recordCase(vault, { ...record, id, asks: [] });
  const press = desk.press.open(IDENTITY, vault);
  await linkCasePage(press.newsroom, id, page);
  const details = { kind: 'petition', addressee: [], asks: [], goal: 10, delivery: [] } as const;
  const text = { ...textOf('es' as Locale, [], 'la-peticion'), standfirst: [] };
  const put = (of: PetitionId, title: string, about: WorkId, cases: readonly WorkId[]) =>
    fileStory(press, [{ ...text, title: [words(title)], details: { ...details, petition: of } }], {
      id: about,
      kind: 'petition',
      cases,
      place: null,
    });
  await put(petition, 'Por ella', plea, [page]);
  await put(other, 'Una ley', law, []);
  const stateOf = async (of: PetitionId) =>
    (await desk.actions.db.selectFrom('petitions').select('state').where('id', '=', of).executeTakeFirst())?.state;
  const verbs = () => desk.audited.map(({ verb }) => verb);
  /** The next approved text of the petition for a law. */
  const approve = async (body: readonly Inline[]) => {
    const next = { ...text, title: [words('Una ley')], details: { ...details, petition: other } };
    const written = { ...next, body: { v: 1, blocks: [{ type: 'paragraph', content: body }] } } as const;
    const version = await writeText(press.newsroom, { work: law, text: written, author: null, now: desk.now() });
    await approveText(press.newsroom, { work: law, locale: text.locale, version });
  };
  return { desk, vault, press, maria, bea, ines, stateOf, verbs, approve };
}

onEachEngine((_engine, scratch) => {
  test('a petition for somebody opens once they ask for it, and says why not until then', async () => {
    const { desk, vault, maria, bea, stateOf, verbs } = await withPetitions(await scratch());
    const list = await (await bea.get('/petitions?lang=en')).text();
    expect(list).toContain('Por ella');
    expect(list).toContain('Una ley');
    expect(list).not.toContain('New petition');
    expect((await bea.get(`${AT}/open`)).status, 'an auditor opens nothing').toBe(403);
    await maria.get('/petitions?lang=en');

    const why = await (await maria.get(`${AT}/open`)).text();
    expect(why).toContain('It cannot open yet');
    expect(why).toContain('Ask those who are on the case');
    expect(why, 'she is not on it').not.toContain(`/cases/${id}`);
    expect((await maria.post(`${AT}/open`, OPEN)).status).toBe(409);
    expect(await stateOf(petition)).toBe(undefined);
    await joinTeam(desk.staff, id, desk.maria, desk.now(), { by: desk.bea, audit: unaudited });
    const told = await (await maria.get(`${AT}/open`)).text();
    expect(told).toContain(`href="/cases/${id}"`);
    expect(told).toContain('nobody whose case it is has asked for a petition');

    await recordCase(vault, { ...record, id, asks });
    const opening = await (await maria.get(`${AT}/open`)).text();
    expect(opening).toContain('The ask for it is on record');
    expect(opening, 'nobody can read yet what happens with what they write').toContain(
      'there is no page yet that says',
    );
    const wrong = await maria.post(`${AT}/open`, { ...OPEN, goal: 'many', keep: '7', closes: 'tomorrow' });
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    for (const kept of ['value="many"', 'value="7"', 'A goal is a whole number', 'This is not a day'])
      expect(again).toContain(kept);
    const past = await maria.post(`${AT}/open`, { ...OPEN, closes: '2026-01-01' });
    expect([past.status, (await past.text()).includes('The last day is over already')]).toEqual([409, true]);
    expect((await maria.post(`${AT}/open`, { ...OPEN, closes: '2026-12-31' })).status).toBe(303);
    expect(await stateOf(petition)).toBe('open');
    expect(verbs()).toContain('petition-opened');
    const shown = await (await maria.get(AT)).text();
    expect(shown).toContain('until 31 December 2026');
    expect(shown).toContain('of 5,000 hoped for');
    const twice = await maria.post(`${AT}/open`, OPEN);
    expect([twice.status, (await twice.text()).includes('It is open already')]).toEqual([409, true]);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('each way to spread it has a link and a code for print, and what few came by is not told', async () => {
    const { desk, press, maria, bea } = await withPetitions(await scratch());
    const links = `/petitions/${other}/links`;
    expect(await (await bea.get(`${links}?lang=en`)).text()).toContain('nothing to link to yet');
    expect((await bea.get(`${links}/poster.png`)).status).toBe(404);
    expect(await publish(press, [law], desk.now())).toHaveProperty('published');
    const html = await (await bea.get(links)).text();
    expect(html).toContain('/es/petitions/la-peticion?via=poster</bdi>');
    expect(html).toContain('fewer than 20');
    const code = await bea.get(`${links}/poster.png`);
    expect([code.status, code.headers.get('content-type')]).toEqual([200, 'image/png']);
    for (const none of ['maria.png', 'poster.svg', 'poster'])
      expect((await bea.get(`${links}/${none}`)).status).toBe(404);

    const yesterday = utcDayOf((desk.now() - 86_400_000) as Instant);
    const at = { petition: other, day: yesterday };
    await desk.actions.db
      .insertInto('channel_counts')
      .values([
        { ...at, channel: 'poster', signatures: 47 },
        { ...at, channel: 'school', signatures: 19 },
        { ...at, channel: 'press', day: utcDayOf(desk.now()), signatures: 300 },
      ])
      .execute();
    const told = await (await maria.get(`${links}?lang=en`)).text();
    expect(told).toContain('40 or more');
    for (const not of ['47', '19 or', '300']) expect(told).not.toContain(not);
    const csv = await (await maria.get(`/petitions/${other}/counts/channels.csv`)).text();
    expect(csv).toContain('poster,40');
    expect(csv).not.toMatch(/4[1-9]|19|300/);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('who holds no key has it looked up in what a colleague has open, and the log says who asked', async () => {
    const { desk } = await withPetitions(await scratch());
    const { email, passphrase: password } = CLARA;
    const clara = idFrom<AccountId>(new Uint8Array(16).fill(71));
    const account = { id: clara, name: 'Clara', email, password, role: 'campaigner' } as const;
    await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
    const browser = desk.browser();
    await browser.post('/sign-in', CLARA);
    await browser.get('/petitions?lang=en');
    const before = desk.audited.length;
    expect(await (await browser.get(`${AT}/open`)).text()).toContain('It cannot open yet');
    const read = desk.audited.slice(before).filter(({ records }) => records.some((each) => each === id));
    expect(read.map(({ by }) => by)).toEqual([clara]);
    await desk.vaults.lockAllBut(new Set());
    expect(await (await browser.get(`${AT}/open`)).text()).toContain('The case files are locked');
    expect((await browser.post(`${AT}/open`, OPEN)).status).toBe(409);
    await desk.close();
  });

  test('a petition begins with its text and its row, and keeps what was typed wrong', async () => {
    const { desk, maria, verbs, stateOf } = await withPetitions(await scratch());
    await maria.get('/petitions?lang=en');
    const form = await (await maria.get('/petitions/new')).text();
    expect(form).toContain('For no case: for a law');
    const given = { title: 'Agua para <b>todas</b>', locale: 'es', case: '', ...TERMS };
    const wrong = await maria.post('/petitions/new', { ...given, locale: 'xx', case: law, keep: '1' });
    const said = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const kept of ['Agua para &lt;b&gt;todas&lt;/b&gt;', 'Choose a case of the list', 'kept for 30 to 1,096 days'])
      expect(said).toContain(kept);
    const begun = await maria.post('/petitions/new', given);
    const at = begun.headers.get('location') ?? '';
    expect([begun.status, at]).toEqual([303, expect.stringMatching(/^\/petitions\/[a-z2-7]{26}$/)]);
    const opening = await (await maria.get(`${at}/open`)).text();
    expect(opening, 'nobody could read what opens').toContain('No language of it is public');
    const shown = await (await maria.get(at)).text();
    for (const part of ['Agua para &lt;b&gt;todas', 'It is not open', '90 days', 'Mexico', 'It is about no case'])
      expect(shown).toContain(part);
    expect(await stateOf(at.slice(11) as PetitionId)).toBe('draft');
    expect(verbs()).toContain('petition-begun');
    expect(await (await maria.get('/newsroom')).text()).toContain('Agua para');
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('a petition for a law needs no ask, opens on a day, and is closed for good when its key is gone', async () => {
    const { desk, maria, stateOf, verbs, vault, approve } = await withPetitions(await scratch());
    const at = `/petitions/${other}`;
    await maria.get('/petitions?lang=en');
    await recordPerson(vault, woman, [basis()]);
    await approve([her]);
    const named = await maria.post(`${at}/open`, OPEN);
    expect(named.status, 'it calls a woman by her name, and nobody asked').toBe(409);
    expect(await named.text()).toContain('calls somebody by name who is in none of its cases');
    expect(await stateOf(other)).toBe(undefined);
    await approve([words('It is time.')]);
    expect((await maria.post(`${at}/close`)).status, 'it was never open').toBe(409);
    expect((await maria.post(`${at}/open`, { ...OPEN, when: 'on', opens: '2026-10-01' })).status).toBe(303);
    expect(await (await maria.get('/petitions')).text()).toContain('opens on 1 October 2026');
    const moved = await maria.post(`${at}/closing`, { closes: '2026-09-30' });
    expect([moved.status, (await moved.text()).includes('It would close before it opens')]).toEqual([409, true]);
    expect((await maria.post(`${at}/closing`, { closes: '2026-10-02' })).status).toBe(303);
    expect((await maria.post(`${at}/terms`, { ...TERMS, goal: '', addressee: '' })).status).toBe(303);
    expect((await maria.post(`${at}/terms`, { ...TERMS, addressee: 'ZZ' })).status).toBe(422);
    expect((await maria.post(`${at}/close`)).status).toBe(303);
    expect(await stateOf(other)).toBe('closed');
    expect((await maria.post(`${at}/closing`, { closes: '2026-12-02' })).status, 'it opens again instead').toBe(409);
    expect((await maria.post(`${at}/open`, OPEN)).status).toBe(303);
    expect((await maria.post(`${at}/close`)).status).toBe(303);
    const rows = await desk.actions.db.selectFrom('petition_history').selectAll().orderBy('number').execute();
    expect(rows.map(({ deed, by }) => [deed, by])).toEqual(
      ['opened', 'changed', 'changed', 'closed', 'opened', 'closed'].map((deed) => [deed, desk.maria]),
    );
    expect(JSON.parse(rows[1]?.changes ?? '')).toEqual({ closesAt: [null, expect.any(Number)] });
    const history = await (await maria.get(at)).text();
    expect(history, 'what could not be done left nothing').toContain(
      'Last day: from “until somebody closes it” to “2 October 2026”',
    );
    expect(history).toContain('Signatures hoped for: from “5,000” to');
    expect(history, 'all of it is here').not.toContain(`${at}/history`);
    await desk.actions.db.deleteFrom('petition_keys').execute();
    const gone = await maria.post(`${at}/open`, OPEN);
    expect([gone.status, (await gone.text()).includes('it cannot be opened again')]).toEqual([409, true]);
    expect(await (await maria.get(at)).text()).toContain('The key that tells double signatures is destroyed');
    expect(verbs()).toEqual(
      expect.arrayContaining(['petition-closed', 'petition-terms-changed', 'petition-closing-moved']),
    );
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('one person stops it at once, with its mail; two let it go on, with a reason', async () => {
    const { desk, maria, bea, ines, stateOf, verbs } = await withPetitions(await scratch());
    const at = `/petitions/${other}`;
    await maria.get('/petitions?lang=en');
    await ines.browser.get('/petitions?lang=en');
    await maria.post(`${at}/open`, OPEN);
    const letter = {
      kind: 'confirm',
      recipient: 'ana@lantern.example',
      locale: 'es',
      petition: other,
      token: 't',
    } as const;
    const due = async () => (await claimLetters(desk.actions, desk.now() as Instant, { most: 9, lease: 0 })).length;
    await desk.actions.db
      .insertInto('outbox')
      .values({ ...letter, message_id: 'a', next_at: 0 })
      .execute();
    expect(await (await maria.get(at)).text()).toContain('1 letter waits');
    expect((await bea.post(`${at}/stop`)).status, 'an auditor stops nothing').toBe(403);
    expect((await ines.browser.post(`${at}/stop`)).status).toBe(303);
    expect(await stateOf(other)).toBe('stopped');
    expect(await due(), 'its letter stays').toBe(0);
    expect(verbs()).toContain('petition-stopped');
    const open = await maria.post(`${at}/open`, OPEN);
    expect([open.status, (await open.text()).includes('on the word of two people')]).toEqual([409, true]);
    const off = await (await maria.get('/off-site?lang=en')).text();
    expect(off).toContain('This petition is stopped; its page stays');
    expect(off).toContain(`/petitions/${law}`);

    const short = await ines.browser.post(`${at}/resume/ask`, { reason: 'ok <b>' });
    const said = await short.text();
    expect([short.status, said.includes('ten characters at least'), said.includes('ok &lt;b&gt;')]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await ines.browser.post(`${at}/resume/ask`, { reason: 'The family is out of reach now.' })).status).toBe(
      303,
    );
    expect((await ines.browser.post(`${at}/resume`)).status, 'she asked herself').toBe(409);
    expect((await maria.post(`${at}/stop`)).status, 'she objects').toBe(303);
    expect((await maria.post(`${at}/resume`)).status, 'nobody asks any more').toBe(409);
    await ines.browser.post(`${at}/resume/ask`, { reason: 'The family is out of reach now.' });
    expect(await stateOf(other)).toBe('stopped');
    expect(await (await maria.get(at)).text()).toContain('The family is out of reach now.');
    expect((await maria.post(`${at}/resume`)).status).toBe(303);
    expect(await stateOf(other)).toBe('open');
    expect(await due()).toBe(1);
    expect((await maria.post(`${at}/resume`)).status).toBe(409);
    const told = await (await maria.get(at)).text();
    const steps = ['went on', 'Asked that it go on', 'Objected', 'Asked that it go on', 'Stopped for safety', 'Opened'];
    expect(told).toMatch(new RegExp(`id="history".*${steps.join('.*')}`, 'su'));
    expect(told.match(/The family is out of reach now\./gu), 'both times that it was asked').toHaveLength(2);
    expect((await bea.get(`${at}/history`)).status, 'an auditor reads it').toBe(200);

    const long = Array.from({ length: 120 }, (_, minute) => ({
      petition: other,
      at: desk.now() - 60_000 * (minute + 1),
      by: desk.maria,
      deed: 'changed' as const,
      cause: null,
      changes: JSON.stringify({ goal: [minute + 1000, minute + 1001] }),
    }));
    await desk.actions.db.insertInto('petition_history').values(long).execute();
    expect(await (await maria.get(at)).text()).toContain(`href="${at}/history"`);
    const seen: string[] = [];
    for (let next = `${at}/history`, pages = 0; next !== ''; pages += 1) {
      const part = await (await maria.get(next)).text();
      seen.push(...[...part.matchAll(/hoped for: from “([\d,]+)”/gu)].map(([, goal = '']) => goal));
      next = part.match(/href="([^"]+)" rel="next"/u)?.[1] ?? '';
      expect(pages).toBeLessThan(4);
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen, 'each once').toHaveLength(120);
    expect((await maria.get(`${at}/history?before=x`)).status).toBe(200);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('counts are told by day and by country, and no country with few of them', async () => {
    const { desk, maria } = await withPetitions(await scratch());
    await maria.get('/petitions?lang=en');
    const days = ['2026-09-20', '2026-09-21', '2026-09-23'].map((day, at) => ({
      petition,
      day,
      signatures: at * 6 + 3,
    }));
    await desk.actions.db.insertInto('day_counts').values(days).execute();
    const counts = [
      ['MX', 21],
      ['FR', 4],
      ['DE', 2],
    ] as const;
    await desk.actions.db
      .insertInto('counts')
      .values(counts.map(([country, signatures]) => ({ petition, country, signatures })))
      .execute();
    const shown = await (await maria.get(AT)).text();
    expect(shown).toContain('<svg');
    expect(shown).not.toContain('style=');
    expect(shown).toContain('Mexico');
    expect(shown).not.toContain('<th scope="row">Germany');
    expect(shown).toContain('Other countries');
    const csv = await maria.get(`${AT}/counts/days.csv`);
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    expect((await csv.text()).trim().split('\r\n').slice(1)).toEqual(['2026-09-20,3', '2026-09-21,9', '2026-09-23,15']);
    const places = (await (await maria.get(`${AT}/counts/countries.csv`)).text()).trim().split('\r\n').slice(1);
    expect(places).toEqual(['MX,Mexico,21', ',Other countries,6']);
    expect((await maria.get(`${AT}/counts/names.csv`)).status).toBe(404);
    expect((await maria.get('/petitions/none')).status).toBe(404);
    expect((await maria.get(`/petitions/${plea}`)).status, 'by its page').toBe(200);
    await desk.close();
  });
});

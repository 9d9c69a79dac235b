import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { opensKit, spendKitLink } from '../../actions/press-kits.ts';
import { unaudited } from '../../domain/audit.ts';
import type { Instant } from '../../domain/date.ts';
import { idFrom, type PersonId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { noteDependencies } from '../../newsroom/dependents.ts';
import { findBySlug } from '../../published/works.ts';
import { kitTokenHash } from '../../platform/kit-token.ts';
import { publish } from '../../press/publish.ts';
import { schedule } from '../../press/schedule.ts';
import { basis, fileStory, her, story, textOf, there, town, woman, words } from '../../press/scratch-press.ts';
import { joinTeam } from '../../staff/case-members.ts';
import { openAccount } from '../../staff/open-account.ts';
import { recordCase } from '../../vault/record-case.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { recordPlace } from '../../vault/record-place.ts';
import { record } from '../../vault/scratch-vault.ts';
import { withdrawnPeople } from '../../vault/withdrawals.ts';
import { BEA, IDENTITY, MARIA, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000 });

const ES = 'es' as Locale;
const CLARA = { email: 'clara@comite.example', passphrase: 'cinco loros cantan de noche' } as const;

/** A desk with a story of hers on the site, María signed in with her key, and Clara, an editor without one. */
async function withStory(databases: Parameters<typeof scratchDesk>[0]) {
  const desk = await scratchDesk(databases);
  const { email, passphrase: password } = CLARA;
  const account = { name: 'Clara', email, password, role: 'editor' } as const;
  await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
  const maria = desk.browser();
  await maria.post('/sign-in', MARIA);
  const vault = desk.vaults.any();
  if (vault === null) throw new Error('the vault is not open');
  const press = desk.press.open(IDENTITY, vault);
  await recordPlace(vault, town);
  await recordPerson(vault, woman, [basis()]);
  const body = [her, words(' fue encontrada en '), there, words('.')];
  await fileStory(press, [textOf(ES, body, 'sobre-ella')], { subjects: [woman.id] });
  expect(await publish(press, [story], desk.now())).toHaveProperty('published');
  const signedIn = async (who: { email: string; passphrase: string }) => {
    const browser = desk.browser();
    await browser.post('/sign-in', who);
    return browser;
  };
  const seen = async () =>
    (await findBySlug(desk.published, { kind: 'story', locale: ES, slug: 'sobre-ella' }, desk.now())).found;
  return { desk, maria, bea: await signedIn(BEA), clara: await signedIn(CLARA), seen };
}

/** María comes onto the case of the woman. */
async function onHerCase(desk: Awaited<ReturnType<typeof scratchDesk>>): Promise<void> {
  const vault = desk.vaults.any();
  if (vault === null) throw new Error('the vault is not open');
  await recordCase(vault, { ...record, people: [{ person: woman.id, role: 'survivor' }], situations: [] });
  await joinTeam(desk.staff, record.id, desk.maria, desk.now(), { by: desk.bea, audit: unaudited });
}

/** Another story of hers that is about to go out, and was never public. */
async function plannedWith(desk: Awaited<ReturnType<typeof scratchDesk>>): Promise<WorkId> {
  const vault = desk.vaults.any();
  if (vault === null) throw new Error('the vault is not open');
  const press = desk.press.open(IDENTITY, vault);
  const id = idFrom<WorkId>(new Uint8Array(16).fill(79));
  await fileStory(press, [textOf(ES, [her, words(' vuelve.')], 'vuelve')], { id, place: null });
  await noteDependencies(press.newsroom, 'under-way', new Map([[id, new Set([woman.id])]]));
  return id;
}

/** Another story of hers under embargo, whose kit Clara has given to two. */
async function kitLinksOf(
  desk: Awaited<ReturnType<typeof scratchDesk>>,
  clara: ReturnType<typeof desk.browser>,
): Promise<string[]> {
  const vault = desk.vaults.any();
  if (vault === null) throw new Error('the vault is not open');
  const press = desk.press.open(IDENTITY, vault);
  const id = idFrom<WorkId>(new Uint8Array(16).fill(78));
  await fileStory(press, [textOf(ES, [her, words(' habla.')], 'otra-vez')], { id, place: null });
  const told = { by: null, now: desk.now(), audit: unaudited, key: new Uint8Array(32) };
  const at = (desk.now() + 3_600_000) as Instant;
  const done = await schedule(press, [id], at, { ...told, embargo: { contact: 'Ana, +52 55' } });
  if ('refused' in done) throw new Error(done.refused);
  const links: string[] = [];
  for (const label of ['El <b>Diario', 'La Voz']) {
    const given = await clara.post(`/newsroom/planned/${done.scheduled}/give-kit`, { label });
    links.push(/token=([\w-]{43})/.exec(await given.text())?.[1] ?? '');
  }
  return links;
}

const ADDRESS = 'https://comite.example/es/stories/sobre-ella?from=mail#top';

onEachEngine((_engine, scratch) => {
  test('Bea, who holds no key, takes a page off; María asks for it back, and Clara agrees', async () => {
    const { desk, maria, bea, clara, seen } = await withStory(await scratch());
    expect(await seen()).toBe('work');
    const wrong = await bea.post('/off-site/find', { address: 'https://comite.example/es/stories/otra' });
    expect(wrong.status).toBe(404);
    expect(await wrong.text()).toContain('value="https://comite.example/es/stories/otra"');
    expect((await bea.post('/off-site/find', { address: ' ' })).status).toBe(422);
    const found = await bea.post('/off-site/find', { address: ADDRESS });
    expect(found.headers.get('location')).toBe(`/off-site/works/${story}`);
    const page = await (await bea.get(`/off-site/works/${story}?lang=en`)).text();
    expect(page).toContain('/es/stories/sobre-ella');
    // Bea reads what everybody could read, the title; whose it is, María's vault tells María,
    expect(page).toContain('<b>Person 1</b>');
    // only once she is on a case with her.
    const told = async (work: WorkId) => await (await maria.get(`/off-site/works/${work}?lang=en`)).text();
    expect(await told(story)).toContain('<b>Person 1</b>');
    await onHerCase(desk);
    expect(await told(story)).toContain('<b>Xiomara Quetzalli Canario</b>');
    expect(await (await bea.get(`/off-site/works/${story}?lang=en`)).text()).toContain('<b>Person 1</b>');
    // Of a work that readers cannot meet yet nobody is told here, to nobody.
    const planned = await plannedWith(desk);
    expect(await told(planned)).toContain('<b>Person 1</b>');
    expect(await told(planned)).not.toContain('Xiomara');
    expect(await told(planned)).not.toContain('Quetzalli');

    const hide = await bea.post(`/off-site/works/${story}/hide`);
    expect([hide.status, hide.headers.get('location')]).toEqual([303, '/off-site']);
    expect(await seen()).toBe('gone');
    expect(desk.audited.at(-1)).toMatchObject({ verb: 'work-hidden', records: [story] });
    const list = await (await maria.get('/off-site?lang=en')).text();
    expect(list).toContain('By Bea');
    const id = /hidings\/([a-z2-7]{26})\/ask/.exec(list)?.[1] ?? '';
    expect((await bea.post(`/off-site/hidings/${id}/ask`, { reason: 'x'.repeat(40) })).status).toBe(403);
    const short = await maria.post(`/off-site/hidings/${id}/ask`, { reason: 'porque <b>' });
    expect(short.status).toBe(303);
    const mine = await (await maria.get('/off-site')).text();
    expect(mine).toContain('Someone other than you must agree.');
    expect(mine).toContain('porque &lt;b&gt;');
    expect((await maria.post(`/off-site/hidings/${id}/bring-back`)).status).toBe(409);
    expect(await seen()).toBe('gone');
    expect(await (await clara.get('/off-site?lang=en')).text()).toContain('María asks to bring it back');
    expect((await clara.post(`/off-site/hidings/${id}/bring-back`)).status).toBe(303);
    expect(await seen()).toBe('work');
    expect((await clara.post(`/off-site/hidings/${id}/bring-back`)).status).toBe(409);
    expect((await bea.post('/off-site/works/none/hide')).status).toBe(404);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('a person takes their consent back at the desk, and the certificate is shown once, to whoever did it', async () => {
    const { desk, maria, bea, clara, seen } = await withStory(await scratch());
    const asked: string[] = [];
    desk.answerAs((path) => {
      asked.push(path);
      return Promise.resolve(new Response('', { status: /feed|sitemap|stories$|search|\/$/.test(path) ? 200 : 410 }));
    });
    const [opened, unopened] = await kitLinksOf(desk, clara);
    await spendKitLink(desk.actions, kitTokenHash(opened ?? ''), desk.now());
    const confirm = await (await clara.get(`/off-site/people/${woman.id}/withdraw?lang=en`)).text();
    expect(confirm).toContain('1 page depends on this person.');
    expect(confirm, 'what it leaves as it is').toContain('what they asked for is taken back under the case');
    const done = await clara.post(`/off-site/people/${woman.id}/withdraw`);
    const location = done.headers.get('location') ?? '';
    expect([done.status, location]).toEqual([303, expect.stringMatching(/^\/off-site\/withdrawals\//)]);
    expect(await seen()).toBe('gone');
    const working = await (await clara.get(location)).text();
    expect(working).toContain('1 page was hidden');
    await desk.withdrawals.settled();
    const certificate = await (await clara.get(location)).text();
    for (const text of [
      '1 page is gone for good',
      '/es/stories/sobre-ella',
      '/es/feed.atom',
      'as they must be',
      'No dossiers',
      '1 press kit with this person was opened',
      'El &lt;b&gt;Diario',
      'Spanish, version 1',
      'the kit names: Ana, +52 55',
      '1 link that nobody had opened was revoked at once',
    ])
      expect(certificate).toContain(text);
    expect(await opensKit(desk.actions, kitTokenHash(unopened ?? ''), desk.now())).toBe(false);
    expect(certificate).not.toContain('http-equiv="refresh"');
    expect(asked).toContain('/es/stories/sobre-ella');
    // Clara may read no names, and what stands in an address stands in the logs of every proxy.
    expect(certificate).not.toMatch(/Xiomara|Canario|Comandante/);
    expect(asked.filter((path) => /xiomara|canario|comandante/i.test(path))).toEqual([]);
    expect(certificate).toContain('finds none of these pages');
    // What was done about what could not be recalled is written down beside what is kept of it.
    const kept = /\/off-site\/certificates\/[a-z2-7]{26}/.exec(certificate)?.[0] ?? '';
    const empty = await (await clara.get('/off-site/withdrawals?lang=en')).text();
    expect(empty).toContain(`href="${kept}"`);
    expect(empty).toContain('nothing yet');
    expect(await (await clara.get('/off-site?lang=en')).text()).toContain('href="/off-site/withdrawals"');
    const today = new Date(desk.now()).toISOString().slice(0, 10);
    const note = { about: 'press-kits-1', state: 'asked', on: today };
    const audited = desk.audited.length;
    for (const [wrong, said] of [
      [{ about: 'press-kits-2' }, 'Choose what the note concerns.'],
      [{ about: '<b>Xiomara' }, 'Choose what the note concerns.'],
      [{ state: '' }, 'Choose what became of it.'],
      [{ on: '2026-02-30' }, 'Give a day that exists.'],
      [{ on: '2001-01-01' }, 'The day is before the withdrawal.'],
      [{ on: '9001-01-01' }, 'The day has not come yet.'],
    ] as const) {
      const refused = await clara.post(`${kept}?lang=en`, { ...note, ...wrong });
      const page = await refused.text();
      expect([refused.status, page.includes(said), page.includes('class="error-summary"')]).toEqual([422, true, true]);
      if (!('state' in wrong)) expect(page, 'keeps what was chosen').toMatch(/value="asked" checked/);
      if (!('about' in wrong)) expect(page, 'keeps what was chosen').toMatch(/value="press-kits-1" selected/);
      if ('on' in wrong) expect(page).toContain(`value="${wrong.on}"`);
    }
    expect(await desk.press.locked(IDENTITY).newsroom.db.selectFrom('recall_notes').selectAll().execute()).toEqual([]);
    expect(desk.audited.length).toBe(audited);
    expect((await clara.post(kept, note)).headers.get('location')).toBe(`${kept}#done`);
    expect(desk.audited.at(-1)).toMatchObject({ verb: 'recall-noted', records: [kept.slice(-26)] });
    expect([(await bea.get(kept)).status, (await bea.post(kept, note)).status]).toEqual([403, 403]);
    expect(await (await bea.get('/off-site')).text()).not.toContain('/off-site/withdrawals');
    const rosa = { email: 'rosa@comite.example', password: 'seis gatos duermen al sol' };
    const account = { name: 'Rosa', ...rosa, role: 'translator' } as const;
    await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
    const translator = desk.browser();
    await translator.post('/sign-in', { email: rosa.email, passphrase: rosa.password });
    const mirrors = { about: 'mirrors', state: 'unreachable', on: today };
    expect((await translator.post(kept, mirrors)).status).toBe(303);
    const told = await (await clara.get(`${kept}?lang=en`)).text();
    expect(told).toMatch(/Press kit 1, opened [^<]*\(UTC\): El &lt;b&gt;Diario<\/bdi>\s*<\/b> Asked to delete it/);
    expect(told).toMatch(/Search engines, archives and mirrors<\/bdi>\s*<\/b> Cannot be reached/);
    expect(told).toContain('<bdi>Rosa</bdi>');
    // Who gives no kits is not told who got one; and nobody is told whose certificate it is, or where they stood.
    const ofRosa = await (await translator.get(`${kept}?lang=en`)).text();
    expect(ofRosa).toContain('Press kit 1, opened');
    expect(ofRosa).not.toContain('Diario');
    const list = await (await clara.get('/off-site/withdrawals?lang=en')).text();
    expect(list).toContain('2 notes');
    for (const page of [told, ofRosa, list, empty, await (await maria.get(kept)).text()])
      for (const hers of [
        /Xiomara|Canario|Comandante/,
        /sobre-ella|feed\.atom/,
        new RegExp(woman.id),
        new RegExp(story),
      ])
        expect(page).not.toMatch(hers);
    for (const path of ['/off-site/certificates/none', `/off-site/certificates/${'a'.repeat(26)}`])
      expect([(await clara.get(path)).status, (await clara.post(path, note)).status]).toEqual([404, 404]);
    const others = await (await maria.get(`${location}?lang=en`)).text();
    expect(others).toContain('What is kept holds no addresses.');
    expect(others).not.toContain('sobre-ella');
    expect((await clara.get('/off-site/people/none/withdraw')).status).toBe(404);
    // Nothing of hers is public yet, and she says no more.
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('María has not signed in');
    const other = { ...woman, id: idFrom<PersonId>(new Uint8Array(16).fill(77)) };
    expect((await clara.get(`/off-site/people/${other.id}/withdraw`)).status).toBe(404);
    await recordPerson(vault, other, [basis()]);
    expect(await (await clara.get(`/off-site/people/${other.id}/withdraw`)).text()).toContain('No page depends on');
    expect((await clara.post(`/off-site/people/${other.id}/withdraw`)).status).toBe(303);
    expect((await withdrawnPeople(vault.vault)).has(other.id)).toBe(true);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });
});

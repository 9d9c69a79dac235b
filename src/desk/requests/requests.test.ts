import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { eraseRequests } from '../../actions/erase-requests.ts';
import { keepRequest } from '../../actions/keep-request.ts';
import { requestIdOf, sealRequest } from '../../actions/seal-request.ts';
import { unaudited } from '../../domain/audit.ts';
import type { Instant } from '../../domain/date.ts';
import type { RequestId } from '../../domain/id.ts';
import type { PublicRequest } from '../../domain/public-request.ts';
import { openAccount } from '../../staff/open-account.ts';
import { BEA, MARIA, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000 });

const MODERATOR = { email: 'rosa@comite.example', passphrase: 'siete barcos salen de madrugada' } as const;
const HOUR = 3_600_000;
const WORDS = 'Mi hermana no quiere que se lea su nombre.\nPor favor.';

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    const { email, passphrase: password } = MODERATOR;
    const account = { name: 'Rosa', email, password, role: 'moderator' } as const;
    await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
  });
  afterAll(() => desk.close());

  let form = 0;
  async function ask(
    request: Partial<PublicRequest> = {},
    page: string | null = '/es/stories/ella',
  ): Promise<RequestId> {
    const whole: PublicRequest = { wishes: ['name'], page: page ?? '', words: WORDS, reach: '', ...request };
    const id = requestIdOf(String(form++), whole);
    const kept = await sealRequest(desk.sealing, id, whole);
    await keepRequest(desk.actions, { id, page, locale: 'es', tell: null, ...kept }, desk.now());
    return id;
  }
  const signedIn = async (who: { email: string; passphrase: string }) => {
    const browser = desk.browser();
    await browser.post('/sign-in', who);
    return browser;
  };
  const textAt = async (browser: Awaited<ReturnType<typeof signedIn>>, path: string): Promise<string> =>
    (await browser.get(path)).text();

  test('who waits is at the head of the day, and loud within the hour', async () => {
    const rosa = await signedIn(MODERATOR);
    expect(await textAt(rosa, '/')).not.toContain('class="loud"');
    await ask();
    const calm = await textAt(rosa, '/');
    expect(calm).toContain('1 request waits to be read');
    expect(calm).not.toContain('class="loud"');
    desk.pass(HOUR);
    const again = await signedIn(MODERATOR);
    expect(await textAt(again, '/')).toContain('class="loud"');
    await desk.actions.db.deleteFrom('requests').execute();
  });

  test('one who holds a key reads it, which is written down first; others see the page and can have it hidden', async () => {
    const id = await ask({ wishes: ['everything'] });
    const rosa = await signedIn(MODERATOR);
    const locked = await textAt(rosa, `/requests/${id}`);
    expect(locked).toContain('/es/stories/ella');
    expect(locked).toContain('action="/off-site/find"');
    expect(locked).not.toContain('hermana');
    expect(desk.audited.filter((entry) => entry.verb === 'request-read')).toEqual([]);

    const maria = await signedIn(MARIA);
    const opened = await textAt(maria, `/requests/${id}`);
    expect(opened).toContain('Mi hermana no quiere que se lea su nombre.\nPor favor.');
    expect(opened, 'what takes everything back').toContain('under their consent everything is taken back at once');
    const read = desk.audited.filter((entry) => entry.verb === 'request-read');
    expect(read).toMatchObject([{ records: [id] }]);
    expect(JSON.stringify(desk.audited)).not.toMatch(/hermana|ella"/);
    // Who does not answer requests is told the same of one that is there and one that is not.
    const bea = await signedIn(BEA);
    const [there, nowhere] = await Promise.all([bea.get(`/requests/${id}`), bea.get(`/requests/${'a'.repeat(26)}`)]);
    expect([there.status, await there.text()]).toEqual([
      nowhere.status,
      (await nowhere.text()).replaceAll('a'.repeat(26), id),
    ]);
    expect(there.status).toBe(403);
    await desk.actions.db.deleteFrom('requests').execute();
  });

  test('it is seen, dealt with, and erased ninety days later; notes are sealed', async () => {
    const id = await ask();
    const [rosa, maria] = [await signedIn(MODERATOR), await signedIn(MARIA)];
    const seen = await rosa.post(`/requests/${id}/seen`, { note: 'Escondida hoy. Llamar el domingo.' });
    expect(seen.headers.get('location')).toBe(`/requests/${id}`);
    expect(await textAt(rosa, `/requests/${id}`)).not.toContain('Llamar el domingo');
    expect(await textAt(maria, `/requests/${id}`)).toContain('Llamar el domingo');
    expect(await textAt(rosa, '/requests')).toContain('Seen');
    expect((await maria.post(`/requests/${id}/settled`)).headers.get('location')).toBe('/requests');
    // Looking again at what is dealt with does not take that back.
    await rosa.post(`/requests/${id}/seen`);
    const rows = await desk.actions.db.selectFrom('requests').select('state').execute();
    expect(rows).toEqual([{ state: 'settled' }]);
    expect(desk.audited.filter((entry) => entry.verb.startsWith('request-s')).map((entry) => entry.verb)).toEqual([
      'request-seen',
      'request-settled',
      'request-seen',
    ]);

    const days = (number: number) => (desk.now() + number * 24 * HOUR) as Instant;
    expect(await eraseRequests(desk.actions, days(89))).toBe(0);
    expect(await eraseRequests(desk.actions, days(90))).toBe(1);
    expect(await desk.actions.db.selectFrom('request_marks').selectAll().execute()).toEqual([]);
  });

  test('two at once leave two marks, and what is too long is kept in the form', async () => {
    const id = await ask();
    const [rosa, maria] = [await signedIn(MODERATOR), await signedIn(MARIA)];
    await Promise.all([rosa.post(`/requests/${id}/seen`), maria.post(`/requests/${id}/seen`)]);
    expect(await desk.actions.db.selectFrom('request_marks').select('number').orderBy('number').execute()).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
    const long = 'palabra '.repeat(251);
    const refused = await maria.post(`/requests/${id}/settled`, { note: long });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(long.trim());
    expect((await maria.post(`/requests/${'b'.repeat(26)}/seen`)).status).toBe(404);
    await desk.actions.db.deleteFrom('requests').execute();
  });

  test('who has waited longest stands first, fifty to a page, and what is dealt with is a list of its own', async () => {
    const old = await ask({}, null);
    desk.pass(2 * HOUR);
    const fresh = await ask();
    const done = await ask({ words: 'x' });
    const maria = await signedIn(MARIA);
    await maria.post(`/requests/${done}/settled`);
    const html = await textAt(maria, '/requests');
    expect(linked(html)).toEqual([old, fresh]);
    expect(linked(await textAt(maria, '/requests?order=newest'))).toEqual([fresh, old]);
    expect(linked(await textAt(maria, '/requests?state=settled'))).toEqual([done]);
    expect(html).toContain('Overdue');
    expect(html).toMatch(/between \d\d:00 and \d\d:00 \(UTC\)/);
    for (let n = 0; n < 50; n++) await ask();
    const first = await textAt(maria, '/requests');
    expect(linked(first)).toHaveLength(50);
    const next = /href="(\/requests\?after=[^"]+)" rel="next"/.exec(first)?.[1] ?? '';
    expect(linked(await textAt(maria, next))).toHaveLength(2);
    await desk.actions.db.deleteFrom('requests').execute();
  });

  /** The forms of a page that says what would be done, as they would be sent. */
  const hidden = (html: string): Record<string, string> => {
    const sent = /<form method="post" action="\/requests\/settle\/do">([^]*?)<\/form>/.exec(html)?.[1] ?? '';
    return Object.fromEntries(
      [...sent.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
  };

  test('those that were chosen are dealt with at once, after it was said which and how many, and opened again', async () => {
    const [one, two, three] = [await ask(), await ask(), await ask()];
    const rosa = await signedIn(MODERATOR);
    expect((await rosa.post('/requests/settle', { which: 'chosen' })).status).toBe(422);
    const fields = { which: 'chosen', [`chosen.${one}`]: '1', [`chosen.${two}`]: '1' };
    const page = await (await rosa.post('/requests/settle', fields)).text();
    expect(page).toContain('Deal with 2 requests at once');
    expect(linked(page)).toEqual([one, two].toSorted());
    const done = await rosa.post('/requests/settle/do', hidden(page));
    const there = done.headers.get('location') ?? '';
    const list = await textAt(rosa, there);
    expect(list).toContain('2 requests are dealt with.');
    expect(linked(list)).toEqual([three]);
    const batch = there.split('done=')[1] ?? '';
    const told = desk.audited.find(({ verb }) => verb === 'requests-settled');
    expect(told?.records).toEqual([batch, ...[one, two].toSorted()]);
    expect(await textAt(rosa, `/requests/${one}`)).toContain('Rosa dealt with 2 at once');
    // Whoever sends the same again, as with the button "back", changes nothing.
    expect((await rosa.post('/requests/settle/do', hidden(page))).status).toBe(409);
    const opened = await rosa.post(`/requests/batches/${batch}/open`);
    expect(await textAt(rosa, opened.headers.get('location') ?? '')).toContain('2 requests are open again.');
    expect(linked(await textAt(rosa, '/requests'))).toHaveLength(3);
    expect((await rosa.post(`/requests/batches/${'a'.repeat(26)}/open`)).status).toBe(404);
    await desk.actions.db.deleteFrom('requests').execute();
  });

  test('a flood is dealt with as it was shown; what somebody asks meanwhile stays, and is found by its page', async () => {
    for (let n = 0; n < 60; n++) await ask({}, n % 2 === 0 ? '/es/stories/lleno' : null);
    desk.pass(HOUR);
    const rosa = await signedIn(MODERATOR);
    const hers = await ask({}, '/es/stories/ella-misma');
    const list = await textAt(rosa, '/requests');
    expect(list).toContain('All 61 that match');
    expect(list, 'the rarest page first').toMatch(
      /page-counts"><li><a href="\/requests\?like=[a-z2-7]{26}"><bdi>\/es\/stories\/ella-misma/,
    );
    const found = await rosa.post('/requests/find', { query: 'https://comite.example/es/stories/ella-misma?x#y' });
    const at = found.headers.get('location') ?? '';
    expect(at).toBe(`/requests?like=${hers}`);
    expect(linked(await textAt(rosa, at))).toEqual([hers]);
    const nobody = await rosa.post('/requests/find', { query: '/es/stories/nadie' });
    expect(await nobody.text()).toMatch(/value="\/es\/stories\/nadie"[^]*No request names this page/);

    const page = await (await rosa.post('/requests/settle', { which: 'all' })).text();
    expect(page, 'hers came in a quarter of an hour that is not over').toContain('Deal with 60 requests at once');
    const meanwhile = await ask({}, '/es/stories/otra');
    const [done, second] = await Promise.all(
      [rosa, await signedIn(MARIA)].map((who) => who.post('/requests/settle/do', hidden(page))),
    );
    expect([done?.status, second?.status].toSorted()).toEqual([303, 409]);
    expect(linked(await textAt(rosa, '/requests')).toSorted()).toEqual([hers, meanwhile].toSorted());
    // What was shown for a request that is erased by now is nothing, never everything.
    const gone = { which: 'all', like: 'a'.repeat(26) };
    expect(await (await rosa.post('/requests/settle', gone)).text()).toContain('There is nothing to deal with here');
    const later = { ...hidden(page), until: String(desk.now() + HOUR) };
    expect((await rosa.post('/requests/settle/do', later)).status).toBe(400);
    expect(JSON.stringify(desk.audited)).not.toContain('ella-misma');
    expect(desk.errors).toEqual([]);
  });
});

const linked = (html: string): string[] =>
  [...html.matchAll(/href="\/requests\/([a-z2-7]{26})"/g)].map((match) => match[1] ?? '');

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { eraseRequests } from '../actions/erase-requests.ts';
import { keepRequest } from '../actions/keep-request.ts';
import { requestIdOf, sealRequest } from '../actions/seal-request.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { RequestId } from '../domain/id.ts';
import type { PublicRequest } from '../domain/public-request.ts';
import { openAccount } from '../staff/open-account.ts';
import { BEA, MARIA, scratchDesk } from './scratch-desk.ts';

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
    const id = await ask();
    const rosa = await signedIn(MODERATOR);
    const locked = await textAt(rosa, `/requests/${id}`);
    expect(locked).toContain('/es/stories/ella');
    expect(locked).toContain('action="/off-site/find"');
    expect(locked).not.toContain('hermana');
    expect(desk.audited.filter((entry) => entry.verb === 'request-read')).toEqual([]);

    const maria = await signedIn(MARIA);
    const opened = await textAt(maria, `/requests/${id}`);
    expect(opened).toContain('Mi hermana no quiere que se lea su nombre.\nPor favor.');
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

  test('who has waited longest stands first, what is dealt with last, fifty to a page', async () => {
    const old = await ask({}, null);
    desk.pass(2 * HOUR);
    const fresh = await ask();
    const done = await ask({ words: 'x' });
    const maria = await signedIn(MARIA);
    await maria.post(`/requests/${done}/settled`);
    const html = await textAt(maria, '/requests');
    const order = [...html.matchAll(/href="\/requests\/([a-z2-7]{26})"/g)].map((match) => match[1]);
    expect(order).toEqual([old, fresh, done]);
    expect(html).toContain('Overdue');
    expect(html).toMatch(/between \d\d:00 and \d\d:00 \(UTC\)/);
    for (let n = 0; n < 50; n++) await ask();
    expect((await textAt(maria, '/requests')).match(/href="\/requests\/[a-z2-7]{26}"/g)).toHaveLength(50);
    expect((await textAt(maria, '/requests?page=2')).match(/href="\/requests\/[a-z2-7]{26}"/g)).toHaveLength(3);
  });
});

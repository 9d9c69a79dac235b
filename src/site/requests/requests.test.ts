import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine, scratchAsSite } from '../../../test/databases.ts';
import { type ScratchSite, scratchSite, story } from '../../../test/scratch-site.ts';
import { openRequest } from '../../actions/seal-request.ts';
import { putSealingKey } from '../../actions/sealing-keys.ts';
import type { Instant } from '../../domain/date.ts';
import { MOST_REQUESTS_A_DAY } from '../../domain/public-request.ts';
import { migrateAll } from '../../cli/migrate-all.ts';
import { startWriter } from '../../actions/writer-client.ts';
import { keyIdOf } from '../../platform/sealing/row-format.ts';
import { putWorks } from '../../published/put-works.ts';
import { createSite } from '../site.ts';

const ASKED = { wish_name: 'yes', wish_picture: 'yes', words: 'Ella no debe salir.', reach: 'tía, domingos' };

onEachEngine((_engine, scratch) => {
  let site: ScratchSite;
  let app: ScratchSite['app'];
  const keys = newKeys();
  beforeAll(async () => {
    const databases = await scratch();
    site = await scratchSite(databases);
    await putSealingKey(site.actions, { keyId: keyIdOf(keys.publicKey), publicKey: keys.publicKey });
    await putWorks(site.published, [story({ slug: 'a-story' })], site.clock);
    // By the role of the site, which may put requests in and read none.
    const asSite = scratchAsSite(databases);
    await migrateAll({ deskDatabases: databases, siteDatabases: asSite });
    const writer = startWriter(asSite);
    app = createSite({ ...site.dependencies, writer });
    const { close } = site;
    site.close = () => writer.close().then(() => close.call(site));
  });
  afterAll(() => site.close());

  const get = async (path: string) => Promise.resolve(app.request(path));
  const post = async (fields: Record<string, string> | string, path = '/en/about-you') =>
    Promise.resolve(
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      }),
    );
  const kept = () => site.actions.db.selectFrom('requests').selectAll().orderBy('came_at').execute();
  const letters = () => site.actions.db.selectFrom('outbox').selectAll().where('kind', '=', 'request').execute();
  const numberIn = (html: string): string => /name="form" value="([\w-]{22})"/.exec(html)?.[1] ?? '';
  const forget = async (): Promise<void> => {
    for (const table of ['requests', 'request_days', 'outbox'] as const)
      await site.actions.db.deleteFrom(table).execute();
  };

  test('what is asked is kept sealed, and the organisation is told without a word of it', async () => {
    await forget();
    const page = await get('/es/about-you?page=%2Fen%2Fstories%2Fa-story');
    const html = await page.text();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(html).toContain('value="https://lantern.example/en/stories/a-story"');
    const sent = await post(
      { form: numberIn(html), page: 'https://lantern.example/en/stories/a-story', ...ASKED },
      '/es/about-you',
    );
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe('/es/about-you/thanks');
    expect((await get('/es/about-you/thanks')).status).toBe(200);

    const [row, ...more] = await kept();
    if (row === undefined) throw new Error('nothing was kept');
    expect(more).toEqual([]);
    expect(row).toMatchObject({ page: '/en/stories/a-story', locale: 'es', state: 'waiting' });
    expect(row.came_at).toBe(site.clock);
    expect(Buffer.from(row.sealed).includes('Ella')).toBe(false);
    expect(await openRequest(keys, row.id, { keyId: row.key_id, sealed: row.sealed })).toEqual({
      wishes: ['name', 'picture'],
      page: 'https://lantern.example/en/stories/a-story',
      words: 'Ella no debe salir.',
      reach: 'tía, domingos',
    });
    expect(await letters()).toMatchObject([{ recipient: 'hello@lantern.example', locale: 'en', petition: null }]);
    expect(JSON.stringify(await letters())).not.toMatch(/a-story|Ella|tía/);
  });

  test('the same form sent twice, or by two at once, is one request; with other words it is another', async () => {
    await forget();
    const form = numberIn(await (await get('/en/about-you')).text());
    const answers = await Promise.all([1, 2, 3].map(() => post({ form, ...ASKED })));
    expect(answers.map((each) => each.status)).toEqual([303, 303, 303]);
    expect(await kept()).toHaveLength(1);
    await post({ form, ...ASKED, words: 'And his.' });
    expect(await kept()).toHaveLength(2);
    // A form that came without its number is no other one's.
    await post(ASKED);
    await post(ASKED);
    expect(await kept()).toHaveLength(4);
  });

  test('whether a page or a name is known, nobody can tell', async () => {
    await forget();
    const shown = async (page: string): Promise<string> => {
      const html = await (await get(`/en/about-you?page=${encodeURIComponent(page)}`)).text();
      return html.replaceAll(page, 'PAGE').replaceAll(encodeURIComponent(page), 'PAGE').replaceAll(numberIn(html), '');
    };
    expect(await shown('/en/stories/never-was')).toBe(await shown('/en/stories/a-story'));
    const answers = await Promise.all(
      ['/en/stories/a-story', '/en/stories/never-was', '', 'Claudia', '<b>"&'].map(async (page) => {
        const answer = await post({ ...ASKED, page });
        return [answer.status, [...answer.headers].toSorted(), await answer.text()];
      }),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect((await kept()).map((row) => row.page).toSorted()).toEqual([
      '/en/stories/a-story',
      '/en/stories/never-was',
      null,
      null,
      null,
    ]);
    // Of whatever length, they lie there in one size.
    expect(new Set((await kept()).map((row) => row.sealed.length)).size).toBe(1);
  });

  test('a link cannot put words into the form', async () => {
    const html = await (await get('/en/about-you?page=Call%20this%20number')).text();
    expect(html).not.toContain('Call this number"');
    expect(html).toContain('name="page"');
  });

  test.each([
    [{ page: '/en/stories/a-story' }, 'href="#wishes"', 422],
    [{ ...ASKED, words: 'x'.repeat(4001) }, 'href="#words"', 422],
    [{ ...ASKED, reach: 'x'.repeat(501) }, 'href="#reach"', 422],
    [{ ...ASKED, page: 'x'.repeat(301) }, 'href="#page"', 422],
    ['wish_name=yes&words=%ff', 'did not arrive whole', 400],
  ])('%# what is wrong is told beside its field, and nothing is lost', async (fields, told, status) => {
    await forget();
    const answer = await post(fields);
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(html).toContain(told);
    if (typeof fields !== 'string') for (const value of Object.values(fields)) expect(html).toContain(value);
    expect(await kept()).toEqual([]);
  });

  test('bytes that no form has are refused without reading them', async () => {
    expect((await post(`words=${'x'.repeat(70_000)}`)).status).toBe(413);
  });

  test('a flood stops at the limit of the day, says so, and writes a letter a quarter', async () => {
    await forget();
    const began = site.clock;
    const day = new Date(began).toISOString().slice(0, 10);
    for (let quarter = 0; quarter < 4; quarter++) {
      await Promise.all(Array.from({ length: 20 }, () => post(ASKED)));
      site.clock = (site.clock + 900_000) as Instant;
    }
    // One in each quarter, and the next, which tells of those that came after the last.
    expect((await letters()).map((letter) => letter.next_at - began)).toEqual([0, 1, 2, 3, 4].map((n) => n * 900_000));
    await site.actions.db
      .updateTable('request_days')
      .set({ taken: MOST_REQUESTS_A_DAY - 1 })
      .where('day', '=', day)
      .execute();
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(ASKED)));
    expect(answers.map((each) => each.status).toSorted()).toEqual([303, 503, 503, 503, 503]);
    const full = answers.find((each) => each.status === 503);
    const html = (await full?.text()) ?? '';
    expect(html).toContain('more have come in today');
    expect(html).toContain('mailto:hello@lantern.example');
    expect(html).toContain(ASKED.words);
    expect(await kept()).toHaveLength(81);
    site.clock = (began + 86_400_000) as Instant;
    expect((await post(ASKED)).status).toBe(303);
    site.clock = began;
  });

  test('where it cannot be kept, it is not taken and nothing is lost', async () => {
    await forget();
    await site.actions.db.updateTable('sealing_keys').set({ retired: 1 }).execute();
    const answer = await post(ASKED);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(ASKED.words);
    expect(await letters()).toEqual([]);
    await putSealingKey(site.actions, { keyId: keyIdOf(keys.publicKey), publicKey: keys.publicKey });
  });
});

function newKeys(): { privateKey: Uint8Array; publicKey: Uint8Array } {
  const pair = generateKeyPairSync('x25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return { publicKey, privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32) };
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { petitionOn, type ScratchSite, scratchSite, story } from '../../test/scratch-site.ts';
import { ES, FR, line } from '../published/story.fixture.ts';
import type { Instant } from '../domain/date.ts';
import { putWorks } from '../published/put-works.ts';
import { takeDown } from '../published/take-down.ts';

onEachEngine((_engine, scratch) => {
  let site: ScratchSite;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(site.app.request(path, { headers }));

  beforeAll(async () => {
    site = await scratchSite(await scratch());
  });
  afterAll(() => site.close());

  test('the door greets in the visitor’s language', async () => {
    const answer = await get('/', { 'accept-language': 'fr-CA, en;q=0.5' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/fr/');
    expect(answer.headers.get('vary')).toContain('Accept-Language');
  });

  test('a story answers under its address, with strict headers and no cookie', async () => {
    await putWorks(site.published, [story({ slug: 'the-road', title: line('The road <home>') })], site.clock);
    const answer = await get('/en/stories/the-road');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('The road &lt;home&gt;');
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('x-robots-tag')).toBeNull();
    expect(answer.headers.get('strict-transport-security')).not.toBeNull();
  });

  test('beside someone who did not agree to it, nothing leads to where money is given', async () => {
    const donate = story({ kind: 'page', slug: 'donate', details: { kind: 'page' } });
    const [with_, without] = [story({ slug: 'with-an-appeal' }), story({ slug: 'without-one', appeal: false })];
    await putWorks(site.published, [donate, with_, without], site.clock);
    const page = async (slug: string): Promise<string> => (await get(`/en/stories/${slug}`)).text();
    expect(await page('with-an-appeal')).toContain('href="/en/donate"');
    expect(await page('with-an-appeal')).toContain('DonateAction');
    expect(await page('without-one')).not.toMatch(/donate/i);
    await takeDown(site.published, [donate.work, with_.work, without.work], site.clock);
  });

  test('a page that has not changed is not sent again', async () => {
    await putWorks(site.published, [story({ slug: 'twice' })], site.clock);
    const first = await get('/en/stories/twice', { 'accept-encoding': 'br' });
    expect(first.headers.get('content-encoding')).toBe('br');
    const etag = first.headers.get('etag') ?? '';
    const second = await get('/en/stories/twice', { 'if-none-match': etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  test('a page that was being drawn while the press published is not kept', async () => {
    await putWorks(site.published, [story({ slug: 'overtaken' })], site.clock);
    const asked = get('/en/stories/overtaken');
    site.cache.clear();
    expect((await asked).status).toBe(200);
    expect(site.cache.get('/en/stories/overtaken', site.clock)).toBeNull();
    await get('/en/stories/overtaken');
    expect(site.cache.get('/en/stories/overtaken', site.clock)).not.toBeNull();
  });

  test('what was renamed leads to its new address; what was withdrawn is gone and leads nowhere', async () => {
    const work = story({ slug: 'old-name' });
    await putWorks(site.published, [work], site.clock);
    await putWorks(site.published, [{ ...work, slug: 'new-name' }], site.clock);
    const moved = await get('/en/stories/old-name');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/en/stories/new-name']);
    await takeDown(site.published, [work.work], site.clock);
    site.cache.clear();
    const [old, recent, never] = await Promise.all(
      ['old-name', 'new-name', 'no-name'].map((slug) => get(`/en/stories/${slug}`)),
    );
    expect([old?.status, recent?.status, never?.status]).toEqual([410, 410, 404]);
    const [a, b] = [await old?.text(), await recent?.text()];
    expect(a?.replaceAll('old-name', '')).toBe(b?.replaceAll('new-name', ''));
  });

  test('a story that is not translated says so and offers the languages that exist', async () => {
    const work = story({ slug: 'solo', title: line('Only in English') });
    await putWorks(
      site.published,
      [work, { ...work, locale: FR, slug: 'seul', title: line('En français') }],
      site.clock,
    );
    const answer = await get('/es/stories/solo');
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(html).toContain('lang="es"');
    expect(html).toContain('href="/en/stories/solo"');
    expect(html).toContain('href="/fr/stories/seul"');
    expect(html).not.toContain('Only in English');
  });

  test('an embargo and the end of a basis are kept to the millisecond, also by what is cached', async () => {
    const from = (site.clock + 60_000) as Instant;
    const until = (site.clock + 65_000) as Instant;
    await putWorks(site.published, [story({ slug: 'brief', publishedAt: from, validUntil: until })], site.clock);
    const at = async (instant: number): Promise<number> => {
      const before = site.clock;
      site.clock = instant as Instant;
      const { status } = await get('/en/stories/brief');
      const kept = site.cache.get('/en/stories/brief', site.clock) !== null;
      site.clock = before;
      expect(kept).toBe(status === 200);
      return status;
    };
    expect(await at(from - 1)).toBe(404);
    expect(await at(from)).toBe(200);
    expect(await at(until - 1)).toBe(200);
    expect(await at(until)).toBe(410);
  });

  test('lists have pages, and refuse a page or a kind that is none', async () => {
    const many = Array.from({ length: 45 }, (_, i) =>
      story({ slug: `item-${i}`, locale: ES, publishedAt: (Date.UTC(2025, 0, 1) + i * 60_000) as Instant }),
    );
    await putWorks(site.published, many, site.clock);
    const html = await (await get('/es/stories?page=2')).text();
    expect(html).toContain('item-24');
    expect(html).not.toContain('item-25"');
    for (const bad of ['page=0', 'page=4', 'page=x', 'page=99999999999', 'kind=poem', 'mission=none']) {
      expect((await get(`/es/stories?${bad}`)).status, bad).toBe(404);
    }
  });

  test('search finds without accents, in the page’s language only', async () => {
    await putWorks(
      site.published,
      [story({ slug: 'marcha', locale: ES, title: line('La marcha de las madres en Córdoba') })],
      site.clock,
    );
    const found = await (await get('/es/search?q=cordoba')).text();
    expect(found).toContain('/es/stories/marcha');
    expect(found).toMatch(/<mark>Córdoba<\/mark>/);
    // Paragraphs and cells do not run together.
    expect(/<p class="excerpt">[^\n]*?<\/p>/.exec(found)?.[0]).toContain(' · ');
    expect(await (await get('/en/search?q=cordoba')).text()).not.toContain('/es/stories/marcha');
  });

  test('search says which date is none, and knows where its pages end', async () => {
    const html = await (await get('/en/search?q=march&from=2014-13&to=2014')).text();
    expect(html).toMatch(/id="from"[^>]*aria-describedby="date-hint"[^>]*aria-invalid="true"/);
    expect(html).toContain('value="2014-13"');
    expect(html, 'nothing was looked for').not.toContain('class="total"');
    expect(html).not.toMatch(/id="to"[^>]*aria-invalid/);
    expect(html).toMatch(/<p class="hint error" id="date-hint">/);
    expect((await get('/en/search?q=march&page=99')).status).toBe(404);
  });

  test.each([
    ['operators', '%22%20OR%20*'],
    ['five thousand letters', 'a'.repeat(5000)],
    ['a NUL and an emoji', '%00%F0%9F%91%8A'],
  ])('search survives %s', async (_what, query) => {
    expect((await get(`/en/search?q=${query}`)).status).toBe(200);
  });

  test('feeds, calendar, sitemap and robots are well-formed and typed', async () => {
    const types: Record<string, string> = {
      '/en/feed.atom': 'application/atom+xml; charset=utf-8',
      '/en/feed.rss': 'application/rss+xml; charset=utf-8',
      '/en/events.ics': 'text/calendar; charset=utf-8',
      '/sitemap.xml': 'application/xml; charset=utf-8',
      '/robots.txt': 'text/plain; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type]);
    }
    expect(await (await get('/sitemap.xml')).text()).toContain('https://lantern.example/en/stories/the-road');
  });

  test('a petition’s facts are open to all, under its name in any language', async () => {
    await petitionOn(site, 'free-her');
    const answer = await get('/petitions/free-her.json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const json = (await answer.json()) as { data: { type: string; attributes: Record<string, unknown> } };
    expect(json.data.type).toBe('petition');
    expect(json.data.attributes).toMatchObject({ state: 'open', signature_count: 0 });
    const count = await get('/petitions/free-her/count.json');
    expect(count.headers.get('cache-control')).toBe('public, max-age=1, stale-while-revalidate=2, stale-if-error=5');
    expect((await get('/petitions/unknown.json')).status).toBe(404);
    const all = (await (await get('/petitions.json?state=open')).json()) as { data: unknown[]; links: object };
    expect(all.data).toHaveLength(1);
    expect((await get('/petitions.json?state=bent')).status).toBe(400);
  });

  test('a petition that is a draft is not there; a stopped one is, without a form', async () => {
    await petitionOn(site, 'a-draft', 'draft');
    await petitionOn(site, 'stopped-one', 'stopped');
    expect((await get('/en/petitions/a-draft')).status).toBe(404);
    const stopped = await get('/en/petitions/stopped-one');
    expect(stopped.status).toBe(200);
    expect(await stopped.text()).not.toContain('method="post"');
  });

  test('unknown addresses, languages and methods have their page', async () => {
    for (const path of [
      '/de/',
      '/en/nothing',
      '/en/x/y/z',
      '/media/../secret',
      '/assets/none.css',
      '/en/qr.png?path=//evil',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get('/en')).headers.get('location')).toBe('/en/');
  });
});

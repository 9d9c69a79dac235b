import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { petitionOn, type ScratchSite, scratchSite } from '../../../test/scratch-site.ts';
import { ES, line } from '../../published/story.fixture.ts';
import { changePetition } from '../../actions/change-petition.ts';
import type { Instant } from '../../domain/date.ts';
import { putWorks } from '../../published/put-works.ts';
import { createSiteServer } from '../server.ts';
import { quickSigning } from './sign-quickly.ts';

const ANA = { given_name: 'Ana', family_name: 'Núñez', email: 'ana@example.org', country: 'MX' };
const LONG_AGO = 40 * 86_400_000;

onEachEngine((_engine, scratch) => {
  let site: ScratchSite;
  beforeAll(async () => {
    site = await scratchSite(await scratch());
  });
  afterAll(() => site.close());

  const post = (path: string, body: string | Record<string, string>): Promise<Response> =>
    Promise.resolve(
      site.app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: typeof body === 'string' ? body : new URLSearchParams(body).toString(),
      }),
    );
  const get = (path: string): Promise<Response> => Promise.resolve(site.app.request(path));
  const rows = () => site.actions.db.selectFrom('signatures').selectAll().execute();
  const tokenOf = async (recipient: string): Promise<string> =>
    (
      await site.actions.db
        .selectFrom('outbox')
        .select('token')
        .where('recipient', '=', recipient)
        .orderBy('id', 'desc')
        .execute()
    )[0]?.token ?? '';
  const count = async (slug: string): Promise<number> => {
    site.cache.clear();
    const json = await (await get(`/petitions/${slug}/count.json`)).text();
    return Number(/"signature_count":(\d+)/.exec(json)?.[1]);
  };

  test('Ana signs, reads the letter, presses the button, and counts; once', async () => {
    await petitionOn(site, 'release-her');
    const signed = await post('/en/petitions/release-her/signatures', { ...ANA, news: 'yes' });
    expect(signed.status).toBe(303);
    expect(signed.headers.get('location')).toBe('/en/petitions/release-her/signatures/thank-you');
    expect((await get('/en/petitions/release-her/signatures/thank-you')).status).toBe(200);
    expect(await count('release-her')).toBe(0);

    const token = await tokenOf('ana@example.org');
    const page = await get(`/en/signatures/confirm?token=${token}`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain(`value="${token}"`);
    // The token is in the form alone: in no link to be followed, shared or logged.
    expect(html.split(token)).toHaveLength(2);
    expect(await count('release-her')).toBe(0);

    for (let click = 0; click < 3; click++) {
      const confirmed = await post('/en/signatures/confirm', { token });
      expect(confirmed.status).toBe(303);
      expect(confirmed.headers.get('location')).toBe('/en/petitions/release-her/signatures/confirmed');
    }
    expect(await count('release-her')).toBe(1);
    const again = await get(`/en/signatures/confirm?token=${token}`);
    expect(again.status, 'a link that was used asks for nothing').toBe(303);
    expect(again.headers.get('location')).toBe('/en/petitions/release-her/signatures/confirmed');
    expect((await get('/en/petitions/release-her/signatures/confirmed')).status).toBe(200);
    expect(await rows()).toMatchObject([{ state: 'validated', news: 1, country: 'MX' }]);
  });

  test('a link of ours says by which way it led here, as far as the count and no further', async () => {
    await petitionOn(site, 'by-poster');
    const page = await (await get('/en/petitions/by-poster?via=poster')).text();
    expect(page).toContain('<input type="hidden" name="via" value="poster"');
    expect(page).toContain('by which way you came: poster');
    expect(page, 'the page is the same').toContain(
      'rel="canonical" href="https://lantern.example/en/petitions/by-poster"',
    );
    for (const none of ['', '?via=', '?via=maria', '?via=poster%22%3E']) {
      expect(await (await get(`/en/petitions/by-poster${none}`)).text(), none).not.toContain('name="via"');
    }

    const wrong = await post('/en/petitions/by-poster/signatures', { ...ANA, via: 'poster', country: '' });
    expect(await wrong.text(), 'kept with what was typed').toContain('name="via" value="poster"');
    const signed = await post('/en/petitions/by-poster/signatures', {
      ...ANA,
      email: 'iris@example.org',
      via: 'poster',
    });
    expect(signed.headers.get('location')).toBe('/en/petitions/by-poster/signatures/thank-you');
    const [letter] = await site.actions.db
      .selectFrom('outbox')
      .select('channel')
      .where('recipient', '=', 'iris@example.org')
      .execute();
    expect(letter).toEqual({ channel: 'poster' });

    const token = await tokenOf('iris@example.org');
    const confirm = await (await get(`/en/signatures/confirm?token=${token}&via=poster`)).text();
    expect(confirm).toContain('<input type="hidden" name="via" value="poster"');
    for (const via of ['poster', 'press']) await post('/en/signatures/confirm', { token, via });
    const counts = site.actions.db.selectFrom('channel_counts').select(['channel', 'signatures']);
    expect((await counts.execute()).map((each) => [each.channel, Number(each.signatures)])).toEqual([['poster', 1]]);
  });

  test('a second signature of the same address looks like a first, to the end, and does not count', async () => {
    await petitionOn(site, 'twice');
    const answers: unknown[] = [];
    for (const email of ['eva@example.org', 'EVA@example.org']) {
      const signed = await post('/en/petitions/twice/signatures', { ...ANA, email });
      const confirmed = await post('/en/signatures/confirm', { token: await tokenOf(email) });
      answers.push([
        signed.status,
        signed.headers.get('location'),
        confirmed.status,
        confirmed.headers.get('location'),
      ]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(await count('twice')).toBe(1);
  });

  test('a field that is wrong is told beside it, with what was typed kept, and nothing is written', async () => {
    await petitionOn(site, 'kept');
    const before = (await rows()).length;
    const wrong: [Record<string, string>, string][] = [
      [{ ...ANA, given_name: '  ' }, 'given_name-error'],
      [{ ...ANA, given_name: 'x'.repeat(101) }, 'given_name-error'],
      [{ ...ANA, given_name: 'A\0na' }, 'given_name-error'],
      [{ ...ANA, locality: 'x\u202ey' }, 'locality-error'],
      [{ ...ANA, email: 'nobody' }, 'email-error'],
      [{ ...ANA, email: 'ana@example.org\r\nBcc: x@example.org' }, 'email-error'],
      [{ ...ANA, country: 'Atlantis' }, 'country-error'],
      [{ ...ANA, country: '' }, 'country-error'],
      [{ ...ANA, postal_code: '1'.repeat(21) }, 'postal_code-error'],
    ];
    for (const [fields, id] of wrong) {
      const answer = await post('/en/petitions/kept/signatures', { ...fields, display: 'yes' });
      const html = await answer.text();
      expect([id, answer.status]).toEqual([id, 422]);
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain('Núñez');
      expect(html).toMatch(/name="display"[^>]* checked/);
      expect(html).not.toMatch(/name="news"[^>]* checked/);
    }
    expect(await rows()).toHaveLength(before);
  });

  test('what is typed is shown as text, never as HTML', async () => {
    await petitionOn(site, 'hostile');
    const answer = await post('/en/petitions/hostile/signatures', { ...ANA, email: '"><script>alert(1)</script>' });
    expect(await answer.text()).not.toContain('<script>alert');
  });

  test('family name, town and postal code may be left out, and one name is enough', async () => {
    await petitionOn(site, 'one-name');
    const fields = { given_name: 'Suharto', email: 'one@example.org', country: 'ID', family_name: '', locality: ' ' };
    expect((await post('/en/petitions/one-name/signatures', fields)).status).toBe(303);
  });

  test('closed, stopped, not open and unknown petitions each have their page, and take nothing', async () => {
    await petitionOn(site, 'draft-one', 'draft');
    await petitionOn(site, 'stopped-one', 'stopped');
    const { id } = await petitionOn(site, 'closing');
    await changePetition(site.actions, id, { closesAt: site.clock, now: site.clock, by: null });
    const before = (await rows()).length;
    const statuses = [];
    for (const slug of ['draft-one', 'stopped-one', 'closing', 'nowhere']) {
      const answer = await post(`/en/petitions/${slug}/signatures`, ANA);
      expect(await answer.text()).toContain('<html');
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([409, 409, 409, 404]);
    expect((await post('/de/petitions/closing/signatures', ANA)).status).toBe(404);
    expect(await rows()).toHaveLength(before);
  });

  test('bad UTF-8 gets its sentence, with what could be read kept', async () => {
    await petitionOn(site, 'bytes');
    const answer = await post(
      '/en/petitions/bytes/signatures',
      'given_name=%ff&family_name=Kahlo&email=x@example.org&country=MX',
    );
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Kahlo');
  });

  test('a body that is too long is not read, whatever it says of its length', async () => {
    await petitionOn(site, 'long');
    const long = `given_name=${'x'.repeat(70_000)}`;
    expect((await post('/en/petitions/long/signatures', long)).status).toBe(413);
    const endless = new ReadableStream<Uint8Array>({ pull: (queue) => queue.enqueue(new Uint8Array(8192)) });
    const request = new Request('http://localhost/en/petitions/long/signatures', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect((await site.app.request(request)).status).toBe(413);
  });

  test('over the network each answer is the same, ten megabytes included', async () => {
    const { id } = await petitionOn(site, 'network');
    const { app, cache, dependencies } = site;
    const server = createSiteServer(app, cache, () => site.clock, quickSigning(dependencies)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const send = (fields: Record<string, string>, slug = 'network', locale = 'en'): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}/${locale}/petitions/${slug}/signatures`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
    const before = (await rows()).length;

    const signed = await send({ ...ANA, email: 'wire@example.org' });
    expect(signed.status).toBe(303);
    expect(signed.headers.get('location')).toBe('/en/petitions/network/signatures/thank-you');
    expect(signed.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(signed.headers.get('cache-control')).toBe('no-store');

    const wrong = await send({ ...ANA, email: 'nobody' });
    expect([wrong.status, (await wrong.text()).includes('id="email-error"')]).toEqual([422, true]);
    expect(wrong.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await send(ANA, 'nowhere')).status).toBe(404);
    expect((await send(ANA, 'network', 'de')).status).toBe(404);
    const huge = await send({ given_name: 'x'.repeat(10_000_000) });
    expect([huge.status, (await huge.text()).includes('<form')]).toEqual([413, true]);
    await changePetition(site.actions, id, { state: 'closed', now: site.clock, by: null });
    expect((await send(ANA)).status).toBe(409);
    expect(await rows()).toHaveLength(before + 1);
    server.closeAllConnections();
    server.close();
  });

  test('expired, damaged and unknown tokens are told apart from nothing else, and reveal nobody', async () => {
    await petitionOn(site, 'tokens');
    await post('/en/petitions/tokens/signatures', { ...ANA, email: 'late@example.org' });
    const token = await tokenOf('late@example.org');
    for (const bad of ['', 'x', token.slice(0, 42), 'A'.repeat(43)]) {
      expect((await get(`/en/signatures/confirm?token=${encodeURIComponent(bad)}`)).status).toBe(404);
      expect((await post('/en/signatures/confirm', { token: bad })).status).toBe(404);
    }
    const now = site.clock;
    site.clock = (now + LONG_AGO) as Instant;
    expect((await get(`/en/signatures/confirm?token=${token}`)).status).toBe(410);
    expect((await post('/en/signatures/confirm', { token })).status).toBe(410);
    site.clock = now;
    expect(await count('tokens')).toBe(0);
  });

  test('a petition published in Spanish is signed in Spanish and confirmed in Spanish', async () => {
    const { work } = await petitionOn(site, 'in-english');
    await putWorks(
      site.published,
      [{ ...work, locale: ES, slug: 'en-castellano', title: line('En castellano') }],
      site.clock,
    );
    const signed = await post('/es/petitions/en-castellano/signatures', { ...ANA, email: 'es@example.org' });
    expect(signed.headers.get('location')).toBe('/es/petitions/en-castellano/signatures/thank-you');
    const token = await tokenOf('es@example.org');
    expect(await (await get(`/es/signatures/confirm?token=${token}`)).text()).toContain('En castellano');
    const confirmed = await post('/es/signatures/confirm', { token });
    expect(confirmed.headers.get('location')).toBe('/es/petitions/en-castellano/signatures/confirmed');
  });

  test('when nothing can be written the person is told that it was not accepted, with the form kept', async () => {
    const broken = await scratchSite(await scratch());
    await petitionOn(broken, 'full');
    await broken.actions.db.deleteFrom('sealing_keys').execute();
    const answer = await broken.app.request('/en/petitions/full/signatures', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(ANA).toString(),
    });
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain('value="Ana"');
    expect(html).toContain('ana@example.org');
    expect(html).toContain('class="trouble"');
    await broken.close();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DELA, HER_NAME, HER_PATH, withHer } from '../../src/desk/people/people.fixture.ts';
import { IDENTITY, scratchDesk } from '../../src/desk/scratch-desk.ts';
import { idFrom, type WorkId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { SiteIdentity } from '../../src/domain/site-identity.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { publish } from '../../src/press/publish.ts';
import { fileStory, her, textOf, woman, words } from '../../src/press/scratch-press.ts';
import { putIdentity } from '../../src/published/identity.ts';
import { watchFreshness } from '../../src/site/freshness.ts';
import { markProved } from '../../src/staff/sessions.ts';
import { hashOf } from '../../src/staff/tokens.ts';
import { scratchSite, type ScratchSite } from '../scratch-site.ts';
import { hasChromium, openBrowser, visitor } from './browser.ts';
import { freePort } from './product.ts';

const EN = 'en' as Locale;
const ES = 'es' as Locale;
const say = catalogueFor(EN);
const STORY = idFrom<WorkId>(new Uint8Array(16).fill(51));

describe.skipIf(!hasChromium)('A delegate and a survivor', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const undo: (() => unknown)[] = [];
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let site: ScratchSite;
  let browser: Browser;
  let deskAt = '';
  let siteAt = '';

  beforeAll(async () => {
    const databases = { engine: 'sqlite', folder } as const;
    const identity: SiteIdentity = { ...IDENTITY, locales: [EN, ES] };
    const [deskPort, sitePort] = [await freePort(), await freePort()];
    site = await scratchSite(databases, identity);
    desk = await scratchDesk(databases, deskPort);
    await putIdentity(desk.published, identity);
    site.clock = desk.now();
    const { vault } = await withHer(desk);
    const press = desk.press.open(identity, vault);
    const body = (text: string) => [her, words(text)];
    await fileStory(press, [textOf(EN, body(' speaks.'), 'she-speaks'), textOf(ES, body(' habla.'), 'she-speaks')], {
      id: STORY,
      subjects: [woman.id],
      place: null,
    });
    const published = await publish(press, [STORY], desk.now());
    if ('refused' in published) throw new Error(published.refused);
    const listen = (fetch: Parameters<typeof serve>[0]['fetch'], port: number): ServerType =>
      serve({ fetch, hostname: '127.0.0.1', port });
    const servers = [listen(desk.app.fetch, deskPort), listen(site.app.fetch, sitePort)];
    deskAt = `http://localhost:${deskPort}`;
    siteAt = `http://localhost:${sitePort}`;
    browser = await openBrowser();
    undo.push(
      () => browser.close(),
      watchFreshness(site.published, () => site.cache.clear()),
      ...servers.map((server) => () => void server.close()),
      () => site.close(),
      () => desk.close(),
    );
  }, 120_000);
  afterAll(async () => {
    for (const each of undo) await each();
    rmSync(folder, { recursive: true, force: true });
  });

  async function delegate(): Promise<Page> {
    const { page, context } = await visitor(browser, { locale: 'en-CA' });
    await page.goto(`${deskAt}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(DELA.email);
    await page.getByLabel(say('desk.passphrase')).fill(DELA.passphrase);
    await page.getByRole('button', { name: say('desk.sign-in'), exact: true }).click();
    const token = (await context.cookies()).find(({ name }) => name === '__Host-alzavoz')?.value ?? '';
    await markProved(desk.staff, hashOf('session', token), desk.now());
    return page;
  }

  const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const choose = (page: Page, name: string, value: string): Promise<void> =>
    page.locator(`input[name="${name}"][value="${value}"]`).check();

  /** Fills in a conversation, as she answers, up to the page that says what it changes. */
  async function talk(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
    await page.goto(`${deskAt}${HER_PATH}/consent`);
    await page.getByRole('link', { name: say('people.consent-record') }).click();
    await page.getByLabel(say('people.field-interpreter')).fill('Lupe');
    await press(page, say('people.talk-next'));
    await page.getByLabel(say('people.field-risk')).first().fill('Whoever arrested her may read it.');
    await page.getByLabel(say('people.field-understood')).first().fill('I know. That is why I want another name.');
    await page.getByLabel(say('people.field-copy')).fill('None: they search her');
    await page.getByLabel(say('people.field-takeBack')).fill('By calling Dela');
    await press(page, say('people.talk-next'));
    for (const [name, value] of Object.entries(answers)) await choose(page, name, value);
    await press(page, say('people.talk-next'));
    await press(page, say('people.talk-check'));
  }

  async function publicPage(path: string): Promise<{ status: number; text: string }> {
    const { page, context } = await visitor(browser, { locale: 'es-MX' });
    const answer = await page.goto(siteAt + path);
    const text = (await page.locator('main').textContent()) ?? '';
    await context.close();
    return { status: answer?.status() ?? 0, text };
  }

  const LESS = { image: 'none', voice: 'none', place: 'region', date: 'year' } as const;

  test('she wants a pseudonym and no picture; the page changes within a second', async () => {
    expect((await publicPage('/en/stories/she-speaks')).text).toContain(HER_NAME);
    const page = await delegate();

    // A pseudonym belongs to one publication: it is noted in her record first.
    await page.goto(`${deskAt}${HER_PATH}`);
    await page.getByRole('link', { name: say('people.edit') }).click();
    await page.getByLabel(say('people.field-pseudonym'), { exact: true }).first().fill('Luna');
    await page.getByLabel(say('people.field-publication')).first().selectOption(STORY);
    await press(page, say('people.save'));
    expect(await page.getByRole('status').textContent()).toBe(say('people.saved'));

    const answers = { identity: 'pseudonym', ...LESS, 'purpose-publish': 'yes', 'purpose-translation': 'yes' };
    await talk(page, answers);
    const review = await page.getByRole('main').textContent();
    expect(review).toContain(say('people.review-less'));
    expect(review).toContain('2 pages are hidden at once');
    expect((await publicPage('/en/stories/she-speaks')).text, 'nothing is recorded yet').toContain(HER_NAME);

    await press(page, say('people.review-record'));
    const from = performance.now();
    let seen = await publicPage('/en/stories/she-speaks');
    while (!seen.text.includes('Luna speaks.') && performance.now() - from < 2000)
      seen = await publicPage('/en/stories/she-speaks');
    expect(performance.now() - from).toBeLessThan(1500);
    expect(seen.text).toContain('Luna speaks.');
    expect(seen.text).not.toContain('Xiomara');
    expect((await publicPage('/es/stories/she-speaks')).text).toContain('Luna habla.');
    expect(await page.getByRole('status').textContent()).toContain(say('people.done-rendered', { count: 2 }));
    expect(await page.getByRole('main').textContent()).toContain('interpreted by Lupe');
    const width = async (): Promise<number> => page.locator('html').evaluate((html) => html.scrollWidth);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await width(), 'nothing to scroll sideways').toBeLessThanOrEqual(360);
    await page.context().close();
  });

  test('later she says no to translation, and the Spanish page says that it is missing', async () => {
    desk.pass(60_000);
    site.clock = desk.now();
    const page = await delegate();
    await talk(page, { identity: 'pseudonym', ...LESS, 'purpose-publish': 'yes' });
    expect(await page.getByRole('main').textContent()).toContain(say('people.review-less'));
    await press(page, say('people.review-record'));
    const from = performance.now();
    let seen = await publicPage('/es/stories/she-speaks');
    while (seen.text.includes('Luna') && performance.now() - from < 2000)
      seen = await publicPage('/es/stories/she-speaks');
    expect(seen.status).toBe(404);
    expect(seen.text).toContain(catalogueFor(ES)('problem.not-translated'));
    expect((await publicPage('/en/stories/she-speaks')).text).toContain('Luna speaks.');
    const addresses = desk.errors.map(({ message }) => message).join(' ');
    expect(addresses, 'no error names her').toBe('');
    await page.context().close();
  });
});

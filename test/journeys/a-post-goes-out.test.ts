import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newsroomDesk } from '../../src/desk/newsroom/out/newsroom-desk.fixture.ts';
import { MARIA } from '../../src/desk/scratch-desk.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { findBySlug } from '../../src/published/works.ts';
import { hasChromium, openBrowser, visitor } from './browser.ts';
import { deskInABrowser } from './desk-in-a-browser.ts';
import { problemsOn, standingOut } from './look-over.ts';

const say = catalogueFor('en' as Locale);
const es = 'es' as Locale;
const TITLE = 'Un día en la lavandería';

/** Dana is a delegate, back from a day in the field. Elena is an editor. Neither has scripts. */
describe.skipIf(!hasChromium)('A delegate’s post goes out', { timeout: 120_000 }, () => {
  let house: Awaited<ReturnType<typeof deskInABrowser>>;
  let browser: Browser;
  let work = '';
  let staff: Awaited<ReturnType<typeof newsroomDesk>>;
  beforeAll(async () => {
    [house, browser] = await Promise.all([deskInABrowser(), openBrowser()]);
    staff = await newsroomDesk(house.desk);
    // A key-holder has opened the case files: nothing can be made without them.
    const maria = house.desk.browser();
    await maria.post('/sign-in', MARIA);
    await maria.post('/case-files', { passphrase: MARIA.passphrase });
    work = await staff.write(TITLE, staff.delegate.account, { slug: 'un-dia-en-la-lavanderia' });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  async function atTheDesk(
    who: 'delegate' | 'editor',
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; context: BrowserContext }> {
    const { page, context } = await visitor(browser, { locale: 'en-CA', ...options });
    // Of a secure page, as the browser has it: localhost counts as one, and this protocol does not know it.
    const value = staff[who].cookies.get('__Host-alzavoz') ?? '';
    await context.addCookies([{ name: '__Host-alzavoz', value, url: house.origin.replace('http:', 'https:') }]);
    return { page, context };
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const seen = () =>
    findBySlug(house.desk.published, { kind: 'page', locale: es, slug: 'un-dia-en-la-lavanderia' }, house.desk.now());

  test('Dana asks that it be read, and cannot let it out herself', async () => {
    const { page, context } = await atTheDesk('delegate');
    await page.goto(`${house.origin}/newsroom/works/${work}/out`);
    await page.getByText(say('out.ask', { version: 1 })).click();
    await page.getByLabel(say('out.ask-note')).fill('Is the opening too long?');
    await button(page, say('out.ask-do')).click();
    const main = page.getByRole('main');
    expect(await main.textContent()).toContain('waits to be read');
    expect(await main.textContent()).toContain(say('out.publish-none'));
    await page.getByRole('link', { name: say('out.read-it') }).click();
    expect(await main.textContent()).toContain(say('out.refused-own-text'));
    expect(await button(page, say('out.answer-do')).count()).toBe(0);
    await context.close();
  });

  test('Elena finds it on her first page, reads it, approves it, and publishes it', async () => {
    const { page, context } = await atTheDesk('editor');
    await page.goto(house.origin);
    await page.getByRole('link', { name: TITLE }).click();
    const main = page.getByRole('main');
    expect(await main.textContent()).toContain('Is the opening too long?');
    await page.getByRole('radio', { name: say('out.answer-change') }).check();
    await button(page, say('out.answer-do')).click();
    expect(await page.getByRole('alert').first().textContent(), 'she owes Dana words').toContain(
      say('out.refused-no-words'),
    );
    await page.getByRole('radio', { name: say('out.answer-approve') }).check();
    await page.getByLabel(say('out.answer-words')).fill('It is good as it is.');
    await button(page, say('out.answer-do')).click();
    expect(await main.textContent()).toContain(say('out.answer-approved'));

    expect((await seen()).found).toBe('nothing');
    await page.goto(`${house.origin}/newsroom/works/${work}/out`);
    expect(await main.textContent()).toContain('/es/un-dia-en-la-lavanderia');
    await button(page, say('out.publish-do', { count: 1 })).click();
    expect(await page.getByRole('status').textContent()).toContain(say('out.done-published'));
    expect((await seen()).found).toBe('work');
    await context.close();
  });

  test('a mistake is put right, dated, for everyone to read', async () => {
    const { page, context } = await atTheDesk('editor');
    house.desk.pass(60_000);
    await page.goto(`${house.origin}/newsroom/works/${work}/out`);
    await page.getByText(say('out.correct'), { exact: true }).click();
    await page.getByLabel(say('out.correct-wrong')).fill('La lavandería cerró en 2013.');
    await page.getByLabel(say('out.correct-right')).fill('La lavandería cerró en 2014.');
    await button(page, say('out.correct-do')).click();
    expect(await page.getByRole('main').textContent()).toContain(say('out.correction-waits'));
    await button(page, say('out.publish-do', { count: 1 })).click();
    expect(await page.getByRole('main').textContent()).not.toContain(say('out.correction-waits'));
    expect(JSON.stringify(await seen())).toContain('La lavandería cerró en 2013.');
    await context.close();
  });

  test('and the pages are whole for whoever hears or magnifies them', async () => {
    const { page, context } = await atTheDesk('editor', { javaScriptEnabled: true });
    const there = (parts: string[]): string[] => parts.map((part) => `/newsroom/works/${work}${part}`);
    const pages = [
      ...there(['', '/facts', '/check', '/out', '/texts/es/versions', '/preview/es']),
      ...['', '/new', '/review', '/calendar', '/to-translate'].map((part) => `/newsroom${part}`),
      '/media',
      '/media/new',
      '/petitions',
      ...['', '/menu', '/look'].map((part) => `/site${part}`),
    ];
    for (const path of pages) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 900 });
      expect((await page.goto(`${house.origin}${path}`))?.status(), path).toBe(200);
      expect(await problemsOn(page, { contrast: true }), path).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await problemsOn(page, { contrast: 'alone' }), `${path} in the dark`).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate(`document.documentElement.dir = '${direction}'`);
        const out = (await standingOut(page)).filter((each) => !each.startsWith('A.skip'));
        expect(out, `${path} ${direction}`).toEqual([]);
      }
    }
    await context.close();
  }, 120_000);
});

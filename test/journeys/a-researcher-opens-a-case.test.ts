import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colleague, INES, OTTO } from '../../src/desk/cases/cases.fixture.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { markProved } from '../../src/staff/sessions.ts';
import { hashOf } from '../../src/staff/tokens.ts';
import { hasChromium, openBrowser, visitor } from './browser.ts';
import { deskInABrowser } from './desk-in-a-browser.ts';
import { problemsOn, standingOut } from './look-over.ts';

const say = catalogueFor('en' as Locale);
const TITLE = 'The weaver of Pueblo Canario';
const NAME = 'Xiomara Quetzalli Canario';

/** Ines is a researcher with a key, and has no scripts. Otto is one too, and is not on her case. */
describe.skipIf(!hasChromium)('A researcher opens a case', { timeout: 120_000 }, () => {
  let house: Awaited<ReturnType<typeof deskInABrowser>>;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([deskInABrowser(), openBrowser()]);
    await colleague(house.desk, INES);
    await colleague(house.desk, OTTO);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** Comes in and shows the second factor, of which another journey tells. */
  async function comeIn(
    who: typeof INES | typeof OTTO,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; context: BrowserContext; complaints: readonly string[] }> {
    const { page, context, complaints } = await visitor(browser, { locale: 'en-CA', ...options });
    await page.goto(`${house.origin}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(who.email);
    await page.getByLabel(say('desk.passphrase'), { exact: true }).fill(who.passphrase);
    await page.getByRole('button', { name: say('desk.sign-in'), exact: true }).click();
    const token = (await context.cookies()).find(({ name }) => name === '__Host-alzavoz')?.value ?? '';
    await markProved(house.desk.staff, hashOf('session', token), house.desk.now());
    return { page, context, complaints };
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  let address = '';

  test('puts somebody into it, and writes down what happened on a day', async () => {
    const { page, context, complaints } = await comeIn(INES);
    await page.goto(`${house.origin}/cases`);
    expect(await page.getByRole('main').textContent(), 'the empty list teaches').toContain(say('casework.none-write'));
    await page.getByRole('link', { name: say('casework.new') }).click();
    await page.getByLabel(say('casework.title'), { exact: true }).press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain(say('casework.wrong-empty'));
    await page.getByLabel(say('casework.title'), { exact: true }).fill(TITLE);
    await page.getByLabel(say('casework.check-in'), { exact: true }).fill('2026-09-01');
    await button(page, say('casework.open-case')).click();
    address = page.url();
    expect(address).toMatch(/\/cases\/[a-z2-7]{26}$/);
    expect(await page.title(), 'the history of the browser tells no title').not.toContain('Canario');

    await page.getByRole('link', { name: say('casework.add-person'), exact: true }).click();
    await page.getByLabel(say('casework.role'), { exact: true }).selectOption('survivor');
    await page.getByLabel(say('casework.full-name')).fill(NAME);
    await button(page, say('casework.save')).click();

    await page.getByRole('link', { name: say('casework.add-event') }).click();
    await page.getByLabel(say('casework.event-title')).fill('Taken at the bus terminal');
    await page.getByLabel(say('casework.when')).first().fill('11 June');
    await page.getByLabel(say('casework.act'), { exact: true }).selectOption('arrest');
    await page.getByRole('checkbox', { name: NAME }).check();
    await page.getByLabel(say('casework.force'), { exact: true }).selectOption('police');
    await page.getByLabel(say('casework.unit')).fill('Grupo Halcón');
    await button(page, say('casework.more-act')).click();
    expect(await page.getByLabel(say('casework.act'), { exact: true }).count(), 'another act, and nothing lost').toBe(
      2,
    );
    await page.getByLabel(say('casework.source'), { exact: true }).fill('her sister, by telephone');
    await page.getByLabel(say('casework.source'), { exact: true }).press('Enter');
    expect(await page.getByRole('alert').textContent(), 'no day that a calendar has').toContain(
      say('casework.wrong-not-a-date'),
    );
    expect(await page.getByLabel(say('casework.unit')).first().inputValue()).toBe('Grupo Halcón');
    await page.getByLabel(say('casework.when')).first().fill('2014-06-11');
    await button(page, say('casework.save')).click();

    const told = (await page.getByRole('main').textContent()) ?? '';
    for (const words of [TITLE, NAME, '11 June 2014', 'Taken at the bus terminal', '030101000000', 'Grupo Halcón'])
      expect(told).toContain(words);
    expect(new URL(page.url()).pathname).toBe(new URL(address).pathname);
    await page.goto(`${house.origin}/cases`);
    await page.getByLabel(say('casework.find')).fill('xiom');
    await page.getByLabel(say('casework.find')).press('Enter');
    expect(await page.getByRole('link', { name: TITLE }).count()).toBe(1);
    expect(page.url(), 'what was looked for is in no address').toBe(`${house.origin}/cases?find=1`);
    await page.goto(house.origin);
    expect(await page.getByRole('main').textContent()).toContain(TITLE);
    expect(complaints.filter((each) => !/status of 4\d\d/.test(each))).toEqual([]);
    await context.close();
  });

  test('and her pages are whole for whoever hears or magnifies them', async () => {
    const { page, context } = await comeIn(INES, { javaScriptEnabled: true });
    for (const path of [address, `${address}/events/new`, `${address}/evidence/new`, `${house.origin}/cases`]) {
      await page.goto(path);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await problemsOn(page, { contrast: true }), path).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(
        (await standingOut(page)).filter((each) => !each.startsWith('A.skip')),
        path,
      ).toEqual([]);
    }
    await context.close();
  });

  test('of which a colleague who is not on it sees nothing: no count, no hit, no order, no error text', async () => {
    const { page, context } = await comeIn(OTTO);
    for (const path of ['', '/cases', '/cases?need=check-in', '/cases?order=stalled', '/officials']) {
      await page.goto(`${house.origin}${path}`);
      expect(await page.content(), path).not.toMatch(/weaver|Canario/);
    }
    await page.goto(`${house.origin}/cases`);
    expect(await page.getByRole('main').textContent()).toContain(say('casework.none'));
    await page.goto(address);
    const refused = await page.getByRole('main').textContent();
    expect(refused).not.toMatch(/weaver|Canario/);
    await page.goto(`${house.origin}/cases/${'a'.repeat(26)}`);
    expect(await page.getByRole('main').textContent(), 'a case that there is and one that there is not').toBe(refused);
    await context.close();
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DELA, HER_NAME, HER_PATH } from '../../src/desk/people/people.fixture.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { hasChromium } from './browser.ts';
import { HER_STORY, herStoryInABrowser, press } from './her-story.ts';

const say = catalogueFor('en' as Locale);

describe.skipIf(!hasChromium)('A delegate and a survivor', { timeout: 60_000 }, () => {
  let stage: Awaited<ReturnType<typeof herStoryInABrowser>>;
  beforeAll(async () => {
    stage = await herStoryInABrowser();
  }, 120_000);
  afterAll(() => stage.stop());

  const choose = (page: Page, name: string, value: string): Promise<void> =>
    page.locator(`input[name="${name}"][value="${value}"]`).check();

  /** Fills in a conversation, as she answers, up to the page that says what it changes. */
  async function talk(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
    await page.goto(`${stage.deskAt}${HER_PATH}/consent`);
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

  const LESS = { image: 'none', voice: 'none', place: 'region', date: 'year' } as const;

  test('she wants a pseudonym and no picture; the page changes within a second', async () => {
    expect((await stage.publicPage('/en/stories/she-speaks')).text).toContain(HER_NAME);
    const page = await stage.comeIn(DELA);

    // A pseudonym belongs to one publication: it is noted in her record first.
    await page.goto(`${stage.deskAt}${HER_PATH}`);
    await page.getByRole('link', { name: say('people.edit') }).click();
    await page.getByLabel(say('people.field-pseudonym'), { exact: true }).first().fill('Luna');
    await page.getByLabel(say('people.field-publication')).first().selectOption(HER_STORY);
    await press(page, say('people.save'));
    expect(await page.getByRole('status').textContent()).toBe(say('people.saved'));

    const answers = { identity: 'pseudonym', ...LESS, 'purpose-publish': 'yes', 'purpose-translation': 'yes' };
    await talk(page, answers);
    const review = await page.getByRole('main').textContent();
    expect(review).toContain(say('people.review-less'));
    expect(review).toContain('2 pages are hidden at once');
    expect((await stage.publicPage('/en/stories/she-speaks')).text, 'nothing is recorded yet').toContain(HER_NAME);

    await press(page, say('people.review-record'));
    const from = performance.now();
    let seen = await stage.publicPage('/en/stories/she-speaks');
    while (!seen.text.includes('Luna speaks.') && performance.now() - from < 2000)
      seen = await stage.publicPage('/en/stories/she-speaks');
    expect(performance.now() - from).toBeLessThan(1500);
    expect(seen.text).toContain('Luna speaks.');
    expect(seen.text).not.toContain('Xiomara');
    expect((await stage.publicPage('/es/stories/she-speaks')).text).toContain('Luna habla.');
    expect(await page.getByRole('status').textContent()).toContain(say('people.done-rendered', { count: 2 }));
    expect(await page.getByRole('main').textContent()).toContain('interpreted by Lupe');
    const width = async (): Promise<number> => page.locator('html').evaluate((html) => html.scrollWidth);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await width(), 'nothing to scroll sideways').toBeLessThanOrEqual(360);
    await page.context().close();
  });

  test('later she says no to translation, and the Spanish page says that it is missing', async () => {
    stage.pass(60_000);
    const page = await stage.comeIn(DELA);
    await talk(page, { identity: 'pseudonym', ...LESS, 'purpose-publish': 'yes' });
    expect(await page.getByRole('main').textContent()).toContain(say('people.review-less'));
    await press(page, say('people.review-record'));
    const from = performance.now();
    let seen = await stage.publicPage('/es/stories/she-speaks');
    while (seen.text.includes('Luna') && performance.now() - from < 2000)
      seen = await stage.publicPage('/es/stories/she-speaks');
    expect(seen.status).toBe(404);
    expect(seen.text).toContain(catalogueFor('es' as Locale)('problem.not-translated'));
    expect((await stage.publicPage('/en/stories/she-speaks')).text).toContain('Luna speaks.');
    const addresses = stage.desk.errors.map(({ message }) => message).join(' ');
    expect(addresses, 'no error names her').toBe('');
    await page.context().close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unaudited } from '../../src/domain/audit.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { HER_CASE, HER_NAME, HER_PATH, OTTO } from '../../src/desk/people/people.fixture.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { joinTeam } from '../../src/staff/case-members.ts';
import { hasChromium } from './browser.ts';
import { herStoryInABrowser, press } from './her-story.ts';

const say = catalogueFor('en' as Locale);
const STORY = '/en/stories/she-speaks';
const DAY = 86_400_000;
const TOLD = { identity: 'named', image: 'none', voice: 'none', place: 'town', date: 'day' } as const;

/** Otto, a researcher, heard a survivor who wants her story told for forty days. He is away when they are over. */
describe.skipIf(!hasChromium)('A consent ends', { timeout: 60_000 }, () => {
  let stage: Awaited<ReturnType<typeof herStoryInABrowser>>;
  const dayFrom = (days: number): string => new Date(stage.desk.now() + days * DAY).toISOString().slice(0, 10);
  beforeAll(async () => {
    stage = await herStoryInABrowser();
    const { desk } = stage;
    await joinTeam(desk.staff, HER_CASE, stage.ottoId, desk.now(), { by: desk.bea, audit: unaudited });
  }, 120_000);
  afterAll(() => stage.stop());

  /** Writes a conversation down, as before but for how long it holds. */
  async function talk(until: string): Promise<void> {
    const page = await stage.comeIn(OTTO);
    await page.goto(`${stage.deskAt}${HER_PATH}/consent`);
    await page.getByRole('link', { name: say('people.consent-record') }).click();
    await press(page, say('people.talk-next'));
    await page.getByLabel(say('people.field-risk')).first().fill('Whoever arrested her may read it.');
    await page.getByLabel(say('people.field-understood')).first().fill('I know.');
    await page.getByLabel(say('people.field-copy')).fill('None: they search her');
    await page.getByLabel(say('people.field-takeBack')).fill('By calling Otto');
    await press(page, say('people.talk-next'));
    for (const [name, value] of Object.entries(TOLD))
      await page.locator(`input[name="${name}"][value="${value}"]`).check();
    for (const purpose of ['publish', 'translation', 'social', 'report', 'press'])
      await page.locator(`input[name="purpose-${purpose}"][value="yes"]`).check();
    await press(page, say('people.talk-next'));
    await page.getByLabel(say('people.field-until')).fill(until);
    await press(page, say('people.talk-check'));
    await press(page, say('people.review-record'));
    await page.getByRole('status').waitFor();
    await page.context().close();
  }

  test('Otto writes down that it holds for forty days, and nothing changes for readers', async () => {
    await talk(dayFrom(40));
    await expect.poll(async () => (await stage.publicPage(STORY)).text).toContain(HER_NAME);
  });

  test('some weeks before, his day says that she is to be asked again, by when and why', async () => {
    const quiet = await stage.comeIn(OTTO);
    expect(await quiet.getByRole('main').textContent()).not.toContain(say('people.ask-expiry'));
    await quiet.context().close();
    stage.pass(20 * DAY);
    const page = await stage.comeIn(OTTO);
    const told = await page.getByRole('main').textContent();
    expect(told).toContain(say('people.ask-expiry'));
    await page.getByRole('link', { name: HER_NAME }).click();
    expect(new URL(page.url()).pathname).toBe(`${HER_PATH}/consent`);
    await page.context().close();
  });

  test('nobody asks her: from that instant on nothing tells of her, with nobody at the desk and no key', async () => {
    stage.pass(19 * DAY);
    expect((await stage.publicPage(STORY)).text, 'the day before').toContain(HER_NAME);
    stage.pass(DAY);
    for (const path of [
      STORY,
      '/es/stories/she-speaks',
      '/en/',
      '/en/stories',
      '/en/search?q=Xiomara',
      '/en/feed.atom',
      '/sitemap.xml',
    ]) {
      const answer = await fetch(stage.siteAt + path);
      expect(await answer.text(), path).not.toMatch(
        path.includes('she-speaks') ? /Quetzalli|Canario/ : /Quetzalli|Canario|she-speaks/,
      );
    }
    const { status, text } = await stage.publicPage(STORY);
    expect(status).toBe(410);
    expect(text, 'as if it had been withdrawn').not.toContain(HER_NAME);
  });

  test('Otto is back and reads since when; she says yes again, and her story can be read at once', async () => {
    const page = await stage.comeIn(OTTO);
    const late = page.locator('.ask-again .late');
    expect(await late.textContent()).toContain(say('people.ask-expiry'));
    await page.context().close();
    await talk('');
    await expect.poll(async () => (await stage.publicPage(STORY)).text, { timeout: 5000 }).toContain(HER_NAME);
    expect(stage.desk.errors.map(({ message }) => message)).toEqual([]);
  });
});

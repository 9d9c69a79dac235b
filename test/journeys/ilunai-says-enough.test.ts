import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { journey, visitor } from './browser.ts';
import { demonstrationLogin } from './product.ts';
import { filesIn, wander, type Answered } from './wander.ts';

const say = catalogueFor('en' as Locale);
const HER_CASE = ['/en/cases/sixteen-days', '/es/cases/dieciseis-dias', '/fr/cases/seize-jours'];
const HER_DIARY = ['/en/stories/the-thread', '/es/stories/el-hilo', '/fr/stories/le-fil'];
const HER_PAGES = [...HER_CASE, ...HER_DIARY];
/** What she is called, by whom it is read: in her own story, and in the report. And what nobody else could have said. */
const HER_NAMES = /ilunai|verune/i;
const HER_STORY = /sixteen (days|knots)|dieciséis (días|nudos)|seize (jours|nœuds)|el-hilo|le-fil|the-thread/i;
/** What of her anyone could still come upon: by the beginning of a word, by a slip of the pen, in a feed. */
const TRACES = [
  ...['/en', '/es', '/fr'].flatMap((at) => [`${at}/search?q=Ilun`, `${at}/search?q=Ilunia`, `${at}/feed.atom`]),
  '/en/feed.rss',
  '/en/cases',
  '/en/stories',
  '/en/missions/mission-to-marenia',
  '/en/missions/mission-to-marenia/feed.atom',
  '/en/reports/stone-dust',
  '/sitemap.xml',
];

/** The training mission's survivor, who is told of under another name, has agreed that “enough” will do. */
journey('Ilunai says “enough”', (stage) => {
  test('and in less than a second nothing on the site tells of her', async () => {
    const { site } = stage.product;
    const before = await wander(site);
    const told = before.filter(({ text }) => HER_NAMES.test(text)).map(({ path }) => path);
    expect(told, 'she is there to begin with').toEqual(expect.arrayContaining(HER_PAGES));
    expect(told.length, 'in lists and feeds too').toBeGreaterThan(HER_PAGES.length + 3);
    const hers = filesOfHers(site, before);
    expect(hers.length, 'pictures and cards that no other page shows').toBeGreaterThan(6);
    expect(await statuses(site, hers)).toEqual(hers.map(() => 200));

    const desk = await visitor(stage.browser, { locale: 'en-CA' });
    await findHer(desk.page, stage.product);
    // The button says how many pages go.
    const takesBack = new RegExp(say('desk.off-confirm-do', { count: 5 }).replace('5', String.raw`\d+`));
    const pressed = performance.now();
    const done = desk.page.getByRole('button', { name: takesBack }).click();
    let asked = pressed;
    let left = hers;
    while (left.length > 0 && asked - pressed < 20_000) {
      asked = performance.now();
      left = await whatIsLeft(site, hers);
    }
    await done;
    expect(left).toEqual([]);
    const took = Math.round(asked - pressed);
    console.info(`whoever asked ${took} ms after the button was pressed found nothing of her`);
    expect(took).toBeLessThan(1000);

    await desk.page.getByText(say('desk.off-certificate')).first().waitFor({ timeout: 60_000 });
    const allPassed = new RegExp(say('desk.off-all-passed', { count: 0 }).replace('0', String.raw`\d+`));
    expect(await desk.page.getByRole('main').textContent(), 'the certificate').toMatch(allPassed);
    const after = await wander(site);
    const tells = ({ text }: Answered): boolean => HER_NAMES.test(text) || HER_STORY.test(text);
    expect(after.filter(tells).map(({ path }) => path)).toEqual([]);
    expect(await whatIsLeft(site, hers)).toEqual([]);
    // What only mentioned her is there again, and speaks of somebody who is not named.
    const report = after.find(({ path }) => path === '/en/reports/stone-dust');
    expect(report?.text).toContain('a woman');
    await desk.context.close();
  });
});

/** Signs in at the desk and goes, by the address of her page, to the button that takes her consent back. */
async function findHer(page: Page, product: { readonly desk: string; readonly data: string }): Promise<void> {
  const { email, passphrase } = demonstrationLogin(product.data);
  await page.goto(`${product.desk}/`);
  await page.getByLabel(say('desk.email')).fill(email);
  await page.getByLabel(say('desk.passphrase')).fill(passphrase);
  await page.getByRole('button', { name: say('desk.sign-in') }).click();
  await page.goto(`${product.desk}/off-site`);
  await page.getByLabel(say('desk.off-address')).fill(`https://vela.example${HER_CASE[0]}`);
  await page.getByLabel(say('desk.off-address')).press('Enter');
  await page.getByRole('link', { name: say('desk.off-withdraw') }).click();
}

/** The pictures that her pages show in their own right (a teaser's has no description), and cards of their own. */
function filesOfHers(site: string, all: readonly Answered[]): string[] {
  const isHers = ({ path }: Answered): boolean => HER_PAGES.includes(path);
  const cardOf = ({ text }: Answered): string[] => text.match(/<meta property="og:image"[^>]*>/g) ?? [];
  const pictures = all.filter(isHers).flatMap(({ text }) => text.match(/<picture>.*?<\/picture>/gs) ?? []);
  // A card that says no name is the same picture for everyone who has one.
  const neutral = new Set(all.filter((each) => !isHers(each)).flatMap(cardOf));
  const cards = all.filter(isHers).flatMap(cardOf);
  const own = [...pictures.filter((each) => !each.includes('alt=""')), ...cards.filter((each) => !neutral.has(each))];
  return [...new Set(own.flatMap((markup) => filesIn(markup, site)))];
}

/** Which of her pages, her files and the places that led to her still tell of her. */
async function whatIsLeft(site: string, files: readonly string[]): Promise<string[]> {
  const gone = [...HER_PAGES, ...files];
  const [there, traces] = await Promise.all([
    statuses(site, gone),
    Promise.all(TRACES.map(async (path) => ({ path, text: await (await fetch(site + path)).text() }))),
  ]);
  return [
    ...gone.filter((_, at) => there[at] !== 410 && there[at] !== 404),
    ...traces.filter(({ text }) => HER_NAMES.test(text)).map(({ path }) => path),
  ];
}

async function statuses(site: string, paths: readonly string[]): Promise<number[]> {
  return Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(site + path);
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
}

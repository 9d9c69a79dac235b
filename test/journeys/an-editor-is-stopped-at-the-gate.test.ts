import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colleague, INES, OTTO } from '../../src/desk/cases/cases.fixture.ts';
import { IDENTITY } from '../../src/desk/scratch-desk.ts';
import { unaudited } from '../../src/domain/audit.ts';
import type { Inline } from '../../src/domain/document.ts';
import { idFrom, type WorkId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { recordWork } from '../../src/newsroom/record-work.ts';
import { approveText, writeText } from '../../src/newsroom/write-text.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { basis, her, there, town, woman, words } from '../../src/press/scratch-press.ts';
import { findWork } from '../../src/published/works.ts';
import { joinTeam } from '../../src/staff/case-members.ts';
import { markProved } from '../../src/staff/sessions.ts';
import { hashOf } from '../../src/staff/tokens.ts';
import { recordCase } from '../../src/vault/record-case.ts';
import { recordPerson } from '../../src/vault/record-person.ts';
import { recordPlace } from '../../src/vault/record-place.ts';
import { record } from '../../src/vault/scratch-vault.ts';
import { hasChromium, openBrowser, visitor } from './browser.ts';
import { deskInABrowser } from './desk-in-a-browser.ts';

const say = catalogueFor('en' as Locale);
const ES = 'es' as Locale;
const TOWN = 'Pueblo Canario';
const NAMESAKE = 'Xiomara Canario';
const SECRET = /Quetzalli/;

/**
 * Otto is an editor with a key, on no case. Ines is a researcher on the case of a woman who may not be named, nor her
 * town. A minister has the same name. Nobody has scripts.
 */
describe.skipIf(!hasChromium)('An editor is stopped at the gate', { timeout: 40_000 }, () => {
  let house: Awaited<ReturnType<typeof deskInABrowser>>;
  let browser: Browser;
  let otto: Page;
  let ines: Page;
  const work = idFrom<WorkId>(randomBytes(16));
  const at = () => `${house.origin}/newsroom/works/${work}`;
  beforeAll(async () => {
    [house, browser] = await Promise.all([deskInABrowser(), openBrowser()]);
    const { desk } = house;
    await colleague(desk, OTTO, 'editor');
    const { id } = await colleague(desk, INES);
    const vault = desk.vaults.any();
    if (vault === null) throw new Error('locked');
    await recordPlace(vault, town);
    await recordPerson(vault, woman, [basis({ identity: 'anonymous', place: 'region', purposes: ['publish'] })]);
    await recordCase(vault, { ...record, people: [{ person: woman.id, role: 'survivor' }], situations: [] });
    await joinTeam(desk.staff, record.id, id, desk.now(), { by: desk.maria, audit: unaudited });
    const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
    const page = { id: work, kind: 'page', ...nothing, date: null, place: null, picture: null } as const;
    await recordWork(desk.press.locked(IDENTITY).newsroom, page);
    otto = await comeIn(OTTO);
    ines = await comeIn(INES);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  async function comeIn(who: typeof INES | typeof OTTO): Promise<Page> {
    const { page, context } = await visitor(browser, { locale: 'en-CA' });
    await page.goto(`${house.origin}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(who.email);
    await page.getByLabel(say('desk.passphrase'), { exact: true }).fill(who.passphrase);
    await page.getByRole('button', { name: say('desk.sign-in'), exact: true }).click();
    const token = (await context.cookies()).find(({ name }) => name === '__Host-alzavoz')?.value ?? '';
    await markProved(house.desk.staff, hashOf('session', token), house.desk.now());
    return page;
  }

  /** Written and approved, of which other journeys tell. */
  async function write(...content: readonly Inline[]): Promise<void> {
    const { newsroom } = house.desk.press.locked(IDENTITY);
    house.desk.pass(1000);
    const version = await writeText(newsroom, {
      work,
      author: null,
      now: house.desk.now(),
      text: {
        locale: ES,
        slug: 'la-plaza',
        title: [words('La plaza')],
        standfirst: [],
        body: { v: 1, blocks: [{ type: 'paragraph', content }] },
        bylines: [],
        details: { kind: 'page' },
      },
    });
    await approveText(newsroom, { work, locale: ES, version });
  }

  async function publish(): Promise<void> {
    await otto.goto(`${at()}/out`);
    await otto.getByRole('button', { name: say('out.publish-do', { count: 1 }), exact: true }).click();
  }
  const isPublic = async (): Promise<boolean> =>
    (await findWork(house.desk.published, work, ES, house.desk.now())) !== null;
  const main = async (page: Page): Promise<string> => (await page.getByRole('main').textContent()) ?? '';

  test('the town of somebody who is not named does not go out, and the page says where it stands', async () => {
    await write(her, words(' habló en '), there, words(`. Después volvió a ${TOWN} a pie.`));
    await publish();
    expect(await main(otto)).toContain(say('out.not-done'));
    await otto.goto(`${at()}/check`);
    const said = await main(otto);
    expect(said).toContain(say('check.kind-place'));
    expect(said).toContain('Después volvió a ▮▮▮ a');
    expect(said, 'never whose').not.toMatch(SECRET);
  });

  test('without it, and with the names answered for, it would go out; a namesake stops it again', async () => {
    await write(words(`La ministra ${NAMESAKE} dijo que no.`));
    await otto.goto(`${at()}/check`);
    await otto.getByRole('radio', { name: say('check.name-official') }).check();
    await otto.getByRole('button', { name: say('check.names-do') }).click();
    expect(await main(otto)).not.toContain(say('check.names'));
    expect(await main(otto)).toContain(say('check.kind-name'));
    await publish();
    expect(await main(otto)).toContain(say('out.not-done'));
  });

  test('Otto says why, Ines sees whose record it is and agrees, and the minister goes out', async () => {
    await otto.goto(`${at()}/check`);
    await otto.getByText(say('check.override-ask')).click();
    await otto.getByLabel(say('check.override-reason')).fill('Too short');
    await otto.getByRole('button', { name: say('check.override-do') }).click();
    expect(await otto.getByRole('alert').first().textContent()).toContain(say('check.refused-override-needs-reason'));
    expect(await otto.getByLabel(say('check.override-reason')).inputValue(), 'nothing is lost').toBe('Too short');
    await otto.getByLabel(say('check.override-reason')).fill('She is the minister since 2019, another woman.');
    await otto.getByRole('button', { name: say('check.override-do') }).click();
    expect(await main(otto)).toContain(say('check.override-waits-mine'));
    expect(await otto.getByRole('button', { name: say('check.override-agree') }).count()).toBe(0);

    await ines.goto(`${at()}/check`);
    const record_ = await ines
      .getByRole('link', { name: say('check.record') })
      .first()
      .getAttribute('href');
    expect(record_).toBe(`/people/${woman.id}`);
    await ines.getByRole('button', { name: say('check.override-agree') }).click();
    expect(await main(ines)).toContain(say('check.nothing'));

    await publish();
    expect(otto.url()).toContain('/out');
    expect(await main(otto)).not.toContain(say('out.not-done'));
    expect(await isPublic()).toBe(true);
    await otto.goto(`${at()}/preview/es`);
    expect(await otto.frameLocator('iframe').getByRole('heading', { level: 1 }).textContent()).toContain('La plaza');
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colleague, INES } from '../../src/desk/cases/cases.fixture.ts';
import { IDENTITY } from '../../src/desk/scratch-desk.ts';
import { unaudited } from '../../src/domain/audit.ts';
import type { PartialDate } from '../../src/domain/date.ts';
import { idFrom, type CaseId, type PetitionId, type WorkId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { linkCasePage } from '../../src/newsroom/case-pages.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { publish } from '../../src/press/publish.ts';
import { fileStory, textOf, words } from '../../src/press/scratch-press.ts';
import { joinTeam } from '../../src/staff/case-members.ts';
import { markProved } from '../../src/staff/sessions.ts';
import { hashOf } from '../../src/staff/tokens.ts';
import { recordCase } from '../../src/vault/record-case.ts';
import { recordPerson } from '../../src/vault/record-person.ts';
import { person, record } from '../../src/vault/scratch-vault.ts';
import { scratchSite, type ScratchSite } from '../scratch-site.ts';
import { hasChromium, openBrowser, visitor } from './browser.ts';
import { deskInABrowser } from './desk-in-a-browser.ts';
import { problemsOn, standingOut } from './look-over.ts';

const [en, es] = [catalogueFor('en' as Locale), catalogueFor('es' as Locale)];
const id = <T extends CaseId | WorkId | PetitionId>(fill: number): T => idFrom<T>(new Uint8Array(16).fill(fill));
/** A case in which a petition is asked for, and one in which nothing is; each with its page and its petition. */
const ASKED = { of: id<CaseId>(51), page: id<WorkId>(31), plea: id<WorkId>(33), petition: id<PetitionId>(61) };
const SILENT = { of: id<CaseId>(52), page: id<WorkId>(32), plea: id<WorkId>(34), petition: id<PetitionId>(62) };
const PUBLIC = '/es/petitions/por-ella';

/** Ines is a campaigner with a key, and has no scripts. */
describe.skipIf(!hasChromium)('Ines opens a petition and stops it', { timeout: 120_000 }, () => {
  let house: Awaited<ReturnType<typeof deskInABrowser>>;
  let site: ScratchSite;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [house, browser] = await Promise.all([deskInABrowser(), openBrowser()]);
    const { desk } = house;
    const ines = await colleague(desk, INES, 'campaigner');
    const [vault] = desk.vaults.every();
    if (vault === undefined) throw new Error('Ines has the case files open');
    const press = { ...desk.press.open(IDENTITY, vault), names: 'noted' } as const;
    await recordPerson(vault, person);
    const on = '2026-01' as PartialDate;
    const ask = { kind: 'ask', person: person.id, actions: ['petition'], text: 'x', on, heardBy: null } as const;
    const details = { kind: 'petition', addressee: [], asks: [[words('Basta.')]], goal: 100, delivery: [] } as const;
    for (const { of, page: about, plea, petition } of [ASKED, SILENT]) {
      await recordCase(vault, { ...record, id: of, asks: of === ASKED.of ? [{ ...ask, takenBack: null }] : [] });
      await joinTeam(desk.staff, of, ines.id, desk.now(), { by: desk.maria, audit: unaudited });
      await linkCasePage(press.newsroom, of, about);
      const title = plea === ASKED.plea ? 'Por ella' : 'Por nadie';
      const text = { ...textOf('es' as Locale, [], title.toLowerCase().replace(' ', '-')), standfirst: [] };
      const told = { ...text, title: [words(title)], details: { ...details, petition } };
      await fileStory(press, [told], { id: plea, kind: 'petition', cases: [about], place: null });
    }
    const published = await publish(press, [ASKED.plea], desk.now());
    if ('refused' in published) throw new Error(published.refused);
    site = await scratchSite(house.databases, IDENTITY);
    site.clock = desk.now();
    const context = await visitor(browser, { locale: 'en-CA', javaScriptEnabled: false });
    page = context.page;
    await page.goto(`${house.origin}/sign-in`);
    await page.getByLabel(en('desk.email')).fill(INES.email);
    await page.getByLabel(en('desk.passphrase'), { exact: true }).fill(INES.passphrase);
    await page.getByRole('button', { name: en('desk.sign-in'), exact: true }).click();
    const token = (await context.context.cookies()).find(({ name }) => name === '__Host-alzavoz')?.value ?? '';
    await markProved(desk.staff, hashOf('session', token), desk.now());
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await house?.stop();
  });

  const read = async (path: string) => {
    site.cache.clear();
    return (await site.app.request(path)).text();
  };
  const main = () => page.getByRole('main').textContent();

  test('is refused where nobody asks for it, and is led to the case', async () => {
    await page.goto(`${house.origin}/petitions`);
    await page.getByRole('link', { name: 'Por nadie' }).click();
    await page.getByRole('link', { name: en('campaigns.open-link') }).click();
    expect(await main()).toContain(en('campaigns.not-asked-no-ask'));
    expect(await page.getByRole('button', { name: en('campaigns.open'), exact: true }).count()).toBe(0);
    expect(await page.locator(`main a[href="/cases/${SILENT.of}"]`).count()).toBe(1);
  });

  test('opens the one that is asked for; the world can sign it, and is told where it goes', async () => {
    expect(await read(PUBLIC)).not.toContain('name="email"');
    await page.goto(`${house.origin}/petitions/${ASKED.petition}/open`);
    await page.getByLabel(en('campaigns.closes'), { exact: true }).fill('2027-03-31');
    await page.getByLabel(en('campaigns.addressee')).selectOption('MX');
    await page.getByRole('button', { name: en('campaigns.open'), exact: true }).click();
    expect(await main()).toContain(en('campaigns.stands-until', { date: '31 March 2027' }));
    const shown = await read(PUBLIC);
    expect(shown).toContain('name="email"');
    expect(shown).toContain(es('petition.own-country-count', { country: 'México' }));
    expect(shown, 'names go to nobody, so none is offered').not.toContain('name="display"');
  });

  test('stops it at once, with one press, and the world reads that it is stopped', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect((await standingOut(page)).filter((out) => !out.startsWith('A.skip'))).toEqual([]);
    await page.getByRole('button', { name: en('campaigns.stop-now') }).click();
    expect(await main()).toContain(en('campaigns.stopped'));
    expect(await main(), 'she cannot let it go on').toContain(en('campaigns.resume-who'));
    const shown = await read(PUBLIC);
    expect(shown).toContain(es('petition.stopped'));
    expect(shown).not.toContain('name="email"');
    const body = new URLSearchParams({ given_name: 'Ana', email: 'ana@lantern.example', country: 'MX' });
    const signed = await site.app.request(`${PUBLIC}/signatures`, { method: 'POST', body });
    expect(signed.status).toBeGreaterThanOrEqual(400);
    // Whoever looks for problems needs scripts; she does not.
    const storageState = await page.context().storageState();
    const { page: looked } = await visitor(browser, { storageState, javaScriptEnabled: true });
    await looked.goto(page.url());
    expect(await problemsOn(looked, { contrast: true })).toEqual([]);
  });
});

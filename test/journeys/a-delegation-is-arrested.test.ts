import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { journey, visitor, type Visitor } from './browser.ts';

const say = catalogueFor('en' as Locale);
const MISSION = '/en/missions/mission-to-marenia';
const CASE = '/en/cases/tavene-orumbar';
const PETITION = '/en/petitions/drop-the-charges-against-tavene-orumbar';
/** Whatever says where a delegation is, was, or will be. */
const ITINERARY = ['/en/events', '/en/events.ics', '/en/feed.atom', '/en/search?q=delegation', '/sitemap.xml'];

/**
 * The researcher of the demonstration is in Marenia, with her case files open. At noon somebody calls: the delegation has
 * been arrested. At the desk are an editor, who has locked his own files, and an administrator.
 */
journey('A delegation is arrested at noon', (stage) => {
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const main = (page: Page) => page.getByRole('main').textContent();
  const login = (email: string): { email: string; passphrase: string } => {
    const text = readFileSync(join(stage.product.data, 'demo-logins.txt'), 'utf8');
    return { email, passphrase: new RegExp(`${email}\\s+Passphrase\\s+(\\S+)`).exec(text)?.[1] ?? '' };
  };
  async function comeIn(email: string): Promise<Visitor> {
    const visit = await visitor(stage.browser, { locale: 'en-CA' });
    await typeIn(visit.page, email);
    return visit;
  }
  async function typeIn(page: Page, email: string): Promise<void> {
    await page.goto(`${stage.product.desk}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(email);
    await page.getByLabel(say('desk.passphrase'), { exact: true }).fill(login(email).passphrase);
    await button(page, say('desk.sign-in')).click();
  }
  /** A page that wants a proof of the last minutes; in the demonstration the passphrase will do. */
  async function prove(page: Page, email: string): Promise<void> {
    if (!page.url().includes('/prove')) return;
    await page.getByLabel(say('desk.passphrase'), { exact: true }).fill(login(email).passphrase);
    await button(page, say('access.prove-go-on')).click();
  }
  const status = async (path: string): Promise<number> => (await fetch(stage.product.site + path)).status;
  const read = async (path: string): Promise<string> => (await fetch(stage.product.site + path)).text();

  test('and one person without a key hides where they would be, and holds the case', async () => {
    const told = await Promise.all(ITINERARY.map(read));
    expect(
      told.some((text) => text.includes('mission-to-marenia')),
      'it is there to begin with',
    ).toBe(true);
    expect([await status(CASE), await status(PETITION)]).toEqual([200, 200]);

    const { page, context } = await comeIn('editor@vela.example');
    await page.goto(`${stage.product.desk}/case-files`);
    await prove(page, 'editor@vela.example');
    await button(page, say('access.files-lock')).click();
    await takeOff(page, MISSION, say('desk.off-hide'));
    await takeOff(page, CASE, say('desk.off-hold'));
    await context.close();

    // The site asks five times a second whether anything changed.
    await expect.poll(() => status(MISSION), { timeout: 2000 }).toBe(410);
    for (const path of ITINERARY) expect(await read(path), path).not.toContain(`${MISSION}"`);
    for (const path of [`${MISSION}/feed.atom`, CASE, PETITION]) expect(await status(path), path).toBe(410);
    const body = new URLSearchParams({ given_name: 'Ana', email: 'ana@example.org', country: 'MX' });
    const signed = await fetch(`${stage.product.site}${PETITION}/signatures`, {
      method: 'POST',
      body,
      headers: { origin: stage.product.site },
      redirect: 'manual',
    });
    expect(signed.status, 'nobody signs it now').toBeGreaterThanOrEqual(400);
  });

  test('and an administrator ends their sessions, and with the account goes the key', async () => {
    const delegate = await comeIn('researcher@vela.example');
    await delegate.page.goto(`${stage.product.desk}/people`);
    const seen = await main(delegate.page);
    expect(seen).toContain('Orumbar');

    const admin = await comeIn('admin@vela.example');
    await admin.page.goto(`${stage.product.desk}/accounts`);
    await admin.page.getByRole('link', { name: 'Demonstration, researcher' }).click();
    const close = say('accounts.close-do', { name: 'Demonstration, researcher' });
    await button(admin.page, close).click();
    // The proof may be asked for first: then what was pressed goes on from there.
    if ((await admin.page.getByText(say('access.prove-lead')).count()) > 0) {
      await admin.page.getByLabel(say('desk.passphrase'), { exact: true }).fill(login('admin@vela.example').passphrase);
      await button(admin.page, say('access.prove-go-on')).click();
    }
    expect(await admin.page.getByRole('status').textContent()).toBe(say('accounts.done-closed'));

    await delegate.page.reload();
    expect(new URL(delegate.page.url()).pathname, 'whoever holds her phone now').toBe('/sign-in');
    await typeIn(delegate.page, 'researcher@vela.example');
    expect(await delegate.page.getByRole('alert').textContent(), 'or made her say it').toContain(
      say('desk.wrong-password'),
    );
    await admin.page.goto(`${stage.product.desk}/keys`);
    expect(await main(admin.page)).not.toContain('Demonstration, researcher');
    await delegate.context.close();
    await admin.context.close();
  });

  async function takeOff(page: Page, path: string, how: string): Promise<void> {
    await page.goto(`${stage.product.desk}/off-site`);
    await page.getByLabel(say('desk.off-address')).fill(`https://vela.example${path}`);
    await page.getByLabel(say('desk.off-address')).press('Enter');
    await button(page, how).first().click();
  }
});

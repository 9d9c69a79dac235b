import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { withHer } from '../../src/desk/people/people.fixture.ts';
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
import { scratchSite } from '../scratch-site.ts';
import { openBrowser, visitor } from './browser.ts';
import { freePort } from './product.ts';

const EN = 'en' as Locale;
const ES = 'es' as Locale;
const say = catalogueFor(EN);
export const HER_STORY = idFrom<WorkId>(new Uint8Array(16).fill(51));

/** A desk and a site behind real ports, a survivor's story on it in two languages, and a browser; one clock, which the journey moves. */
export async function herStoryInABrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const databases = { engine: 'sqlite', folder } as const;
  const identity: SiteIdentity = { ...IDENTITY, locales: [EN, ES] };
  const [deskPort, sitePort] = [await freePort(), await freePort()];
  const site = await scratchSite(databases, identity);
  const desk = await scratchDesk(databases, deskPort);
  await putIdentity(desk.published, identity);
  site.clock = desk.now();
  const { vault, ottoId } = await withHer(desk);
  const opened = desk.press.open(identity, vault);
  const body = (text: string) => [her, words(text)];
  await fileStory(opened, [textOf(EN, body(' speaks.'), 'she-speaks'), textOf(ES, body(' habla.'), 'she-speaks')], {
    id: HER_STORY,
    subjects: [woman.id],
    place: null,
  });
  const published = await publish(opened, [HER_STORY], desk.now());
  if ('refused' in published) throw new Error(published.refused);
  const listen = (fetch: Parameters<typeof serve>[0]['fetch'], port: number): ServerType =>
    serve({ fetch, hostname: '127.0.0.1', port });
  const servers = [listen(desk.app.fetch, deskPort), listen(site.app.fetch, sitePort)];
  const deskAt = `http://localhost:${deskPort}`;
  const siteAt = `http://localhost:${sitePort}`;
  const browser = await openBrowser();
  const stopWatching = watchFreshness(site.published, () => site.cache.clear());

  /** A colleague at the desk, who has just shown that it is they. */
  async function comeIn(who: { readonly email: string; readonly passphrase: string }): Promise<Page> {
    const { page, context } = await visitor(browser, { locale: 'en-CA' });
    await page.goto(`${deskAt}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(who.email);
    await page.getByLabel(say('desk.passphrase')).fill(who.passphrase);
    await press(page, say('desk.sign-in'));
    const token = (await context.cookies()).find(({ name }) => name === '__Host-alzavoz')?.value ?? '';
    await markProved(desk.staff, hashOf('session', token), desk.now());
    await page.goto(deskAt);
    return page;
  }

  async function publicPage(path: string): Promise<{ status: number; text: string }> {
    const { page, context } = await visitor(browser, { locale: 'es-MX' });
    const answer = await page.goto(siteAt + path);
    const text = (await page.locator('main').textContent()) ?? '';
    await context.close();
    return { status: answer?.status() ?? 0, text };
  }

  return {
    desk,
    site,
    vault,
    ottoId,
    identity,
    deskAt,
    siteAt,
    comeIn,
    publicPage,
    /** Both clocks go on. */
    pass(ms: number): void {
      desk.pass(ms);
      site.clock = desk.now();
    },
    async stop(): Promise<void> {
      await browser.close();
      stopWatching();
      for (const server of servers) server.close();
      await site.close();
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Presses a button of that name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

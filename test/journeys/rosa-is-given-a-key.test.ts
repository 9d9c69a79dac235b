import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MARIA } from '../../src/desk/scratch-desk.ts';
import { unaudited } from '../../src/domain/audit.ts';
import { idFrom, type AccountId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { Role } from '../../src/domain/role.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { joinTeam } from '../../src/staff/case-members.ts';
import { openAccount } from '../../src/staff/open-account.ts';
import { markProved, PROOF_MS } from '../../src/staff/sessions.ts';
import { hashOf } from '../../src/staff/tokens.ts';
import { holdersOf } from '../../src/vault/holders.ts';
import { recordCase } from '../../src/vault/record-case.ts';
import { recordPerson } from '../../src/vault/record-person.ts';
import { person, record } from '../../src/vault/scratch-vault.ts';
import { hasChromium, openBrowser, visitor } from './browser.ts';
import { deskInABrowser } from './desk-in-a-browser.ts';
import { problemsOn, standingOut } from './look-over.ts';

const say = catalogueFor('en' as Locale);
const ROSA = { name: 'Rosa', email: 'rosa@comite.example', passphrase: 'siete ríos bajan sin prisa' } as const;
const TEO = { name: 'Teo', email: 'teo@comite.example', passphrase: 'diez velas contra el viento' } as const;
const SECRETS = ['Xiomara', 'Canario'];

/** María founded the house and holds its key. Rosa is a new researcher. Teo administers accounts, and holds no key. */
describe.skipIf(!hasChromium)('Rosa is given a key', { timeout: 120_000 }, () => {
  let house: Awaited<ReturnType<typeof deskInABrowser>>;
  let browser: Browser;
  const ids = new Map<string, AccountId>();
  beforeAll(async () => {
    [house, browser] = await Promise.all([deskInABrowser(), openBrowser()]);
    await enrol(ROSA, 'researcher');
    await enrol(TEO, 'admin');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  async function enrol(who: typeof ROSA | typeof TEO, role: Role): Promise<void> {
    const id = idFrom<AccountId>(randomBytes(16));
    const { name, email, passphrase: password } = who;
    await openAccount(house.desk.staff, { id, name, email, password, role }, house.desk.now(), {
      by: null,
      audit: unaudited,
    });
    ids.set(name, id);
  }

  /** Comes in and shows the second factor, of which another journey tells. */
  async function comeIn(who: { email: string; passphrase: string }, options: BrowserContextOptions = {}) {
    const visit = await visitor(browser, { locale: 'en-CA', ...options });
    await typeIn(visit.page, who);
    const token = (await visit.context.cookies()).find(({ name }) => name === '__Host-alzavoz')?.value ?? '';
    await markProved(house.desk.staff, hashOf('session', token), house.desk.now());
    await visit.page.goto(`${house.origin}/`);
    return visit;
  }
  async function typeIn(page: Page, { email, passphrase }: { email: string; passphrase: string }): Promise<void> {
    await page.goto(`${house.origin}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(email);
    await page.getByLabel(say('desk.passphrase'), { exact: true }).fill(passphrase);
    await button(page, say('desk.sign-in')).click();
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const main = (page: Page) => page.getByRole('main').textContent();

  test('but Teo, who is an administrator and holds none, gets nothing of what is protected', async () => {
    const maria = await comeIn(MARIA);
    const vault = house.desk.vaults.any();
    if (vault === null) throw new Error('María has the case files open');
    await recordPerson(vault, person);
    await recordCase(vault, record);
    const told = { by: house.desk.bea, audit: unaudited };
    for (const id of [house.desk.maria, ...ids.values()])
      await joinTeam(house.desk.staff, record.id, id, house.desk.now(), told);

    const { page, context } = await comeIn(TEO);
    const at = `/cases/${record.id}`;
    const paths = ['/', '/people', `/people/${person.id}`, '/cases', at, `${at}/evidence`, '/officials', '/keys'];
    for (const path of [...paths, '/requests', '/off-site', '/teams', `/teams/${record.id}`, '/accounts', '/audit']) {
      await page.goto(house.origin + path);
      const text = await page.content();
      for (const secret of SECRETS) expect(text, path).not.toContain(secret);
    }
    await page.goto(house.origin + at);
    expect(await main(page), 'he is on the case, and it is locked').toContain(say('casework.locked'));
    for (const path of ['/case-files', '/break-glass', `/keys/requests/${ids.get('Rosa')}`, '/keys/recovery']) {
      await page.goto(house.origin + path);
      expect(await main(page), path).toContain(say('desk.not-yours'));
    }
    await context.close();
    await maria.context.close();
  });

  test('who asks for it with a passphrase that she tells nobody, and reads thirty digits out', async () => {
    const rosa = await comeIn(ROSA);
    await rosa.page.getByRole('link', { name: say('keys.title'), exact: true }).click();
    await rosa.page.getByRole('link', { name: say('keys.ask') }).click();
    await rosa.page.getByLabel(say('desk.passphrase'), { exact: true }).fill('what María told me');
    await button(rosa.page, say('keys.ask-do')).click();
    expect(await rosa.page.getByRole('alert').textContent()).toContain(say('keys.passphrase-wrong'));
    await rosa.page.getByLabel(say('desk.passphrase'), { exact: true }).fill(ROSA.passphrase);
    await button(rosa.page, say('keys.ask-do')).click();
    const digits = ((await rosa.page.locator('.fingerprint').textContent()) ?? '').trim();
    expect(digits).toMatch(/^(\d{5} ){5}\d{5}$/);

    const maria = await comeIn(MARIA);
    expect(await main(maria.page)).toContain(say('access.notice-key-asked', { name: 'Rosa' }));
    await maria.page.goto(`${house.origin}/keys`);
    await maria.page.getByRole('link', { name: `${say('keys.look')}: Rosa` }).click();
    expect(await maria.page.content(), 'she hears them, and cannot copy them').not.toContain(digits.slice(0, 5));
    const requested = new URL(maria.page.url()).pathname;
    await looksWell(MARIA, ['/keys', requested, '/keys/recovery']);
    await looksWell(ROSA, ['/keys', '/keys/ask']);
    await maria.page.getByLabel(say('keys.give-heard'), { exact: true }).fill(digits.replace(/.$/, ''));
    await button(maria.page, say('keys.give-do', { name: 'Rosa' })).click();
    expect(await maria.page.getByRole('alert').textContent()).toContain('somebody may have exchanged it');
    await maria.page.getByLabel(say('keys.give-heard'), { exact: true }).fill(digits);
    await maria.page.getByLabel(say('keys.give-heard'), { exact: true }).press('Enter');
    expect(await maria.page.getByRole('status').textContent()).toBe(say('keys.done-given'));

    await rosa.page.goto(`${house.origin}/case-files`);
    await rosa.page.getByLabel(say('desk.passphrase'), { exact: true }).fill(ROSA.passphrase);
    await button(rosa.page, say('access.files-unlock')).click();
    await rosa.page.goto(`${house.origin}/people/${person.id}`);
    expect(await main(rosa.page)).toContain('Xiomara Quetzalli Canario');
    expect([...rosa.complaints, ...maria.complaints].filter((each) => !/status of 4\d\d/.test(each))).toEqual([]);
    await rosa.context.close();
    await maria.context.close();
  });

  test('whose session is stolen: the thief proves nothing, is thrown out, and got no key of their own', async () => {
    const rosa = await comeIn(ROSA);
    const thief = await visitor(browser, { locale: 'en-CA' });
    await thief.context.addCookies(await rosa.context.cookies());
    house.desk.pass(PROOF_MS);
    await thief.page.goto(`${house.origin}/case-files`);
    expect(await main(thief.page), 'whatever opens something asks who it is').toContain(say('access.prove'));

    await rosa.page.goto(`${house.origin}/access`);
    await rosa.page.locator('form[action="/access/sessions/end-all"] button').click();
    for (const path of ['/', `/people/${person.id}`, '/access', '/keys']) {
      await thief.page.goto(house.origin + path);
      expect(new URL(thief.page.url()).pathname, path).toBe('/sign-in');
    }
    await thief.page.goBack();
    for (const secret of SECRETS) expect(await thief.page.content()).not.toContain(secret);
    expect(house.desk.vaults.every().some(({ holder }) => holder.account === ids.get('Rosa'))).toBe(false);
    await thief.context.close();
    await rosa.context.close();
  });

  test('and who is shut out at noon: by Teo, who holds no key, and then nothing opens to her any more', async () => {
    const rosa = await comeIn(ROSA);
    await rosa.page.goto(`${house.origin}/people/${person.id}`);
    expect(await main(rosa.page)).toContain('Xiomara Quetzalli Canario');
    const maria = await comeIn(MARIA);
    await maria.page.goto(`${house.origin}/people/${person.id}`);
    const teo = await comeIn(TEO);
    await teo.page.goto(`${house.origin}/accounts/${ids.get('Rosa')}`);
    expect(await main(teo.page)).toContain(say('accounts.close-key'));
    await button(teo.page, say('accounts.close-do', { name: 'Rosa' })).click();
    expect(await teo.page.getByRole('status').textContent()).toBe(say('accounts.done-closed'));

    await rosa.page.reload();
    expect(new URL(rosa.page.url()).pathname, 'the next thing she clicks').toBe('/sign-in');
    await typeIn(rosa.page, ROSA);
    expect(await rosa.page.getByRole('alert').textContent()).toContain(say('desk.wrong-password'));
    expect(await holdersOf(house.desk.vaults.keyring.db, ids.get('Rosa')), 'the locks are changed').toEqual([]);
    await maria.page.reload();
    expect(await main(maria.page), 'María reads on').toContain('Xiomara Quetzalli Canario');
    await maria.page.goto(`${house.origin}/`);
    expect(await main(maria.page)).toContain(say('access.notice-key-removed', { name: 'Rosa' }));
    expect(house.desk.errors).toEqual([]);
    for (const { context } of [rosa, maria, teo]) await context.close();
  });

  /** Wide, narrow, dark, from right to left; what looks over a page needs scripts. */
  async function looksWell(who: { email: string; passphrase: string }, paths: readonly string[]): Promise<void> {
    const { page, context } = await comeIn(who, { javaScriptEnabled: true });
    for (const path of paths) {
      for (const [width, dir, colorScheme] of [
        [1280, 'ltr', 'light'],
        [1280, 'ltr', 'dark'],
        [360, 'rtl', 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(house.origin + path);
        await page.evaluate(`document.documentElement.setAttribute('dir', '${dir}')`);
        const out = (await standingOut(page)).filter((each) => !each.startsWith('A.skip'));
        expect(out, `${path} at ${width} ${dir}`).toEqual([]);
        if (width === 1280) expect(await problemsOn(page, { contrast: true }), `${path} ${colorScheme}`).toEqual([]);
      }
    }
    await context.close();
  }
});

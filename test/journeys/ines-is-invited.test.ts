import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BEA, MARIA } from '../../src/desk/scratch-desk.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { joinTeam } from '../../src/staff/case-members.ts';
import { forceCase } from '../../src/staff/force-case.ts';
import { invite } from '../../src/staff/invite.ts';
import { PROOF_MS } from '../../src/staff/sessions.ts';
import { codeAt } from '../../src/staff/totp.ts';
import { recordCase } from '../../src/vault/record-case.ts';
import { record } from '../../src/vault/scratch-vault.ts';
import { hasChromium, openBrowser, visitor } from './browser.ts';
import { deskInABrowser, givePasskeys } from './desk-in-a-browser.ts';
import { problemsOn, standingOut } from './look-over.ts';

const say = catalogueFor('en' as Locale);
const ENGLISH = { locale: 'en-CA' };

describe.skipIf(!hasChromium)('Ines is invited', { timeout: 120_000 }, () => {
  let house: Awaited<ReturnType<typeof deskInABrowser>>;
  let browser: Browser;
  let link = '';
  beforeAll(async () => {
    [house, browser] = await Promise.all([deskInABrowser(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const signIn = async (page: Page, code = '') => {
    await page.goto(`${house.origin}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(MARIA.email);
    await page.getByLabel(say('desk.passphrase'), { exact: true }).fill(MARIA.passphrase);
    await page.getByLabel(say('access.code'), { exact: true }).fill(code);
    await button(page, say('desk.sign-in')).click();
  };
  /** The code that an app shows which was given this secret. */
  const codeOf = (spelled: string, now = house.desk.now()): string => {
    const bits = [...spelled.replaceAll(/\s/g, '')].map((c) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'),
    );
    const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
    return codeAt(Uint8Array.from(bytes), Math.floor(now / 30_000));
  };

  test('by María, who has no scripts and first sets up codes', async () => {
    const { page, context, complaints } = await visitor(browser, ENGLISH);
    await signIn(page);
    expect(new URL(page.url()).pathname, 'nothing else opens before').toBe('/access');
    await page.getByRole('link', { name: say('access.codes-set-up') }).click();
    expect(
      await page.getByRole('img').evaluate((image: { naturalWidth: number }) => image.naturalWidth),
    ).toBeGreaterThan(100);
    const secret = (await page.locator('.secret').textContent()) ?? '';
    const code = codeOf(secret);
    await page.getByLabel(say('access.code-first')).fill('000000');
    await button(page, say('access.codes-confirm')).click();
    expect(await page.getByRole('alert').textContent()).toContain(say('access.code-wrong'));
    await page.getByLabel(say('access.code-first')).fill(code);
    await button(page, say('access.codes-confirm')).click();
    expect(await page.locator('.codes li').count()).toBe(10);
    const recovery = (await page.locator('.codes li').first().textContent()) ?? '';

    await page.goto(`${house.origin}/accounts/invite`);
    await page.getByLabel(say('accounts.name')).fill('Ines');
    await page.getByLabel(say('desk.email')).fill('ines@comite.example');
    await page.getByRole('radio', { name: say('desk.role-researcher') }).check();
    await button(page, say('accounts.invite-do')).click();
    link = await page.getByLabel(say('accounts.link')).inputValue();
    expect(link).toMatch(/^https:\/\/desk\.comite\.example\/come-in\?token=[\w-]{43}&lang=en$/);
    expect(house.desk.letters.map(({ to }) => to)).toEqual(['ines@comite.example']);
    await button(page, say('desk.sign-out')).click();

    await signIn(page, code);
    expect(await page.getByRole('alert').textContent(), 'a code is taken once').toContain(say('desk.wrong-password'));
    await signIn(page, recovery);
    expect(new URL(page.url()).pathname).toBe('/');
    await button(page, say('desk.sign-out')).click();
    await signIn(page, recovery);
    expect(await page.getByRole('alert').textContent(), 'so is a recovery code').toContain(say('desk.wrong-password'));
    house.desk.pass(60_000);
    await signIn(page, codeOf(secret));
    expect(new URL(page.url()).pathname).toBe('/');
    expect(complaints.filter((each) => !/status of 4\d\d/.test(each))).toEqual([]);
    await context.close();
  });

  test('and comes in with a passkey, leaves, comes back, and shows again that it is she', async () => {
    const { page, context, complaints } = await visitor(browser, { ...ENGLISH, javaScriptEnabled: true });
    await givePasskeys(page);
    const path = link.replace('https://desk.comite.example', house.origin);
    await page.goto(path);
    expect(await page.getByRole('main').textContent()).toContain('Ines');
    await page.getByLabel(say('access.passkey-name')).fill('my phone');
    await button(page, say('access.come-in-make')).click();
    await page.waitForURL(`${house.origin}/`);
    expect(await page.getByRole('main').textContent()).toContain(say('desk.role-researcher'));
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).textContent(), 'the link is used up').toBe(
      say('access.no-link'),
    );

    await page.goto(`${house.origin}/`);
    await button(page, say('desk.sign-out')).click();
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/sign-in/passkey')),
      button(page, say('access.sign-in-passkey')).click(),
    ]);
    await page.waitForURL(`${house.origin}/`);
    const passkey = new URLSearchParams(sent.postData() ?? '').get('passkey') ?? '';
    expect(JSON.parse(passkey)).toHaveProperty('response.signature');
    const here = { host: new URL(house.origin).host, origin: house.origin };
    const replay = await house.desk.browser().post('/sign-in/passkey', { passkey }, here);
    expect(replay.status, 'the same answer a second time').toBe(403);
    const elsewhere = await house.desk.browser().post('/sign-in/passkey', { passkey }, { ...here, origin: 'null' });
    expect(elsewhere.status, 'from another page').toBe(403);

    house.desk.pass(PROOF_MS);
    await page.goto(`${house.origin}/access/passphrase`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(say('access.prove'));
    await button(page, say('access.prove-passkey')).click();
    await page.waitForURL(`${house.origin}/access/passphrase`);

    house.desk.pass(PROOF_MS);
    await page.goto(`${house.origin}/access`);
    expect(await page.locator('.lines').first().textContent()).toContain('my phone');
    await button(page, say('access.recovery-codes-make')).click();
    await button(page, say('access.prove-passkey')).click();
    await page.locator('.codes li').first().waitFor();
    expect(await page.locator('.codes li').count(), 'what was asked for goes on by itself').toBe(10);

    expect(complaints.filter((each) => !/status of 4\d\d/.test(each))).toEqual([]);
    // Nobody has to answer there: where it leads is what counts.
    const away = page.waitForEvent('request', (request) => new URL(request.url()).hostname === 'www.wikipedia.org');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await away;
    await page.waitForTimeout(200);
    await page.goto(`${house.origin}/`);
    expect(new URL(page.url()).pathname, 'left quickly, and signed out').toBe('/sign-in');
    await context.close();
  });

  test('and each page reads well and holds together, wide, narrow, dark and from right to left', async () => {
    const { page, context } = await visitor(browser, { ...ENGLISH, javaScriptEnabled: true });
    await givePasskeys(page);
    const { desk, origin } = house;
    const [spare = ''] = await desk.giveRecoveryCodes(desk.maria);
    await signIn(page, spare);
    const team = await somethingToSee(house);
    const paths = ['/', '/access', '/access/passphrase', '/accounts', '/accounts/invite', `/accounts/${desk.bea}`];
    await expectToHold(page, [
      ...paths,
      '/teams',
      `/teams/${team.record}`,
      '/break-glass',
      '/case-files',
      '/prove?to=/',
    ]);
    await page.context().clearCookies();
    await expectToHold(page, ['/sign-in', `/come-in?token=${team.token}`]);
    // Bea has no second factor yet.
    await page.goto(`${origin}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(BEA.email);
    await page.getByLabel(say('desk.passphrase'), { exact: true }).fill(BEA.passphrase);
    await button(page, say('desk.sign-in')).click();
    await expectToHold(page, ['/access', '/access/codes']);
    await context.close();
  });

  async function expectToHold(page: Page, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      for (const [width, dir, colorScheme] of [
        [1280, 'ltr', 'light'],
        [1280, 'ltr', 'dark'],
        [360, 'ltr', 'light'],
        [360, 'rtl', 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(house.origin + path);
        expect(page.url()).toBe(house.origin + path);
        await page.evaluate(`document.documentElement.setAttribute('dir', '${dir}')`);
        // The link that skips the head stands outside until it has the cursor.
        const out = (await standingOut(page)).filter((each) => !each.startsWith('A.skip'));
        expect(out, `${path} at ${width} ${dir}`).toEqual([]);
        if (width === 1280) expect(await problemsOn(page, { contrast: true }), `${path} ${colorScheme}`).toEqual([]);
        if (process.env['LOOK'] === undefined) continue;
        const name = `${path.replaceAll(/[^a-z-]+/g, '_')}-${width}-${dir}-${colorScheme}.png`;
        await page.screenshot({ path: join(process.env['LOOK'], name), fullPage: true });
      }
    }
  }
});

/** A case with a team that somebody has opened by force, a long name, a link under way, and notices for María. */
async function somethingToSee({ desk }: Awaited<ReturnType<typeof deskInABrowser>>) {
  const { staff, door, maria, bea, now, audit } = desk;
  const vault = desk.vaults.any();
  if (vault === null) throw new Error('the vault is not open');
  await recordCase(vault, record);
  const long = {
    name: 'Maximiliana Hohenwaldt-Ñuñoa de los Ángeles y Castañeda',
    email: `${'long'.repeat(12)}@comite.example`,
  };
  const told = { by: maria, audit };
  const invited = await invite(staff, { ...long, role: 'delegate' }, now(), told);
  if ('refused' in invited) throw new Error(invited.refused);
  const reason = 'Their lawyer called: a hearing in one hour, and nobody of the team answers.';
  await joinTeam(staff, record.id, maria, now(), { by: bea, audit });
  await forceCase(door, { account: bea, about: record.id, reason }, now(), audit);
  return { record: record.id, token: invited.token };
}

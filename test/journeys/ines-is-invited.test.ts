import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MARIA } from '../../src/desk/scratch-desk.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { PROOF_MS } from '../../src/staff/sessions.ts';
import { codeAt } from '../../src/staff/totp.ts';
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
    expect(link).toMatch(/^https:\/\/desk\.comite\.example\/come-in\?token=[\w-]{43}$/);
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
    await button(page, say('access.sign-in-passkey')).click();
    await page.waitForURL(`${house.origin}/`);

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

  test('and each page reads well and holds together, wide, narrow and from right to left', async () => {
    const { page, context } = await visitor(browser, { ...ENGLISH, javaScriptEnabled: true });
    await givePasskeys(page);
    await signIn(page);
    // María's clock has moved on: her codes are gone from this test, so she comes with what she kept.
    const [spare = ''] = await house.desk.giveRecoveryCodes(house.desk.maria);
    await signIn(page, spare);
    for (const path of [
      '/',
      '/access',
      '/access/passphrase',
      '/accounts',
      '/accounts/invite',
      `/accounts/${house.desk.bea}`,
      '/teams',
      '/cases/force',
      '/case-files',
      '/sign-in',
    ]) {
      if (path === '/sign-in') await context.clearCookies();
      for (const [width, dir] of [
        [1280, 'ltr'],
        [360, 'ltr'],
        [360, 'rtl'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(house.origin + path);
        expect(new URL(page.url()).pathname).toBe(path);
        await page.evaluate(`document.documentElement.setAttribute('dir', '${dir}')`);
        // The link that skips the head stands outside until it has the cursor.
        const out = (await standingOut(page)).filter((each) => !each.startsWith('A.skip'));
        expect(out, `${path} at ${width} ${dir}`).toEqual([]);
        if (process.env['LOOK'] !== undefined)
          await page.screenshot({
            path: `${process.env['LOOK']}/${path.replaceAll('/', '_')}-${width}-${dir}.png`,
            fullPage: true,
          });
      }
      expect(await problemsOn(page, { contrast: true }), path).toEqual([]);
    }
    await context.close();
  });
});

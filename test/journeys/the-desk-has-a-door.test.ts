import { get } from 'node:http';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { journey, visitor } from './browser.ts';
import { demonstrationLogin } from './product.ts';

const say = catalogueFor('en' as Locale);
const ENGLISH = { locale: 'en-CA' };

journey('The desk has a door', (stage) => {
  test('which opens to the demonstration’s login, and closes behind', async () => {
    const { product } = stage;
    const { email, passphrase } = demonstrationLogin(product.data);
    const { page, context, complaints } = await visitor(stage.browser, ENGLISH);

    await page.goto(`${product.desk}/`);
    expect(new URL(page.url()).pathname, 'without a session').toBe('/sign-in');
    await page.getByLabel(say('desk.email')).fill(email);
    await page.getByLabel(say('desk.passphrase')).fill(passphrase);
    await page.getByRole('button', { name: say('desk.sign-in') }).click();
    expect(page.url()).toBe(`${product.desk}/`);
    // How much waits depends on the day: the demonstration's cases grow older.
    const heads = Array.from({ length: 200 }, (_, count) =>
      count === 0 ? say('desk.nothing') : say('beginning.needs', { count }),
    );
    expect(heads).toContain(await page.getByRole('heading', { level: 1 }).textContent());
    expect(await page.getByRole('main').textContent()).toContain(say('desk.records-open'));

    const cookies = await context.cookies(product.desk);
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie.name).toMatch(/^__Host-/);
      expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
      expect(cookie.value, 'nothing of the login is in it').not.toContain(passphrase);
    }
    expect(complaints).toEqual([]);

    await page.getByRole('button', { name: say('desk.sign-out') }).click();
    expect(await page.getByRole('status').textContent()).toContain(say('desk.signed-out'));
    await context.addCookies(cookies);
    await page.goto(`${product.desk}/`);
    expect(new URL(page.url()).pathname, 'an old cookie opens nothing').toBe('/sign-in');
    await page.goBack();
    expect(await page.content()).not.toContain(say('desk.records-open'));
    await context.close();
  });

  test('and not to a wrong passphrase, which leaves the address where it was typed', async () => {
    const { page, context } = await visitor(stage.browser, ENGLISH);
    const { email } = demonstrationLogin(stage.product.data);
    await page.goto(`${stage.product.desk}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(email);
    await page.getByLabel(say('desk.passphrase')).fill('not the one');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: say('desk.sign-in') }).click(),
    ]);
    expect(answer.status()).toBe(403);
    expect(await page.getByRole('alert').textContent()).toContain(say('desk.wrong-password'));
    expect(await page.getByLabel(say('desk.email')).inputValue()).toBe(email);
    expect(await page.getByLabel(say('desk.passphrase')).inputValue()).toBe('');
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('__Host-alzavoz');
    await context.close();
  });

  test('nor to a form on somebody else’s page', async () => {
    const { product } = stage;
    const { email, passphrase } = demonstrationLogin(product.data);
    const { page, context } = await visitor(stage.browser, ENGLISH);
    // The site's own address will do: it is another port, and for the desk a stranger like any other.
    await page.route('**/trap', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${product.desk}/sign-in"><input name="email" value="${email}"><input name="passphrase" value="${passphrase}"><button>Win</button></form>`,
      }),
    );
    await page.goto(`${product.site}/trap`);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Win' }).click(),
    ]);
    expect(answer.status()).toBe(403);
    expect(await page.content()).toContain(say('desk.foreign-request'));
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('and it does not answer to a name that is not its own', async () => {
    const { desk } = stage.product;
    const answer = await new Promise<number | undefined>((done, fail) => {
      const headers = { host: 'evil.example' };
      get(desk, { headers }, (response) => done(response.resume().statusCode)).on('error', fail);
    });
    expect(answer).toBeGreaterThanOrEqual(400);
  });

  test('and the site has no such door', async () => {
    for (const path of ['/sign-in', '/desk', '/metrics', '/admin']) {
      expect((await fetch(stage.product.site + path)).status, path).toBe(404);
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { journey, visitor } from './browser.ts';
import { CLAUDIA } from './counted.ts';
import { lettersTo, letterTo } from './letters.ts';
import { demonstrationLogin } from './product.ts';
import { sign } from './signing-form.ts';

const say = catalogueFor('es' as Locale);
const desk = catalogueFor('en' as Locale);
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'es-MX' };
const WORDS = 'Es mi hermana y no quiere estar ahí.\nPor favor, quítenla.';
const REACH = 'Los domingos, preguntando por Lupe';
const CONTACT = 'contact@vela.example';

journey('A relative asks from a phone without script', (stage) => {
  test('from the foot of a page to somebody at the desk who reads it', async () => {
    const { product, browser } = stage;
    const relative = await visitor(browser, PHONE);
    const { page } = relative;
    await page.goto(`${product.site}/es/cases/claudia-medina-tamariz`);
    const about = page.url().replace(product.site, '');
    await page
      .getByRole('main')
      .getByRole('link', { name: say('about-you.title') })
      .click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(say('about-you.title'));
    expect(await page.getByLabel(say('about-you.page')).inputValue()).toContain(about);
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width, 'nothing to scroll sideways').toBeLessThanOrEqual(360);

    // In haste: nothing but how to be reached. It says what is missing, and keeps what was typed.
    await page.getByLabel(say('about-you.reach')).fill(REACH);
    await page.getByRole('button', { name: say('about-you.send') }).click();
    await page.getByRole('alert').getByRole('link').click();
    expect(page.url()).toContain('#wishes');
    expect(await page.getByLabel(say('about-you.reach')).inputValue()).toBe(REACH);

    await page.getByLabel(say('about-you.wish-name')).check();
    await page.getByLabel(say('about-you.words')).fill(WORDS);
    // Twice, as people press who are not sure: it is one request.
    await page.getByRole('button', { name: say('about-you.send') }).dblclick();
    await page.waitForURL(`${product.site}/es/about-you/thanks`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(say('about-you.thanks'));
    await page.goto(`${product.site}${about}`);
    expect(await page.getByRole('heading', { level: 1 }).isVisible(), 'it hides nothing by itself').toBe(true);
    expect(new Set(relative.requests.map((request) => new URL(request.url()).origin))).toEqual(new Set([product.site]));
    expect(await relative.context.cookies()).toEqual([]);
    // The browser notes that the first attempt was answered with 422; nothing else.
    expect(relative.complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
    const addresses = relative.requests.map((request) => decodeURIComponent(request.url()));
    expect(addresses.filter((address) => /Lupe|hermana/.test(address))).toEqual([]);
    await relative.context.close();

    const letter = await letterTo(product, CONTACT);
    expect(letter.subject).toBe(desk('mail.request-subject'));
    expect(letter.text).not.toMatch(/claudia|hermana|Lupe|http/i);

    const bytes = ['actions.db', 'actions.db-wal'].map((name) => readFileSync(join(product.data, name)));
    expect(['hermana', 'Lupe'].filter((word) => bytes.some((each) => each.includes(word)))).toEqual([]);

    const staff = await visitor(browser, { locale: 'en' });
    const { email, passphrase } = demonstrationLogin(product.data);
    await staff.page.goto(product.desk);
    await staff.page.getByLabel(desk('desk.email')).fill(email);
    await staff.page.getByLabel(desk('desk.passphrase')).fill(passphrase);
    await staff.page.getByRole('button', { name: desk('desk.sign-in') }).click();
    await staff.page.getByRole('link', { name: desk('desk.requests-open') }).click();
    expect(await staff.page.locator('.requests').getByRole('link').count()).toBe(1);
    await staff.page.locator('.requests').getByRole('link').click();
    const main = await staff.page.getByRole('main').textContent();
    for (const told of [about, WORDS, REACH, desk('about-you.wish-name')]) expect(main).toContain(told);
    await staff.page.getByLabel(desk('desk.request-note')).fill('Hidden today.');
    await staff.page.getByRole('button', { name: desk('desk.request-settle') }).click();
    // It is gone from what waits, and found among what is dealt with.
    expect(await staff.page.locator('.requests').count()).toBe(0);
    await staff.page.goto(`${product.desk}/requests?state=settled`);
    expect(await staff.page.locator('.requests').textContent()).toContain(desk('desk.requests-is-settled'));
    await staff.context.close();
  });

  test('somebody floods the form: it stops at its limit with an honest word, and nobody else notices', async () => {
    const { product, browser } = stage;
    const ask = (n: number): Promise<Response> =>
      fetch(`${product.site}/en/about-you`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ wish_other: 'yes', words: `flood ${n} ${'x'.repeat(3900)}` }),
      });
    const ana = await visitor(browser, PHONE);
    await ana.page.goto(`${product.site}/es/petitions/${CLAUDIA.es}`);
    const statuses: number[] = [];
    const flood = (async () => {
      for (let at = 0; at < 1100; at += 50) {
        const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(at + n)));
        statuses.push(...answers.map((answer) => answer.status));
      }
    })();
    const from = performance.now();
    await sign(ana.page, say, { given_name: 'Ana', email: 'ana@example.org', country: 'MX' });
    expect(ana.page.url()).toContain('thank-you');
    expect(performance.now() - from, 'signing in the flood').toBeLessThan(10_000);
    await flood;
    // One was taken before, in the journey above.
    expect(statuses.filter((status) => status === 303)).toHaveLength(999);
    expect(statuses.filter((status) => status === 503)).toHaveLength(101);
    const full = await ask(1);
    expect(await full.text()).toContain(`mailto:${CONTACT}`);
    // A letter for the first, and then one a quarter of an hour.
    expect(lettersTo(product, CONTACT).length).toBeLessThanOrEqual(2);
    await ana.context.close();
  });
});

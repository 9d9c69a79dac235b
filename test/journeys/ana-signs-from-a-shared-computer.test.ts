import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { expectNobodyElseKnows, journey, visitor } from './browser.ts';
import { CLAUDIA, countedByStatus } from './counted.ts';
import { lettersTo, letterTo } from './letters.ts';
import { countOn, sign } from './signing-form.ts';

const say = catalogueFor('es' as Locale);
const TYPED = {
  given_name: 'Ana Belén',
  family_name: 'Ñuño Ibáñez',
  email: 'ana.nuno@example.org',
  country: 'MX',
  locality: 'Xalapa',
};
/** Words that nobody else could have put into an address or on the disk. */
const HERS = [TYPED.given_name, TYPED.family_name, TYPED.locality];
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'es-MX' };

journey('Ana signs from a shared computer', (stage) => {
  test('from the home page to a signature that counts, once', async () => {
    const { product } = stage;
    const ana = await visitor(stage.browser, PHONE);
    const { page } = ana;

    await page.goto(`${product.site}/`);
    expect(page.url(), 'her browser asks for Spanish').toBe(`${product.site}/es/`);
    await page.getByRole('main').getByRole('link', { name: 'Misión a México' }).first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Misión a México');
    await page.getByRole('main').getByRole('link', { name: 'Justicia para Claudia', exact: true }).first().click();
    expect(page.url()).toBe(`${product.site}/es/petitions/${CLAUDIA.es}`);
    expect(await countOn(page)).toBe(0);

    await sign(page, say, TYPED);
    expect(page.url()).toBe(`${product.site}/es/petitions/${CLAUDIA.es}/signatures/thank-you`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(say('petition.thank-you'));
    expect(await page.getByRole('main').textContent(), 'where the letter lies').toContain(join(product.data, 'outbox'));
    const thankYou = await page.content();

    const letter = await letterTo(product, TYPED.email);
    expect(letter.subject).toBe(say('mail.confirm-subject'));
    expect(letter.text, 'others may read a mailbox').not.toMatch(/Claudia|Ana|Xalapa/);

    const opened = await page.goto(letter.link);
    expect(opened?.headers()['referrer-policy'], 'the token is told to nobody').toBe('no-referrer');
    expect(countedByStatus(product), 'looking changes nothing').toEqual({ pending: 1, validated: 0 });
    await page.getByRole('button', { name: say('petition.confirm') }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(say('petition.confirmed'));
    expect(page.url(), 'no token stays in the address bar').not.toContain('token');
    expect(await countOn(page)).toBe(1);
    expect(countedByStatus(product)).toEqual({ pending: 0, validated: 1 });

    await page.reload();
    expect(await countOn(page)).toBe(1);
    await page.goto(letter.link);
    expect(page.url(), 'a link that was used leads to the thanks').not.toContain('token');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(say('petition.confirmed'));
    expect(countedByStatus(product), 'opened again').toEqual({ pending: 0, validated: 1 });

    // Not sure that it worked, she signs again.
    await page.goto(`${product.site}/es/petitions/${CLAUDIA.es}`);
    await expect.poll(() => reloadedCount(page), { timeout: 5000, message: 'within a second or two' }).toBe(1);
    await sign(page, say, TYPED);
    expect(await page.content(), 'the second time looks like the first').toBe(thankYou);
    expect(countedByStatus(product).validated).toBe(1);
    expect(lettersTo(product, TYPED.email), 'one letter in an hour').toHaveLength(1);

    await expectNobodyElseKnows(ana, product);
    const addresses = ana.requests.map((request) => decodeURIComponent(request.url()));
    const told = [...HERS, TYPED.email].filter((typed) => addresses.some((address) => address.includes(typed)));
    expect(told, 'typed words in addresses').toEqual([]);
    const referrers = await Promise.all(ana.requests.map(async (request) => (await request.allHeaders())['referer']));
    expect(referrers.filter((referrer) => referrer?.includes('token'))).toEqual([]);
    await ana.context.close();

    // Her address was in the outbox until the letter was written; her name and her town never lie open.
    const bytes = ['actions.db', 'actions.db-wal'].map((name) => readFileSync(join(product.data, name)));
    expect(HERS.filter((name) => bytes.some((each) => each.includes(name)))).toEqual([]);
  });
});

async function reloadedCount(page: Page): Promise<number> {
  await page.reload();
  return countOn(page);
}

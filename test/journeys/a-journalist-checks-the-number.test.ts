import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { journey, visitor } from './browser.ts';
import { CLAUDIA, countedByStatus, postConfirmation, postSignature } from './counted.ts';
import { letterTo } from './letters.ts';
import type { Product } from './product.ts';

interface PetitionFacts {
  readonly id: string;
  readonly type: string;
  readonly attributes: {
    readonly action: string;
    readonly state: string;
    readonly signature_count: number;
    readonly signatures_by_country: readonly { name: string; code: string; signature_count: number }[];
  };
}

/** Six from Mexico and two from Canada confirm; one from France never does. */
const CONFIRMED = ['MX', 'MX', 'MX', 'MX', 'MX', 'MX', 'CA', 'CA'];
const say = catalogueFor('en' as Locale);

journey('A journalist checks the number', (stage) => {
  test('the page, its JSON, the count and the operator all say the same', async () => {
    const { product } = stage;
    expect(await everyNumber(product)).toEqual({ one: 0, list: 0, count: 0, page: '0', validated: 0 });

    await Promise.all(
      [...CONFIRMED, 'FR'].map(async (country, at) => {
        const email = `reader-${at}@example.org`;
        const signed = await postSignature(product, { given_name: `Reader ${at}`, email, country });
        expect(signed.status).toBe(303);
        if (country === 'FR') return;
        const confirmed = await postConfirmation((await letterTo(product, email)).link);
        expect(confirmed.status).toBe(303);
      }),
    );
    const eight = { one: 8, list: 8, count: 8, page: '8', validated: 8 };
    await expect.poll(() => everyNumber(product), { timeout: 10_000 }).toEqual(eight);
    expect(countedByStatus(product).pending, 'who has not confirmed does not count').toBe(1);

    const { attributes } = await facts(product, `/petitions/${CLAUDIA.en}.json`);
    const countries = attributes.signatures_by_country;
    expect(countries, 'two people of one country could be found out').toEqual([]);
  });

  test('a larger country is listed once enough others are hidden with the small ones', async () => {
    const { product } = stage;
    for (let at = 0; at < 5; at++) {
      const email = `voisin-${at}@example.org`;
      await postSignature(product, { given_name: 'Voisin', email, country: at < 3 ? 'FR' : 'BE' });
      await postConfirmation((await letterTo(product, email)).link);
    }
    await expect
      .poll(async () => (await facts(product, `/petitions/${CLAUDIA.en}.json`)).attributes.signatures_by_country, {
        timeout: 10_000,
      })
      .toEqual([{ name: 'Mexico', code: 'MX', signature_count: 6 }]);
  });

  test('the facts are open to any page, in the language asked for, and may be kept for a second', async () => {
    const { product } = stage;
    const response = await fetch(`${product.site}/petitions/${CLAUDIA.en}/count.json`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('public, max-age=1, stale-while-revalidate=2, stale-if-error=5');
    expect(response.headers.get('content-type')).toContain('application/json');
    const spanish = await facts(product, `/petitions/${CLAUDIA.es}.json?locale=es`);
    expect(spanish.attributes).toMatchObject({ action: 'Justicia para Claudia', state: 'open' });
    expect(spanish.id).toBe((await facts(product, `/petitions/${CLAUDIA.en}.json`)).id);
    expect((await fetch(`${product.site}/petitions/no-such-petition.json`)).status).toBe(404);
  });

  /** The number wherever it is told. */
  async function everyNumber(product: Product) {
    const reader = await visitor(stage.browser, { locale: 'en-CA' });
    await reader.page.goto(`${product.site}/en/petitions/${CLAUDIA.en}`);
    const page = await reader.page.locator('.count b').textContent();
    const words = await reader.page.locator('.count').textContent();
    await reader.context.close();
    const one = await facts(product, `/petitions/${CLAUDIA.en}.json`);
    const list = (await json(product, '/petitions.json')) as { data: PetitionFacts[] };
    const count = (await json(product, `/petitions/${CLAUDIA.en}/count.json`)) as { signature_count: number };
    expect(words).toContain(say('petition.count', { count: one.attributes.signature_count }));
    return {
      one: one.attributes.signature_count,
      list: list.data.find(({ id }) => id === one.id)?.attributes.signature_count,
      count: count.signature_count,
      page,
      validated: countedByStatus(product).validated,
    };
  }
});

async function json(product: Product, path: string): Promise<unknown> {
  const response = await fetch(product.site + path);
  expect(response.status, path).toBe(200);
  return response.json();
}

async function facts(product: Product, path: string): Promise<PetitionFacts> {
  const { data } = (await json(product, path)) as { data: PetitionFacts };
  expect(data.type).toBe('petition');
  return data;
}

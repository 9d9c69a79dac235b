import { expect, test } from 'vitest';
import type { Locale } from '../domain/locale.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { keepIdentity } from './kept-identity.ts';

const VELA: SiteIdentity = {
  organisation: 'Vela Human Rights Network',
  shortName: 'Vela',
  locales: ['en' as Locale],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: null,
};

test('is read once, and again when something was published', async () => {
  let reads = 0;
  const identity = keepIdentity(() => Promise.resolve({ ...VELA, shortName: `Vela ${++reads}` }));
  expect(await identity.current()).toBe(await identity.current());
  identity.forget();
  expect(await identity.current()).toMatchObject({ shortName: 'Vela 2' });
});

test('a database that was away for a while is asked again', async () => {
  let away = true;
  const identity = keepIdentity(() => (away ? Promise.reject(new Error('away')) : Promise.resolve(VELA)));
  await expect(identity.current()).rejects.toThrow('away');
  await expect(identity.current()).rejects.toThrow('away');
  away = false;
  expect(await identity.current()).toBe(VELA);
});

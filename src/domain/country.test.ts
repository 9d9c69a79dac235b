import { expect, test } from 'vitest';
import { COUNTRIES, parseCountry } from './country.ts';

test('249 codes of ISO 3166-1 and Kosovo, once each, in order', () => {
  expect(COUNTRIES).toHaveLength(250);
  expect([...new Set(COUNTRIES)].toSorted()).toEqual(COUNTRIES);
});

test('every code has a name in each language of the interface', () => {
  for (const locale of ['en', 'es', 'fr']) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const country of COUNTRIES) expect(names.of(country), country).toBeTypeOf('string');
  }
});

test('only a known code is a country', () => {
  expect(parseCountry('MX')).toBe('MX');
  for (const text of ['', 'mx', 'ZZ', 'Mexico', 'MX\0', '__proto__']) expect(parseCountry(text)).toBe(null);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountryCount, FEWEST_SHOWN, withoutSmallCountries } from './small-countries.ts';

const codes = ['AA', 'BB', 'CC', 'DD', 'EE'];
const worlds = fc
  .array(fc.nat({ max: 30 }), { maxLength: 40 })
  .map((numbers) => numbers.map((signatures, i): CountryCount => ({ code: `C${i}`, signatures })));

test('large countries are listed, most first, and small ones are not', () => {
  expect(
    withoutSmallCountries([
      { code: 'FR', signatures: 7 },
      { code: 'MX', signatures: 40 },
      { code: 'ES', signatures: 7 },
      { code: 'AR', signatures: 4 },
      { code: 'PE', signatures: 3 },
    ]),
  ).toEqual([
    { code: 'MX', signatures: 40 },
    { code: 'ES', signatures: 7 },
    { code: 'FR', signatures: 7 },
  ]);
});

test('one small country takes the smallest large one with it', () => {
  expect(
    withoutSmallCountries([
      { code: 'MX', signatures: 40 },
      { code: 'FR', signatures: 7 },
      { code: 'AR', signatures: 2 },
    ]),
  ).toEqual([{ code: 'MX', signatures: 40 }]);
});

test('what is listed is true, and never below five', () => {
  fc.assert(
    fc.property(worlds, (counts) => {
      const listed = withoutSmallCountries(counts);
      expect(counts).toEqual(expect.arrayContaining(listed));
      for (const count of listed) expect(count.signatures).toBeGreaterThanOrEqual(FEWEST_SHOWN);
    }),
  );
});

test('with nothing small everything is listed', () => {
  fc.assert(
    fc.property(worlds, (counts) => {
      const large = counts.filter((count) => count.signatures >= FEWEST_SHOWN);
      expect(withoutSmallCountries(large)).toHaveLength(large.length);
    }),
  );
});

/**
 * Plays the reader who knows this code, the total and the list: goes through every world of five countries with up to
 * seven signatures each, of which one has none (there are always more countries than have signed), keeps those that
 * look the same, and tries to tell one hidden country's count.
 */
test('no hidden country can be worked out from the list, the total and this rule', () => {
  const lookingTheSame = new Map<string, CountryCount[][]>();
  for (let world = 0; world < 8 ** 5; world++) {
    const counts = codes.map((code, i) => ({ code, signatures: (world >> (3 * i)) & 7 }));
    if (counts.every((count) => count.signatures > 0)) continue;
    const total = counts.reduce((sum, count) => sum + count.signatures, 0);
    const seen = JSON.stringify([total, withoutSmallCountries(counts)]);
    const alike = lookingTheSame.get(seen);
    if (alike === undefined) lookingTheSame.set(seen, [counts]);
    else alike.push(counts);
  }
  for (const [seen, alike] of lookingTheSame) {
    for (const [i, code] of codes.entries()) {
      if (seen.includes(code)) continue;
      const possible = new Set(alike.map((counts) => counts[i]?.signatures));
      const [only] = possible;
      expect(possible.size > 1 || only === 0, `${seen} tells ${code}`).toBe(true);
    }
  }
});

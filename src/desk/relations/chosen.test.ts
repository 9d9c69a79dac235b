import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../domain/id.ts';
import { chosenOf, MOST_BEYOND, MOST_SHOWN } from './chosen.ts';
import { HEADINGS, type Related } from './related.ts';

const related = (key: string, heading: Related['heading'], via: readonly string[] = []): Related => ({
  key,
  subject: { is: 'person', id: key as PersonId },
  heading,
  ties: [],
  via,
});

const some = fc.array(fc.tuple(fc.constantFrom(...HEADINGS), fc.option(fc.nat())), { maxLength: 400 }).map((all) =>
  all.map(([heading, on], at): Related => {
    const hangs = heading === 'same-cases' || heading === 'forces';
    return related(String(at), heading, hangs && on !== null && at > 0 ? [String(on % at)] : []);
  }),
);

test('never more than there is room for, never without what it hangs on, and whoever is not drawn is counted', () => {
  fc.assert(
    fc.property(some, (all) => {
      const { shown, others } = chosenOf(all);
      expect(shown.length + others).toBe(all.length);
      expect(shown.length).toBeLessThanOrEqual(MOST_SHOWN);
      expect(shown.filter(({ via }) => via.length > 0).length).toBeLessThanOrEqual(MOST_BEYOND);
      const keys = new Set(shown.map(({ key }) => key));
      expect(shown.every(({ via }) => via.every((key) => keys.has(key)))).toBe(true);
      const near = all.filter(({ via }) => via.length === 0);
      if (near.length === all.length) expect(shown.length).toBe(Math.min(all.length, MOST_SHOWN));
    }),
  );
});

test('of three hundred every heading has its first, and the others are counted', () => {
  const all = HEADINGS.slice(0, 10).flatMap((heading) =>
    Array.from({ length: 30 }, (_, at) => related(`${heading} ${at}`, heading)),
  );
  const { shown, others } = chosenOf(all);
  expect(others).toBe(275);
  for (const heading of HEADINGS.slice(0, 10)) expect(shown.some(({ key }) => key === `${heading} 0`)).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, columnsOf, readAsked, searchOf, type TablePlan } from './table-plan.ts';
import { pageOf, sortedBy } from './table-page.ts';

interface Row {
  readonly name: string;
}
const PLAN: TablePlan<Row> = {
  path: '/things',
  sort: '-name',
  find: null,
  filters: [{ name: 'kind', label: 'Kind', options: [{ value: 'one', label: 'One' }] }],
  columns: [
    { name: 'name', label: 'Name', sorts: true, cell: ({ name }) => name },
    { name: 'size', label: 'Size', cell: () => '' },
    { name: 'colour', label: 'Colour', sorts: true, extra: true, cell: () => '' },
  ],
};
const asked = (search: string) => readAsked(new URLSearchParams(search), PLAN);

test('what an address asks for comes back in the address, and what the plan does not know is not asked for', () => {
  expect(addressOf(asked(''), PLAN)).toBe('/things');
  expect(addressOf(asked('sort=-name&page=1&kind=&colour=red&column=x'), PLAN)).toBe('/things?column=name');
  const full = 'sort=colour&kind=one&column=name&column=colour&find=3&page=7';
  expect(addressOf(asked(full), PLAN)).toBe(`/things?${full}`);
  expect(asked('sort=size&kind=two&page=0&find=-1')).toEqual({ ...asked(''), sort: 'name', down: true });
});

test('the first column is always there, and the others as they are chosen', () => {
  const names = (search: string): string[] => columnsOf(asked(search), PLAN).map(({ name }) => name);
  expect(names('')).toEqual(['name', 'size']);
  expect(names('column=colour')).toEqual(['name', 'colour']);
  expect(names('column=name')).toEqual(['name']);
});

test('whatever stands in an address, nothing of it but the plan’s own names and numbers is kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('sort', 'kind', 'column', 'page', 'find', 'q'), fc.string())),
      (all) => {
        const kept = searchOf(readAsked(new URLSearchParams(all), PLAN), PLAN);
        for (const [name, value] of kept)
          expect(`${name}=${value}`).toMatch(
            /^(sort=-?(name|colour)|kind=one|column=(name|size|colour)|(page|find)=[1-9]\d*)$/,
          );
      },
    ),
  );
});

test('a page beyond the last is the last; what says nothing comes last whichever way round', () => {
  expect(pageOf(Array.from({ length: 250 }), 9)).toMatchObject({ page: 3, pages: 3, total: 250 });
  expect(pageOf([], 2)).toEqual({ rows: [], page: 1, pages: 1, total: 0 });
  const rows = ['b', null, 'a', 'b'].map((key, at) => ({ key, at }));
  const order = (down: boolean): number[] => sortedBy(rows, ({ key }) => key, down).map(({ at }) => at);
  expect([order(false), order(true)]).toEqual([
    [2, 0, 3, 1],
    [0, 3, 2, 1],
  ]);
});

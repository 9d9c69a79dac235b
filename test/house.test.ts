import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHouse } from './house/check-house.ts';
import { readSource } from './house/read-sources.ts';

test('the house keeps its rules', () => {
  expect(checkHouse(resolve('src'))).toEqual([]);
});

describe('each rule can fail', () => {
  test.each([
    ['arrow', 'pages/page.ts imports vault/people.ts: pages may not import vault'],
    ['arrow', 'platform/mail.ts imports actions/outbox.ts: platform may not import actions'],
    ['arrow', 'domain/outside.ts imports ../secret.ts, which is outside the house'],
    ['arrow', 'attic/box.ts: there is no room attic'],
    ['node', 'domain/clock.ts imports node:perf_hooks: domain has no Node API'],
    ['reach', 'site reaches vault: site/main.ts > pages/preview.ts > vault/people.ts'],
    ['reach-later', 'site reaches press: site/main.ts > published/works.ts > press/publish.ts'],
    ['cycle', 'cycle: domain/one.ts > domain/two.ts > domain/three.ts > domain/one.ts'],
    ['sql', 'site/handler.ts imports kysely: site owns no tables'],
    ['sql', 'site/builder.ts asks the table works, which site does not own'],
    ['sql', 'press/bare.ts imports node:sqlite: press owns no tables'],
    ['sql', 'actions/joins.ts asks the table works, which actions does not own'],
  ])('%s: %s', (fixture, problem) => {
    expect(checkHouse(resolve('test/fixtures/house', fixture))).toContain(problem);
  });
});

test('every kind of import is an arrow, and only imports are', () => {
  const text = `
    import type { A } from './a.ts';
    export { b } from './b.ts';
    export type * from './c.ts';
    import css from './style.css?inline';
    const later = await import('./d.ts');
    type E = import('./e.ts').E;
    // import { not } from './comment.ts';
    const text = "import x from './string.ts'";
    export const page = <p>{later.text + text + css}</p>;
  `;
  const { arrows, staticArrows } = readSource('pages/page.tsx', text);
  expect(staticArrows.toSorted()).toEqual(['pages/a.ts', 'pages/b.ts', 'pages/c.ts', 'pages/style.css']);
  expect(arrows.toSorted()).toEqual([...staticArrows, 'pages/d.ts', 'pages/e.ts'].toSorted());
});

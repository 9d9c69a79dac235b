import { expect, test } from 'vitest';
import type { Instant } from './date.ts';
import { cameAbout, isOverdue, pageNamed } from './public-request.ts';

const ORIGIN = 'https://vela.example';

test.each([
  ['/en/stories/a-story', '/en/stories/a-story'],
  ['https://vela.example/es/cases/claudia?x=1#top', '/es/cases/claudia'],
  ['/fr/missions/mission-au-mexique/', '/fr/missions/mission-au-mexique'],
])('%s names a page', (text, path) => {
  expect(pageNamed(text, ORIGIN)).toBe(path);
});

test.each([
  '',
  'the story about my sister',
  'https://elsewhere.example/en/stories/a-story',
  'https://vela.example.evil/en/stories/a',
  '/en/stories',
  '/en/stories/María López',
  '/en/stories/a/b',
  '/en/about',
  '//en/stories/a',
  '/en/people/a-person',
  `/en/stories/${'a'.repeat(201)}`,
])('%j is kept for those alone who can open the request', (text) => {
  expect(pageNamed(text, ORIGIN)).toBeNull();
});

test('when it came is kept to the quarter of an hour, and it is overdue within the hour', () => {
  const at = Date.UTC(2026, 0, 15, 10, 44, 59) as Instant;
  const came = cameAbout(at);
  expect(new Date(came).toISOString()).toBe('2026-01-15T10:30:00.000Z');
  expect(isOverdue(came, (at + 45 * 60_000) as Instant)).toBe(false);
  expect(isOverdue(came, (at + 60 * 60_000) as Instant)).toBe(true);
});

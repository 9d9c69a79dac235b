import { expect, test } from 'vitest';
import { knownAs } from '../domain/consent.fixture.ts';
import type { PartialDate, PlainDate } from '../domain/date.ts';
import { idFrom, type PetitionId } from '../domain/id.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import { identity, line, story } from '../published/story.fixture.ts';
import { gate } from './gate.ts';
import { listsForGate } from './render-lists-for-gate.ts';
import { now, woman } from './scratch-press.ts';

const name = 'Xiomara Quetzalli Canario';
const held = (work: PublishedWork): boolean[] =>
  listsForGate(work, identity).map((text) => {
    const people = new Map([[woman.id, knownAs(woman, [])]]);
    const output = { work, output: 'list', texts: [text], purpose: null } as const;
    return 'refused' in gate([output], { vault: woman, people, hidden: () => [], identity, now, overrides: [] });
  });

const mission = story(1, {
  kind: 'mission',
  details: {
    kind: 'mission',
    from: '2014-09-01' as PlainDate,
    to: '2014-09-09' as PlainDate,
    where: line('Far away'),
    purposes: [],
    highlights: [],
    // The calendar folds its lines at 75 bytes: in the middle of the name, too.
    events: Array.from({ length: 30 }, (_, at) => ({
      on: '2014-09-02' as PartialDate,
      title: line(at === 20 ? `${'x'.repeat(30)} talks with ${name}` : 'Talks'),
      where: line('A hall'),
      kind: 'meeting' as const,
    })),
    report: null,
    petition: null,
  },
});

test('a name in an event is found on the page of events and in the calendar', () => {
  const [, , events, calendar] = held(mission);
  expect([events, calendar]).toEqual([true, true]);
});

test('a name in what is asked for is found in the petition’s JSON', () => {
  const petition = story(2, {
    kind: 'petition',
    details: {
      kind: 'petition',
      petition: idFrom<PetitionId>(new Uint8Array(16)),
      addressee: line('The office'),
      asks: [line(`Free ${name}`)],
      goal: 10,
      delivery: line(''),
    },
  });
  expect(held(petition).at(-1)).toBe(true);
});

test('a title is found on the front page and in its list', () => {
  expect(held(story(3, { title: line(name) }))).toEqual([true, true]);
});

test('a page of words alone has no list, and what has no name passes', () => {
  expect(listsForGate(story(4, { kind: 'page', details: { kind: 'page' } }), identity)).toEqual([]);
  expect(held(story(5))).toEqual([false, false]);
});

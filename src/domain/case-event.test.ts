import * as v from 'valibot';
import { expect, test } from 'vitest';
import { caseEventShape } from './case-event-shape.ts';
import { peopleIn, timelineOf, type CaseEvent } from './case-event.ts';
import type { PartialDate } from './date.ts';
import { ACT_KINDS, actKindOf, huriCodeOf } from './huri-code.ts';
import { idFrom, type CaseId, type EventId, type PersonId } from './id.ts';

const [victim, official, sister] = [1, 2, 3].map((byte) => idFrom<PersonId>(new Uint8Array(16).fill(byte)));
if (victim === undefined || official === undefined || sister === undefined) throw new Error('three people');
const event: CaseEvent = {
  id: idFrom<EventId>(new Uint8Array(16).fill(4)),
  case: idFrom<CaseId>(new Uint8Array(16).fill(5)),
  title: 'Arrest at home',
  text: 'Marines broke the door at three in the morning.',
  on: '2012-08' as PartialDate,
  until: null,
  place: null,
  acts: [
    {
      kind: 'arrest',
      to: [victim],
      by: [{ force: 'navy', name: 'Marina', unit: 'First Naval Zone', official, involvement: 'ordered' }],
      text: null,
    },
  ],
  sources: [{ text: 'her sister', by: sister, on: null, evidence: [] }],
  verification: 'likely',
  interventions: [],
};
const problems = (given: unknown) => {
  const result = v.safeParse(caseEventShape, given);
  return (result.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
};

test('our words for what was done are one to one with the codes of HURIDOCS', () => {
  const codes = ACT_KINDS.map(huriCodeOf).filter((code) => code !== null);
  expect(codes).toHaveLength(ACT_KINDS.length - 1);
  for (const code of codes) expect(code).toMatch(/^\d{12}$/);
  for (const kind of ACT_KINDS) expect(actKindOf(huriCodeOf(kind) ?? '')).toBe(kind === 'other' ? null : kind);
  expect(actKindOf('999999999999')).toBeNull();
});

test('a timeline: the coarse before the fine, what has no date at the end', () => {
  const at = (on: string | null, byte: number) => {
    return { ...event, on: on as PartialDate | null, id: idFrom<EventId>(new Uint8Array(16).fill(byte)) };
  };
  const events = [at(null, 1), at('2014-03-02', 2), at('2014', 3), at('2013-12-31', 4), at('2014-03', 5)];
  expect(timelineOf(events).map(({ on }) => on)).toEqual(['2013-12-31', '2014', '2014-03', '2014-03-02', null]);
  expect(timelineOf(events.toReversed())).toEqual(timelineOf(events));
});

test('everyone in an event is found, once', () => {
  expect(peopleIn({ ...event, acts: [...event.acts, ...event.acts] }).toSorted()).toEqual(
    [victim, official, sister].toSorted(),
  );
});

test('a form is told which field is wrong, and why', () => {
  expect(problems(event)).toEqual([]);
  expect(problems({ ...event, title: '' })).toEqual(['title: empty']);
  expect(problems({ ...event, title: 'two\nlines' })).toEqual(['title: not-allowed']);
  expect(problems({ ...event, title: 'x'.repeat(301) })).toEqual(['title: too-long']);
  expect(problems({ ...event, text: 'NUL \0' })).toEqual(['text: not-allowed']);
  expect(problems({ ...event, text: '\uD800' })).toEqual(['text: not-allowed']);
  expect(problems({ ...event, on: '2012-13' })).toEqual(['on: not-a-date']);
  expect(problems({ ...event, until: '2012-07-31' })).toEqual(['until: before-its-start']);
  expect(problems({ ...event, until: '2012' })).toEqual([]);
  expect(problems({ ...event, sources: [] })).toEqual(['sources: empty']);
  expect(problems({ ...event, acts: [{ kind: 'other', to: [], by: [], text: null }] })).toEqual(['acts.0.text: empty']);
  expect(problems({ ...event, place: '../etc' })).toEqual(['place: not-an-id']);
  expect(problems({ ...event, interventions: Array(501).fill({ on: null, by: 'x', text: 'x' }) })).toEqual([
    'interventions: too-many',
  ]);
  expect(problems({ ...event, extra: 1 })).toHaveLength(1);
});

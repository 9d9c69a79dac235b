import { expect, test } from 'vitest';
import type { Basis, DateLevel } from '../domain/basis.ts';
import { knownAs } from '../domain/consent.fixture.ts';
import type { Instant, PartialDate } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import { mentionsOf, type Inline } from '../domain/document.ts';
import { plainText, type PublishedWork } from '../domain/published-work.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { gate } from './gate.ts';
import { renderForGate } from './render-for-gate.ts';
import { resolve } from './resolve.ts';
import { basis, en, her, now, story, textOf, town, woman, words } from './scratch-press.ts';
import type { ToldMedia } from './tell-line.ts';

const NO_MEDIA = {} as ToldMedia;
const identity = {
  organisation: 'Vela',
  shortName: 'Vela',
  locales: [en],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: null,
} as const;

function dateTold(date: string, bases: readonly Basis[], subjects: readonly PersonId[] = [woman.id]): string | null {
  return told({ kind: 'story', date: date as PartialDate, subjects }, textOf(en, []), bases).date;
}

function told(facts: Pick<Work, 'kind' | 'date' | 'subjects'>, text: WorkText, bases: readonly Basis[]): PublishedWork {
  const telling = {
    locale: en,
    say: catalogueFor(en),
    now,
    purposes: ['publish'] as const,
    publication: story,
    people: new Map([[woman.id, knownAs(woman, bases)]]),
    places: new Map([[town.id, town]]),
  };
  const work = {
    id: story,
    mission: null,
    campaign: null,
    cases: [] as WorkId[],
    firstPerson: [],
    place: null,
    picture: null,
    ...facts,
  } as const;
  return resolve({ work, text: { ...text, corrections: [] }, publishedAt: now, modifiedAt: now }, telling, NO_MEDIA);
}

test.each<[DateLevel, string | null]>([
  ['day', '2014-09-08'],
  ['month', '2014-09'],
  ['year', '2014'],
  ['withheld', null],
])('a date told to the %s', (level, expected) => {
  expect(dateTold('2014-09-08', [basis({ date: level })])).toBe(expected);
});

test('money is asked for beside a work only where everyone it is about agreed to that', () => {
  const appeal = (purposes: Basis['terms']['purposes'], work: Pick<Work, 'kind' | 'subjects'>) =>
    told({ date: null, ...work }, textOf(en, [her, words(' was met.')]), [basis({ purposes })]).appeal;
  const about = { kind: 'story', subjects: [woman.id] } as const;
  expect(appeal(['publish'], about)).toBe(false);
  expect(appeal(['publish', 'fundraising'], about)).toBe(true);
  expect(appeal(['publish'], { kind: 'story', subjects: [] }), 'she is mentioned in passing').toBe(true);
});

test('a date is never made finer, and is withheld where a subject has no basis', () => {
  expect(dateTold('2014', [basis({ date: 'day' })])).toBe('2014');
  expect(dateTold('2014-09-08', [])).toBeNull();
  expect(dateTold('2014-09-08', [], [])).toBe('2014-09-08');
});

test.each<[DateLevel, string | null]>([
  ['day', '2014-03-12'],
  ['year', '2014'],
  ['withheld', null],
])('the dates of a case are told to the %s, like the date of its page', (level, on) => {
  const at = '2014-03-12' as PartialDate;
  const details = {
    kind: 'case',
    people: [],
    situations: [{ state: 'detained', on: at }],
    timeline: [{ on: at, text: [words('Taken')] }],
    proceedings: [{ kind: 'charge', status: 'open', authority: [], on: at }],
    later: [],
    source: null,
  } as const;
  const facts = { kind: 'case', date: at, subjects: [woman.id] } as const;
  const work = told(facts, { ...textOf(en, []), details }, [basis({ date: level })]);
  expect(work.details).toMatchObject({ situations: [{ on }], timeline: [{ on }], proceedings: [{ on }] });
  const html = renderForGate({ ...work, publishedAt: Date.UTC(2020, 0, 1) as Instant, modifiedAt: now }, identity);
  expect(html).toContain('Taken');
  expect(html.includes('2014')).toBe(level !== 'withheld');
  expect(/2014-03|March/.test(html)).toBe(level === 'day');
});

test('footnotes stand below the text in the order of their calls; elsewhere what they say stands in the line', () => {
  const note = (text: string): Inline => ({ type: 'note', content: [words(text)] });
  const text = {
    ...textOf(en, [her, note('First'), words(' left.'), note('Second')]),
    title: [words('Title'), note('Why')],
  };
  const work = told({ kind: 'story', date: null, subjects: [] }, text, [basis()]);
  const lines = work.body.map((block) =>
    block.type === 'notes' ? block.items.map(plainText) : 'content' in block ? plainText(block.content) : '',
  );
  expect(lines).toEqual(['Xiomara Quetzalli Canario[1] left.[2]', ['First', 'Second']]);
  expect(plainText(work.title)).toBe('Title (Why)');
});

test('a name before a footnote’s call, and one within a footnote, are found by the gate', () => {
  const called: Inline[] = [words('Xiomara Canario'), { type: 'note', content: [words('Source')] }];
  const within: Inline[] = [words('She'), { type: 'note', content: [words('Xiomara Canario')] }];
  for (const body of [called, within]) {
    const work = told({ kind: 'story', date: null, subjects: [] }, textOf(en, body), []);
    const html = renderForGate({ ...work, publishedAt: Date.UTC(2020, 0, 1) as Instant, modifiedAt: now }, identity);
    const passed = gate([{ work, output: 'page', texts: [html], purpose: null }], {
      vault: {},
      people: new Map([[woman.id, knownAs(woman, [])]]),
      hidden: () => [],
      identity,
      now,
      overrides: [],
    });
    expect(passed).toMatchObject({ refused: 'protected-name' });
  }
});

test('the person whose day it is is mentioned by a date, in a footnote too', () => {
  const date: Inline = { type: 'date', on: '2014-03-12' as PartialDate, of: woman.id };
  const body = { v: 1, blocks: [{ type: 'paragraph', content: [{ type: 'note', content: [date] }] }] } as const;
  expect(mentionsOf(body)).toEqual({ people: [woman.id], places: [] });
});

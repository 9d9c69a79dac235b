import { expect, test } from 'vitest';
import type { Block, Inline } from '../domain/document.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import { alignTranslation } from './align-translation.ts';
import { mentionKeys } from './mention-keys.ts';
import { readTranslation } from './read-translation.ts';
import { strandsOf } from './strands.ts';
import { asTyped } from './write-translation.ts';

const words = (text: string): Inline => ({ type: 'text', text, marks: [] });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const she = { type: 'person', person: idFrom<PersonId>(new Uint8Array(16).fill(1)), form: 'given' } as const;
const en = 'en' as Locale;
const es = 'es' as Locale;

const story = (locale: Locale, title: string, ...blocks: Block[]): WorkText => ({
  locale,
  slug: 'a-day',
  title: [words(title)],
  standfirst: [],
  body: { v: 1, blocks },
  bylines: [{ name: 'Ana', role: locale === en ? 'delegate' : 'delegada', credit: 'author' }],
  details: { kind: 'story', story: 'diary', film: null, transcript: null },
});

const one = paragraph(words('The first day we walked to the village.'));
const two = paragraph(she, words(' was not at home that evening.'));
const made = story(en, 'A day', one, two);
const spanish = story(es, 'Un día', paragraph(words('El primer día.')), paragraph(she, words(' no estaba.')));

test('what is new in the source stands where it is new, and the translation beside its own', () => {
  const between = paragraph(words('On the second it rained and nobody came.'));
  const changed = paragraph(she, words(' was not at home that morning.'));
  const rows = alignTranslation(made, story(en, 'A day', one, between, changed), spanish).filter(
    ({ strand }) => strand === 'body',
  );
  expect(rows.map(({ same, translation }) => [same, translation])).toEqual([
    [true, spanish.body.blocks[0]],
    [false, null],
    [false, spanish.body.blocks[1]],
  ]);
});

test('what is gone from the source is told, with what is left of it in the translation', () => {
  const rows = alignTranslation(made, story(en, 'A day', two), spanish).filter(({ strand }) => strand === 'body');
  expect(rows.map(({ source, translation }) => [source === null, translation])).toEqual([
    [true, spanish.body.blocks[0]],
    [false, spanish.body.blocks[1]],
  ]);
});

test('a title of other words is still the title', () => {
  const rows = alignTranslation(made, story(en, 'Rain', one, two), spanish);
  expect(rows[0]).toMatchObject({ strand: 'title', at: 0, same: false, translation: paragraph(words('Un día')) });
});

test('what is typed beside a source reads back as the same translation', () => {
  const { names, resolver } = mentionKeys([made, spanish]);
  const typed = [...strandsOf(spanish)].flatMap(([strand, blocks]) =>
    blocks.map((block, at) => ({ strand, at, markdown: asTyped(strand, block, names) })),
  );
  expect(typed.find(({ markdown }) => markdown.includes('person'))?.markdown).toBe('[given](person:aeaq) no estaba.');
  expect(readTranslation(made, { locale: es, slug: 'a-day', typed }, resolver)).toEqual({ text: spanish });
});

test('nobody is brought in whom neither text mentions, and the line that tries is told', () => {
  const { resolver } = mentionKeys([made, spanish]);
  const typed = [
    { strand: 'title', at: 0, markdown: 'Un día' },
    { strand: 'body', at: 0, markdown: '[full](person:aibq)' },
    { strand: 'body', at: 1, markdown: '<b>no</b>' },
  ] as const;
  const read = readTranslation(made, { locale: es, slug: 'a-day', typed }, resolver);
  if (!('problems' in read)) throw new Error('read');
  expect([...read.problems].map(([name, { problem }]) => [name, problem])).toEqual([
    ['body.0', 'unknown-person'],
    ['body.1', 'html'],
  ]);
});

test('a key is as long as it takes to be one person’s, and stays theirs', () => {
  const other = { type: 'person', person: 'aeaqzzzzzzzzzzzzzzzzzzzzzz' as PersonId, form: 'full' } as const;
  const { names, resolver } = mentionKeys([story(en, 'Two', paragraph(she, other))]);
  expect([names.person(she.person), names.person(other.person)]).toEqual(['aeaqc', 'aeaqz']);
  expect([resolver.person('aeaq'), resolver.person('aeaqc'), resolver.person('a')]).toEqual([null, she.person, null]);
});

test('lines that the facts put in order stay in their places, empty ones between them', () => {
  const mission: WorkText = {
    ...made,
    bylines: [],
    details: {
      kind: 'mission',
      from: '2014-11-01' as never,
      to: '2014-11-02' as never,
      where: [words('Mexico')],
      purposes: [[words('To listen.')]],
      highlights: [],
      events: [
        { on: '2014-11-01' as never, title: [words('One')], where: null, kind: 'visit' },
        { on: '2014-11-02' as never, title: [words('Two')], where: [words('There')], kind: 'visit' },
      ],
      report: null,
      petition: null,
    },
  };
  const rows = alignTranslation(mission, mission, null);
  expect(rows.filter(({ strand }) => strand === 'event-places').map(({ at }) => at)).toEqual([1]);
  const { resolver } = mentionKeys([mission]);
  const typed = [{ strand: 'event-places', at: 1, markdown: 'Allí' }] as const;
  const read = readTranslation(mission, { locale: es, slug: 'x', typed }, resolver);
  if (!('text' in read) || read.text.details.kind !== 'mission') throw new Error('not read');
  expect(read.text.details.events.map(({ title, where }) => [title, where])).toEqual([
    [[], null],
    [[], [words('Allí')]],
  ]);
});

import { expect, test } from 'vitest';
import type { PartialDate, PlainDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import { idFrom, type PersonId, type PetitionId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import { mentionKeys } from './mention-keys.ts';
import { readTypedText } from './read-typed-text.ts';
import { richFields } from './rich-fields.ts';
import { typedFrom } from './type-text.ts';
import type { Typed } from './typed-fields.ts';

const person = idFrom<PersonId>(new Uint8Array(16).fill(1));
const words = (text: string): Inline => ({ type: 'text', text, marks: [] });
const she: Inline = { type: 'person', person, form: 'full' };
const day = (text: string) => text as PlainDate;
const on = (text: string) => text as PartialDate;

const DETAILS: readonly WorkText['details'][] = [
  {
    kind: 'mission',
    from: day('2014-03-01'),
    to: day('2014-03-09'),
    where: [words('Oaxaca')],
    purposes: [[words('To listen')], [words('To '), she]],
    highlights: [[words('*A star*')]],
    events: [
      { on: on('2014-03'), title: [she], where: null, kind: 'visit' },
      { on: on('2014-03-04'), title: [words('Press')], where: [words('Square')], kind: 'launch' },
    ],
    report: idFrom<WorkId>(new Uint8Array(16).fill(7)),
    petition: null,
  },
  {
    kind: 'story',
    story: 'video',
    film: null,
    transcript: { v: 1, blocks: [{ type: 'quote', content: [words('Yes.'), she] }] },
  },
  {
    kind: 'report',
    indexNumber: 'AMR 41/001',
    findings: [[words('1. One')], [words('# Two')]],
    recommendations: [{ to: [words('The state')], text: [words('Free '), she] }],
  },
  {
    kind: 'case',
    people: [she],
    situations: [{ state: 'detained', on: on('2013') }],
    timeline: [{ on: on('2013-02'), text: [words('Taken')] }],
    proceedings: [{ kind: 'trial', status: 'stalled', authority: [words('A court')], on: on('2014') }],
    later: [words('Later')],
    source: { label: 'A newspaper', href: 'https://example.org/a' },
  },
  {
    kind: 'petition',
    petition: idFrom<PetitionId>(new Uint8Array(16).fill(9)),
    addressee: [words('The governor')],
    asks: [[words('Free '), she]],
    goal: 500,
    delivery: [words('By hand')],
  },
  { kind: 'campaign' },
  { kind: 'page' },
];

const textWith = (details: WorkText['details']): WorkText => ({
  locale: 'es' as Locale,
  slug: 'la-carta',
  title: [words('2014. '), she],
  standfirst: [words('Why')],
  body: { v: 1, blocks: [{ type: 'paragraph', content: [she, words(' wrote')] }] },
  bylines: [
    { name: 'Marta', role: null, credit: 'author' },
    { name: 'Luis', role: 'Campaigner', credit: 'guest' },
  ],
  details,
});

const blank = (text: WorkText): WorkText => ({ ...text, title: [], standfirst: [], body: { v: 1, blocks: [] } });

test.each(DETAILS.map((details) => [details.kind, textWith(details)] as const))(
  'a %s is typed and read back',
  (_, text) => {
    const { names, resolver } = mentionKeys([text]);
    const typed = typedFrom(text, names);
    const nothing = { text: blank(text), typed: new Map() };
    expect(readTypedText(typed, nothing, resolver)).toEqual({ text, problems: new Map() });
    // The same from documents, which is how an editor in the browser says it.
    const rich = new Map<string, Typed>([...typed, ...richFields(text)]);
    expect(readTypedText(rich, nothing, resolver)).toEqual({ text, problems: new Map() });
  },
);

test('what cannot be read is told by its field and line, and stays as it was; the rest is read', () => {
  const [mission] = DETAILS;
  if (mission === undefined) throw new Error('none');
  const text = textWith(mission);
  const { names, resolver } = mentionKeys([text]);
  const before = { text, typed: typedFrom(text, names) };
  const typed = new Map([
    ...before.typed,
    ['body', 'Fine\n\n<b>not fine</b>'],
    ['from', 'tomorrow'],
    ['slug', 'No Slug'],
    ['events.1.on', '2014-13'],
    ['events.2.title', 'no day'],
    ['where', 'Puebla'],
  ]);
  const read = readTypedText(typed, before, resolver);
  expect(Object.fromEntries([...read.problems].map(([name, { problem, line }]) => [name, [problem, line]]))).toEqual({
    body: ['html', 3],
    from: ['not-a-date', null],
    slug: ['wrong-slug', null],
    'events.1.on': ['not-a-date', null],
    'events.2.on': ['not-a-date', null],
  });
  expect(read.text).toEqual({ ...text, details: { ...mission, where: [words('Puebla')] } });
});

test('a row in which nothing is typed is none, and a field that was emptied is empty', () => {
  const found = DETAILS.find(({ kind }) => kind === 'case');
  const text = textWith(found ?? { kind: 'page' });
  const { names, resolver } = mentionKeys([text]);
  const before = { text, typed: typedFrom(text, names) };
  const typed = new Map([...before.typed, ['bylines.0.name', ' '], ['source.label', ''], ['source.href', '']]);
  const read = readTypedText(typed, before, resolver);
  expect(read.text.bylines.map(({ name }) => name)).toEqual(['Luis']);
  expect(read.text.details).toMatchObject({ source: null });
});

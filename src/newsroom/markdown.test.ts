import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartialDate } from '../domain/date.ts';
import type { Block, Document, Inline, Mark } from '../domain/document.ts';
import { idFrom, parseId, type MediaId, type PersonId, type PlaceId, type WorkId } from '../domain/id.ts';
import { readLine, readMarkdown } from './markdown.ts';
import type { KeyResolver } from './reading.ts';
import { writeLine, writeMarkdown } from './write-markdown.ts';

const ids: KeyResolver = { person: parseId, place: parseId, work: parseId, picture: parseId, film: parseId };
const names = { person: String, place: String, work: String, media: String };
const person = idFrom<PersonId>(new Uint8Array(16).fill(1));
const place = idFrom<PlaceId>(new Uint8Array(16).fill(2));
const work = idFrom<WorkId>(new Uint8Array(16).fill(3));
const media = idFrom<MediaId>(new Uint8Array(16).fill(4));
const keyed: KeyResolver = {
  person: (key) => (key === 'claudia' ? person : null),
  place: (key) => (key === 'veracruz' ? place : null),
  work: (key) => (key === 'report' ? work : null),
  picture: (key) => (key === 'banner' ? media : null),
  film: (key) => (key === 'prison' ? media : null),
};

test('people and places become references, and a document keeps no word for them', () => {
  const read = readMarkdown(
    '## In [](place:veracruz "claudia")\n\n[full](person:claudia) spoke; see **[the report](work:report)**.\n\n![](media:banner)\n',
    { keys: keyed },
  );
  expect(read).toEqual({
    document: {
      v: 1,
      blocks: [
        { type: 'heading', level: 2, content: [text('In '), { type: 'place', place, of: person }] },
        {
          type: 'paragraph',
          content: [
            { type: 'person', person, form: 'full' },
            text(' spoke; see '),
            text('the report', { type: 'work', work }, { type: 'strong' }),
            text('.'),
          ],
        },
        { type: 'picture', media },
      ],
    },
  });
});

test.each([
  ['one\n\n<b>two</b>', 'html', 3],
  ['one\ntwo <i>three</i>', 'html', 2],
  ['# Title', 'heading-level', 1],
  ['- one\n  - two', 'nested', 2],
  ['`code`', 'unknown-syntax', 1],
  ['one\n\n---', 'unknown-syntax', 3],
  ['[full](person:nobody)', 'unknown-person', 1],
  ['[Claudia](person:claudia)', 'unknown-form', 1],
  ['[Veracruz](place:veracruz)', 'place-with-words', 1],
  ['[](place:veracruz "nobody")', 'unknown-person', 1],
  ['[x](work:none)', 'unknown-work', 1],
  ['[see [this](work:report)](work:report)', 'link-in-link', 1],
  ['[x](javascript:alert(1))', 'unsafe-link', 1],
  ['[x](//elsewhere.example)', 'unsafe-link', 1],
  ['![words](media:banner)', 'picture-with-alt', 1],
  ['![](media:none)', 'unknown-media', 1],
  ['see ![](media:banner)', 'picture-in-line', 1],
  ['on [](date:2014-02-30)', 'unknown-date', 1],
  ['on [today](date:2014-03-12)', 'date-with-words', 1],
  ['on [](date:2014-03-12 "nobody")', 'unknown-person', 1],
  ['one[^1] two[^1]\n\n[^1]: said once', 'note-not-called-once', 1],
  ['one\n\n[^1]: called nowhere', 'note-not-called-once', 3],
  ['one[^1]\n\n[^1]: first\n\n    second', 'note-too-long', 5],
  ['one[^1]\n\n[^1]: first[^2]\n\n[^2]: within', 'note-too-long', 3],
  ['one[^1]\n\n[^1]: <b>two</b>', 'html', 3],
])('%j is refused: %s', (markdown, problem, line) => {
  expect(readMarkdown(markdown, { keys: keyed, firstLine: 11 })).toMatchObject({
    refused: 'manuscript',
    found: { problem, line: line + 10 },
  });
});

test('a mention among the words of a link is lifted out of it', () => {
  const report = { type: 'work', work } as const;
  const read = readLine('[[full](person:claudia) in [](place:veracruz "claudia") today](work:report)', { keys: keyed });
  expect(read).toEqual({
    line: [
      { type: 'person', person, form: 'full' },
      text(' in ', report),
      { type: 'place', place, of: person },
      text(' today', report),
    ],
  });
});

test('a footnote stands where it is called, and a date is a fact', () => {
  const read = readMarkdown(
    'On [](date:2014-03-12 "claudia") she spoke.[^a]\n\n[^a]: See **[the report](work:report)**.\n',
    {
      keys: keyed,
    },
  );
  const said = [text('See '), text('the report', { type: 'work', work }, { type: 'strong' }), text('.')];
  expect(read).toEqual({
    document: {
      v: 1,
      blocks: [
        {
          type: 'paragraph',
          content: [
            text('On '),
            { type: 'date', on: '2014-03-12', of: person },
            text(' she spoke.'),
            { type: 'note', content: said },
          ],
        },
      ],
    },
  });
});

test('a line may begin like a block, and is one line', () => {
  expect(readLine('2014. # Year', { keys: keyed })).toEqual({ line: [text('2014. # Year')] });
  expect(readLine('one\n\ntwo', { keys: keyed })).toMatchObject({ found: { problem: 'more-than-a-line', line: 3 } });
});

function text(words: string, ...marks: Mark[]): Inline {
  return { type: 'text', text: words, marks };
}

const words = fc
  .string({ unit: fc.constantFrom(...'ab é*_[]()<>&!#"\'`\\-+=.;:1 \u00a0¿«…'), minLength: 1, maxLength: 8 })
  .filter((written) => written.length > 0);
const marks = fc
  .record({
    link: fc.constantFrom<Mark[]>(
      [],
      [],
      [{ type: 'link', href: 'https://a.example/?b=(c)&d' }],
      [{ type: 'work', work }],
    ),
    strong: fc.constantFrom<Mark[]>([], [{ type: 'strong' }]),
    emphasis: fc.constantFrom<Mark[]>([], [{ type: 'emphasis' }]),
  })
  .map(({ link, strong, emphasis }) => [...link, ...strong, ...emphasis]);
const inline = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }) },
  fc.record({
    type: fc.constant('person' as const),
    person: fc.constant(person),
    form: fc.constantFrom('full' as const, 'short' as const, 'given' as const),
  }),
  fc.record({ type: fc.constant('place' as const), place: fc.constant(place), of: fc.constantFrom(person, null) }),
  fc.record({
    type: fc.constant('date' as const),
    on: fc.constantFrom('2014' as PartialDate, '2014-03' as PartialDate, '2014-03-12' as PartialDate),
    of: fc.constantFrom(person, null),
  }),
);
/** As the reader builds lines: neighbours with the same marks are one node. */
function merge(parts: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.type === 'text' && part.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(part.marks))
      merged[merged.length - 1] = { ...last, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map(merge);
const note = fc.record({ type: fc.constant('note' as const), content: line });
const bodyLine = fc.array(fc.oneof({ weight: 4, arbitrary: inline }, note), { minLength: 1, maxLength: 5 }).map(merge);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), content: bodyLine }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const),
    content: bodyLine,
  }),
  fc.record({ type: fc.constant('quote' as const), content: bodyLine }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(bodyLine, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constantFrom('picture' as const, 'video' as const), media: fc.constant(media) }),
);

test('what is written from a document reads back as the same document', () => {
  const documents: fc.Arbitrary<Document> = fc.record({
    v: fc.constant(1 as const),
    blocks: fc.array(block, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(documents, (document) => {
      const markdown = writeMarkdown(document, names);
      expect(readMarkdown(markdown, { keys: ids }), markdown).toEqual({ document });
    }),
    { numRuns: 1000 },
  );
});

test('what is written from a line reads back as the same line', () => {
  fc.assert(
    fc.property(line, (given) => {
      const markdown = writeLine(given, names);
      expect(readLine(markdown, { keys: ids }), markdown).toEqual({ line: given });
    }),
    { numRuns: 1000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import type { Document } from '../../../domain/document.ts';
import { documentShape } from '../../../newsroom/document-shape.ts';
import { fromDocument } from './from-document.ts';
import { schema } from './schema.ts';
import { toDocument } from './to-document.ts';

const id = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), { minLength: 26, maxLength: 26 })
  .map((all) => all.join(''));
const word = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());
const flag = <Value>(value: Value) => fc.constantFrom<readonly Value[]>([], [value]);
const marks = fc
  .tuple(
    fc.oneof(
      fc.constant([]),
      fc
        .constantFrom('https://example.org/a?b=1', 'mailto:a@b.example', '/historias')
        .map((href) => [{ type: 'link', href }]),
      id.map((work) => [{ type: 'work', work }]),
    ),
    fc.constantFrom([], [{ type: 'lang', lang: 'ay' }], [{ type: 'lang', lang: 'fr-CA' }]),
    flag({ type: 'strong' }),
    flag({ type: 'emphasis' }),
  )
  .map((some) => some.flat());
const of = fc.option(id, { nil: null });
const plain = fc.oneof(
  fc.record({ type: fc.constant('text'), text: word, marks }),
  fc.record({ type: fc.constant('person'), person: id, form: fc.constantFrom('full', 'short', 'given') }),
  fc.record({ type: fc.constant('place'), place: id, of }),
  fc.record({ type: fc.constant('date'), on: fc.constantFrom('2014', '2014-03', '2014-03-12'), of }),
);
type Loose = { readonly type: string; readonly text?: string; readonly marks?: unknown };
/** Neighbours with the same marks are one text, as every reading gives them. */
const joined = <Each extends Loose>(line: readonly Each[]): Each[] => {
  const out: Each[] = [];
  for (const each of line) {
    const last = out.at(-1);
    if (each.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(each.marks))
      out[out.length - 1] = { ...last, text: `${last.text}${each.text}` };
    else out.push(each);
  }
  return out;
};
const line = fc.array(plain, { minLength: 1, maxLength: 6 }).map(joined);
const content = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: plain },
      { weight: 1, arbitrary: line.map((inside) => ({ type: 'note', content: inside })) },
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((some) => joined(some as Loose[]));
const block = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph', 'quote'), content }),
  fc.record({ type: fc.constant('heading'), level: fc.constantFrom(2, 3), content }),
  fc.record({
    type: fc.constant('list'),
    ordered: fc.boolean(),
    items: fc.array(content, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ type: fc.constantFrom('picture', 'video'), media: id }),
);
const document = fc.array(block, { maxLength: 6 }).map((blocks) => ({ v: 1, blocks }) as unknown as Document);
const lines = fc
  .array(line, { maxLength: 4 })
  .map((all) => ({ v: 1, blocks: all.map((each) => ({ type: 'paragraph', content: each })) }) as unknown as Document);

test('every document goes into the editor and comes out the same, and the desk takes it', () => {
  fc.assert(
    fc.property(document, (given) => {
      const inside = fromDocument(given, 'document');
      inside.check();
      expect(toDocument(inside)).toEqual(given);
      expect(v.safeParse(documentShape, toDocument(inside)).issues).toBeUndefined();
      // What is undone and done again goes through the editor's own JSON.
      expect(toDocument(schema.nodeFromJSON(inside.toJSON()))).toEqual(given);
    }),
    { numRuns: 300 },
  );
});

test('so do several lines, and one', () => {
  fc.assert(
    fc.property(lines, (given) => {
      const several = fromDocument(given, 'lines');
      several.check();
      expect(toDocument(several)).toEqual(given);
      const one = fromDocument(given, 'line');
      one.check();
      expect(toDocument(one).blocks).toEqual(given.blocks.slice(0, 1));
    }),
  );
});

test('a footnote has no place in a line, nor in a footnote', () => {
  const { note, words, paragraph, line: one } = schema.nodes;
  expect(() => one.create(null, words.create(null, note.create())).check()).toThrow(RangeError);
  expect(() => paragraph.create(null, note.create(null, note.create())).check()).toThrow(RangeError);
});

test('empty lines are none', () => {
  const { doc, paragraph, list, item } = schema.nodes;
  const empty = doc.create(null, [paragraph.create(), list.create(null, [item.create()])]);
  expect(toDocument(empty)).toEqual({ v: 1, blocks: [] });
});

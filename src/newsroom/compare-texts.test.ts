import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../domain/document.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import { compareBlocks, compareTexts, type Side } from './compare-texts.ts';

const words = (text: string): Inline => ({ type: 'text', text, marks: [] });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const she: Inline = { type: 'person', person: idFrom<PersonId>(new Uint8Array(16).fill(1)), form: 'full' };
const he: Inline = { type: 'person', person: idFrom<PersonId>(new Uint8Array(16).fill(2)), form: 'full' };

const textOf = (side: Side | null, only: 'changed' | 'all' = 'all'): string =>
  (side?.pieces ?? [])
    .filter(({ changed }) => only === 'all' || changed)
    .map(({ inline }) => (inline.type === 'text' ? inline.text : `@${'person' in inline ? inline.form : ''}`))
    .join('');

test('a word that changed is the one that is told, in its paragraph', () => {
  const before = [paragraph(words('Nobody was told.')), paragraph(words('She was released on Tuesday.'))];
  const after = [paragraph(words('Nobody was told.')), paragraph(words('She was released on Friday.'))];
  const [first, second] = compareBlocks(before, after, 'en');
  expect(first?.same).toBe(true);
  expect([textOf(second?.before ?? null, 'changed'), textOf(second?.after ?? null, 'changed')]).toEqual([
    'Tuesday',
    'Friday',
  ]);
});

test('a paragraph that is new stands alone, and those around it stay with their own', () => {
  const before = [
    paragraph(words('One day in the mountains.')),
    paragraph(words('They came back at night, all of them.')),
  ];
  const after = [
    paragraph(words('One day in the high mountains.')),
    paragraph(words('Entirely different sentences here.')),
    paragraph(words('They came back by night, all of them.')),
  ];
  const rows = compareBlocks(before, after, 'en');
  expect(rows.map(({ before: b, after: a }) => [b?.at ?? null, a?.at ?? null])).toEqual([
    [0, 0],
    [null, 1],
    [1, 2],
  ]);
});

test('whom a text mentions is compared by who it is, not by what is shown', () => {
  const [row] = compareBlocks([paragraph(she, words(' spoke.'))], [paragraph(he, words(' spoke.'))], 'en');
  expect(row?.before?.pieces.map(({ changed }) => changed)).toEqual([true, false]);
});

test('a language without spaces is compared by its words', () => {
  const [row] = compareBlocks([paragraph(words('她回家了'))], [paragraph(words('她回来了'))], 'zh');
  expect(textOf(row?.after ?? null, 'changed')).toBe('回来');
});

test('titles, lists and facts are compared too', () => {
  const report: WorkText = {
    locale: 'en' as Locale,
    slug: 'out-of-control',
    title: [words('Out of control')],
    standfirst: [],
    body: { v: 1, blocks: [] },
    bylines: [],
    details: { kind: 'report', indexNumber: 'AMR 41/020', findings: [[words('One.')]], recommendations: [] },
  };
  const changed: WorkText = {
    ...report,
    title: [words('Out of all control')],
    details: {
      kind: 'report',
      indexNumber: 'AMR 41/021',
      findings: [[words('One.')], [words('Two.')]],
      recommendations: [],
    },
  };
  const rows = compareTexts(report, changed).filter(({ same }) => !same);
  expect(rows.map(({ part, after }) => [part, textOf(after, 'changed')])).toEqual([
    ['title', 'all '],
    ['findings', 'Two.'],
    ['facts', '021'],
  ]);
});

test('whatever changed, both sides are whole, in their order', () => {
  const block = fc.array(fc.constantFrom('a ', 'bee ', 'sea, ', 'dee. ', 'é'), { minLength: 1, maxLength: 8 });
  const blocks = fc.array(
    block.map((some) => paragraph(words(some.join('')))),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const rows = compareBlocks(before, after, 'en');
      const side = (which: 'before' | 'after') => rows.flatMap((row) => row[which] ?? []);
      expect(side('before').map(({ at }) => at)).toEqual(before.map((_, at) => at));
      expect(side('after').map(({ at }) => at)).toEqual(after.map((_, at) => at));
      for (const each of [...side('before'), ...side('after')])
        expect(textOf(each)).toBe(
          'content' in each.block ? each.block.content.map((i) => 'text' in i && i.text).join('') : '',
        );
    }),
  );
});

test('two long texts that have nothing in common are told apart', () => {
  const long = (seed: string) =>
    paragraph(words(Array.from({ length: 30_000 }, (_, i) => `${seed}${(i * 7919) % 30_011}`).join(' ')));
  const [row] = compareBlocks([long('a')], [long('b')], 'en');
  expect([row?.before?.at, row?.after]).toEqual([0, null]);
});

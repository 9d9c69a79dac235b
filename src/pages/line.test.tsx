import { expect, test } from 'vitest';
import { contextOf, worldOf } from '../../test/fixtures/pages/views.ts';
import type { PublishedLine } from '../domain/published-work.ts';
import { Blocks } from './blocks.tsx';
import { Line } from './line.tsx';

const world = worldOf();
const context = contextOf(world, '/en/');
const rendered = (line: PublishedLine, unlinked = false): string =>
  String((<Line line={line} context={context} unlinked={unlinked} />).toString());

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  '//evil.example',
  ' https://x',
  'java\tscript:x',
])('the words of an unsafe link remain, the link does not: %j', (href) => {
  expect(rendered([{ text: 'words', marks: [{ type: 'link', href }] }])).toBe('words');
});

test('neighbours of one link are one link, with their own marks inside', () => {
  const to = { type: 'work', work: world.case.work } as const;
  expect(
    rendered([
      { text: 'students in ', marks: [to] },
      { text: 'Iguala', marks: [to, { type: 'lang', lang: 'es' }] },
      { text: '.', marks: [] },
    ]),
  ).toBe('<a href="/en/cases/case">students in <span lang="es">Iguala</span></a>.');
});

test('a work that is not published here is plain words, and so is every link inside a link', () => {
  const [, , , linked] = world.mission.title;
  expect(rendered([{ text: 'x', marks: [{ type: 'work', work: world.petition.work }] }], true)).toBe('x');
  expect(rendered(linked === undefined ? [] : [linked], true)).toBe('linked');
});

test('a footnote is called where it belongs, and leads there and back', () => {
  const call = { text: '[2]', marks: [{ type: 'note', number: 2 }] } as const;
  const said = { text: 'said.', marks: [] };
  expect(rendered([said, call])).toBe('said.<a href="#note-2"><sup id="call-2">[2]</sup></a>');
  expect(rendered([call], true)).toBe('<sup id="call-2">[2]</sup>');
  const notes = <Blocks blocks={[{ type: 'notes', items: [[said], [said]] }]} context={context} />;
  expect(String(notes.toString())).toContain(
    '<li id="note-2"><a href="#call-2" role="doc-backlink" title="Back to the text">[2]</a> said.</li>',
  );
});

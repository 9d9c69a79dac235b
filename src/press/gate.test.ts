import { expect, test } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import { gate, textsIn, textsOfHtml } from './gate.ts';
import { basis, en, es, now, story, woman } from './scratch-press.ts';

const identity = {
  organisation: 'Comité',
  shortName: 'Comité',
  locales: [en, es],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: null,
} as const;

function leakIn(texts: readonly string[], bases: readonly Basis[], locale = en, purpose: 'social' | null = null) {
  const work = { work: story, kind: 'story', locale } as PublishedWork;
  const people = new Map([[woman.id, { person: woman, bases }]]);
  return gate([{ work, output: 'page', texts, purpose }], people, identity, now);
}
const leak = { refused: 'protected-name', work: story, locale: en, output: 'page' };

test.each([
  'We met Xiomara Canario.',
  'XIOMARA QUETZALLI CANARIO',
  'Xiómara\u00a0Canario',
  'xiomara-canario',
  'Xio\u00admara Ca\u200bnario',
  'Ｘｉｏｍａｒａ Canario',
])('a name without a basis is found: %j', (text) => {
  expect(leakIn([text], [])).toEqual(leak);
});

test('a name that may be told passes; an imposed one never does', () => {
  expect(leakIn(['Xiomara Canario'], [basis()])).toBeNull();
  expect(leakIn(['the so-called “La Comandante Canario”'], [basis()])).toEqual(leak);
});

test('a name passes only where its purposes reach', () => {
  const here = [basis({ purposes: ['publish'] })];
  expect(leakIn(['Xiomara Canario'], here)).toBeNull();
  expect(leakIn(['Xiomara Canario'], here, en, 'social')).toEqual(leak);
  expect(leakIn(['Xiomara Canario'], here, es)).toEqual({ ...leak, locale: es });
});

test('other words pass, a lone given name and a part of a longer word included', () => {
  expect(leakIn(['Xiomara', 'Xiomara Canarios', 'a canary'], [])).toBeNull();
});

test('marks and tags inside a name do not hide it', () => {
  const line = [
    { text: 'Xiomara ', marks: [] },
    { text: 'Canario', marks: [{ type: 'strong' }] },
  ];
  expect(leakIn(textsIn({ deep: [line] }), [])).toEqual(leak);
  expect(leakIn(textsOfHtml('<p>Xio<b>mara</b> C&#97;nario</p>'), [])).toEqual(leak);
  expect(leakIn(textsOfHtml('<b>Xiomara</b><i>Canario</i>'), [])).toEqual(leak);
  expect(leakIn(textsOfHtml('<img alt="Xiomara &amp; Canario">'), [])).toEqual(leak);
});

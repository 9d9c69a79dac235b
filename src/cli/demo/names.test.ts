import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idFrom, type PlaceId } from '../../domain/id.ts';
import { keyOf } from '../../domain/proper-names.ts';
import { nameDigest } from '../../newsroom/name-decisions.ts';
import { questionsIn } from '../../press/gate-questions.ts';
import { readContent } from './read-content.ts';

const path = join(import.meta.dirname, '../../../demo/mission-to-mexico');
const { works, places, names, identity, media, keys } = readContent({ path });

const onFile = new Map(
  Object.entries(media.pictures).flatMap(([key, { alt, caption }]) => {
    const id = keys.pictures.get(key);
    const texts = new Map(
      Object.entries(alt).map(([lang, text]) => [lang, { alt: text, caption: caption?.[lang] ?? null }]),
    );
    const facts = { kind: 'picture', credit: {}, licence: '', people: [] } as const;
    return id === undefined ? [] : [[id, { id, original: '', facts, texts }] as const];
  }),
);

function questions(answered: readonly string[]) {
  return questionsIn(
    { writings: works.flatMap(({ work, texts }) => texts.map((text) => ({ work, text: { ...text, corrections: [] } }))), media: onFile },
    {
      identity,
      places: Object.values(places).map((place) => ({ id: idFrom<PlaceId>(randomBytes(16)), ...place })),
      offices: [],
      settled: new Set(works.flatMap(({ work }) => answered.map((name) => nameDigest(work.id, keyOf(name))))),
    },
  );
}

test('the mission’s texts leave no name unanswered, and ask about two a text', () => {
  const asked = questions([]);
  const texts = works.reduce((sum, { texts: own }) => sum + own.length, 0);
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.length / texts).toBeLessThan(2.5);
  expect(questions([...names.kept, ...names.official]).map(({ name, locale }) => `${locale}: ${name}`)).toEqual([]);
});

test('every answer is to a question', () => {
  const asked = new Set(questions([]).map(({ name }) => keyOf(name)));
  expect([...names.kept, ...names.official].filter((name) => !asked.has(keyOf(name)))).toEqual([]);
});

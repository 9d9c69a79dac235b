import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../domain/date.ts';
import { idFrom, type OfficeId, type PlaceId } from '../../domain/id.ts';
import { keyOf } from '../../domain/proper-names.ts';
import { nameDigest } from '../../newsroom/name-decisions.ts';
import { questionsIn } from '../../press/gate-questions.ts';
import { readDemonstration, type DemoContent } from './read-content.ts';

const path = join(import.meta.dirname, '../../../demo');
const { missions } = readDemonstration({ path, day: '2026-06-01' as PlainDate });

function questions({ works, places, identity, media, keys, officials }: DemoContent, answered: readonly string[]) {
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
  return questionsIn(
    {
      writings: works.flatMap(({ work, texts }) => texts.map((text) => ({ work, text: { ...text, corrections: [] } }))),
      media: onFile,
    },
    {
      identity,
      places: Object.values(places).map((place) => ({ id: idFrom<PlaceId>(randomBytes(16)), ...place })),
      offices: Object.values(officials?.offices ?? {}).map((office) => ({
        ...office,
        id: idFrom<OfficeId>(randomBytes(16)),
        address: { ...office.address, email: null, phone: null },
      })),
      settled: new Set(works.flatMap(({ work }) => answered.map((name) => nameDigest(work.id, keyOf(name))))),
    },
  );
}

describe.each(missions.map((mission) => [basename(mission.folder.path), mission] as const))('%s', (_, mission) => {
  const { names, works } = mission;

  test('the mission’s texts leave no name unanswered, and ask about two a text', () => {
    const asked = questions(mission, []);
    const texts = works.reduce((sum, { texts: own }) => sum + own.length, 0);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.length / texts).toBeLessThan(2.5);
    const left = questions(mission, [...names.kept, ...names.official]);
    expect(left.map(({ name, locale }) => `${locale}: ${name}`)).toEqual([]);
  });

  test('every answer is to a question', () => {
    const asked = new Set(questions(mission, []).map(({ name }) => keyOf(name)));
    expect([...names.kept, ...names.official].filter((name) => !asked.has(keyOf(name)))).toEqual([]);
  });
});

import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../domain/date.ts';
import { idFrom, type OfficeId, type PlaceId } from '../../domain/id.ts';
import { keyOf } from '../../domain/proper-names.ts';
import { nameDigest } from '../../newsroom/name-decisions.ts';
import { questionsIn, type NameQuestion } from '../../press/gate-questions.ts';
import { linesIn } from '../../press/mentioned.ts';
import { readDemonstration, type DemoContent } from './read-content.ts';

const path = join(import.meta.dirname, '../../../demo');
const { missions, identity } = readDemonstration({ path, day: '2026-06-01' as PlainDate });

const picturesOf = ({ media, keys }: DemoContent) =>
  Object.entries(media.pictures).flatMap(([key, { alt, caption }]) => {
    const id = keys.pictures.get(key);
    const texts = new Map(
      Object.entries(alt).map(([lang, text]) => [lang, { alt: text, caption: caption?.[lang] ?? null }]),
    );
    const facts = {
      kind: 'picture',
      credit: {},
      licence: '',
      people: [],
      nobody: null,
      pixels: null,
      focus: null,
    } as const;
    return id === undefined ? [] : [[id, { id, original: '', sealedAs: id, facts, texts }] as const];
  });

/** The missions go out together: a word that is common in the texts of one is no name in those of the other. */
function questions(answersOf: (mission: DemoContent) => readonly string[]): NameQuestion[] {
  const works = missions.flatMap((mission) => mission.works);
  return questionsIn(
    {
      writings: works.flatMap(({ work, texts }) => texts.map((text) => ({ work, text: { ...text, corrections: [] } }))),
      media: new Map(missions.flatMap(picturesOf)),
    },
    {
      identity,
      places: missions
        .flatMap((mission) => Object.values(mission.places))
        .map((place) => ({ id: idFrom<PlaceId>(randomBytes(16)), ...place })),
      offices: missions
        .flatMap((mission) => Object.values(mission.officials?.offices ?? {}))
        .map((office) => {
          return {
            ...office,
            id: idFrom<OfficeId>(randomBytes(16)),
            address: { ...office.address, email: null, phone: null },
          };
        }),
      settled: new Set(
        missions.flatMap((mission) =>
          mission.works.flatMap(({ work }) => answersOf(mission).map((name) => nameDigest(work.id, keyOf(name)))),
        ),
      ),
    },
  );
}

const asked = questions(() => []);
const left = questions(({ names }) => [...names.kept, ...names.official]);

describe.each(missions.map((mission) => [basename(mission.folder.path), mission] as const))('%s', (_, mission) => {
  const { names, works } = mission;
  const own = new Set(works.map(({ work }) => work.id));
  const ownAsked = asked.filter(({ work }) => own.has(work));

  test('the mission’s texts leave no name unanswered, and ask about two a text', () => {
    const texts = works.reduce((sum, { texts: of }) => sum + of.length, 0);
    // A rule that asks about nothing would leave nothing unanswered, too.
    expect(ownAsked.length).toBeGreaterThan(30);
    expect(ownAsked.length / texts).toBeLessThan(2.5);
    expect(left.filter(({ work }) => own.has(work)).map(({ name, locale }) => `${locale}: ${name}`)).toEqual([]);
  });

  // Which words are asked about depends on which are common, and so on every sentence that is added somewhere.
  test('every answer is about something that stands in a text', () => {
    const written = works
      .flatMap(({ texts }) => texts.flatMap(linesIn))
      .map((line) => keyOf(line.map((part) => (part.type === 'text' ? part.text : ' ')).join('')));
    const said = [
      ...written,
      ...Object.values(mission.media.pictures).flatMap(({ alt }) => Object.values(alt).map(keyOf)),
    ];
    const stands = (name: string): boolean => said.some((line) => line.includes(keyOf(name)));
    expect([...names.kept, ...names.official].filter((name) => !stands(name))).toEqual([]);
  });
});

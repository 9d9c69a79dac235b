import { basename, join } from 'node:path';
import type { MediaId, PersonId, PetitionId, PlaceId, WorkId } from '../../domain/id.ts';
import * as v from 'valibot';
import { casesShape } from './cases-shape.ts';
import { foldersIn, hasFile, shaped, textOf, yamlOf, type ContentFolder } from './files.ts';
import { idsFor, type Keys } from './keys.ts';
import { ContentMistake } from './mistake.ts';
import { officialsShape } from './officials-shape.ts';
import { peopleShape } from './people-shape.ts';
import type { OfficialsOnFile } from './record-officials.ts';
import { readFacts, readWork, type DemoWork } from './read-works.ts';
import { identityShape, key as keyShape, mediaShape, namesShape, placesShape } from './shapes.ts';

/** The missions of the demonstration. The first leads its front page. */
export const MISSIONS = ['mission-to-mexico', 'mission-to-marenia'] as const;

type Identity = v.InferOutput<typeof identityShape>;

/** The demonstration's folder: the organisation, and its missions. */
export interface Demonstration {
  readonly identity: Identity;
  readonly missions: readonly DemoContent[];
}

/** Everything in the folder of a mission, read and checked, with ids made for its keys. */
export interface DemoContent {
  readonly folder: ContentFolder;
  readonly identity: Identity;
  readonly people: v.InferOutput<ReturnType<typeof peopleShape>>;
  readonly places: v.InferOutput<typeof placesShape>;
  readonly media: v.InferOutput<typeof mediaShape>;
  /** None where the mission has no such file. */
  readonly cases: v.InferOutput<ReturnType<typeof casesShape>>;
  readonly officials: OfficialsOnFile | null;
  /** What its texts name in plain words, answered as an editor would: institutions and offices. */
  readonly names: v.InferOutput<typeof namesShape>;
  readonly works: readonly DemoWork[];
  readonly keys: Keys;
}

/** The key that the poster of a film goes by among the pictures. */
export const posterKeyOf = (film: string): string => `${film}-poster`;

export function readDemonstration({ path, day }: ContentFolder): Demonstration {
  const identity = yamlOf(textOf({ path, day }, 'identity.yaml'), identityShape, 'identity.yaml');
  return { identity, missions: MISSIONS.map((name) => readContent({ path: join(path, name), day }, identity)) };
}

export function readContent(folder: ContentFolder, identity: Identity): DemoContent {
  try {
    return contentOf(folder, identity);
  } catch (error) {
    throw error instanceof ContentMistake ? error.within(basename(folder.path)) : error;
  }
}

function contentOf(folder: ContentFolder, identity: Identity): DemoContent {
  const read = <Shape extends v.GenericSchema>(file: string, shape: Shape): v.InferOutput<Shape> =>
    yamlOf(textOf(folder, file), shape, file);
  const peopleAsWritten = read('people.yaml', v.record(keyShape, v.unknown()));
  const places = read('places.yaml', placesShape);
  const media = read('media/media.yaml', mediaShape);
  const workKeys = foldersIn(folder, 'works');
  const facts = workKeys.map((key) => ({ key, facts: readFacts(folder, key) }));
  const keys: Keys = {
    people: idsFor<PersonId>(Object.keys(peopleAsWritten)),
    places: idsFor<PlaceId>(Object.keys(places)),
    works: idsFor<WorkId>(workKeys),
    pictures: idsFor<MediaId>([...Object.keys(media.pictures), ...Object.keys(media.films).map(posterKeyOf)]),
    films: idsFor<MediaId>(Object.keys(media.films)),
    petitions: idsFor<PetitionId>(facts.filter((each) => each.facts.kind === 'petition').map((each) => each.key)),
  };
  const people = shaped(peopleAsWritten, peopleShape(keys), 'people.yaml', '');
  const cases = hasFile(folder, 'cases.yaml') ? read('cases.yaml', casesShape(keys)) : {};
  const officials = hasFile(folder, 'officials.yaml')
    ? read('officials.yaml', officialsShape(keys, Object.keys(cases)))
    : null;
  const names = hasFile(folder, 'names.yaml') ? read('names.yaml', namesShape) : { kept: [], official: [] };
  const transcripts = new Map(Object.entries(media.films).map(([key, film]) => [key, film.transcripts]));
  const works = facts.map((each) => readWork(folder, each.key, each.facts, keys, identity.locales, transcripts));
  return { folder, identity, people, places, media, cases, officials, names, works, keys };
}

import { randomBytes } from 'node:crypto';
import {
  idFrom,
  type AnyId,
  type MediaId,
  type PersonId,
  type PetitionId,
  type PlaceId,
  type WorkId,
} from '../../domain/id.ts';
import type { KeyResolver } from '../../newsroom/reading.ts';
import { ContentMistake } from './mistake.ts';

/** The ids of everything that the demonstration's files call by keys. Made at random each time. */
export interface Keys {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly places: ReadonlyMap<string, PlaceId>;
  readonly works: ReadonlyMap<string, WorkId>;
  readonly pictures: ReadonlyMap<string, MediaId>;
  readonly films: ReadonlyMap<string, MediaId>;
  /** By the key of the petition's work. */
  readonly petitions: ReadonlyMap<string, PetitionId>;
}

export function idsFor<T extends AnyId>(keys: Iterable<string>): Map<string, T> {
  return new Map([...keys].map((key) => [key, idFrom<T>(randomBytes(16))]));
}

export function resolverOf(keys: Keys): KeyResolver {
  return {
    person: (key) => keys.people.get(key) ?? null,
    place: (key) => keys.places.get(key) ?? null,
    work: (key) => keys.works.get(key) ?? null,
    picture: (key) => keys.pictures.get(key) ?? null,
    film: (key) => keys.films.get(key) ?? null,
  };
}

/** The id of a key that a file names in one of its fields. */
export function idOf<T>(ids: ReadonlyMap<string, T>, key: string, file: string, field: string): T {
  const id = ids.get(key);
  if (id === undefined) throw new ContentMistake(file, `field ${field}`, `nothing has the key "${key}"`);
  return id;
}

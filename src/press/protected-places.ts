import { coarserPlace, PLACE_LEVELS, type PlaceLevel } from '../domain/basis.ts';
import type { PersonId, PlaceId } from '../domain/id.ts';
import type { Localised } from '../domain/locale.ts';
import { openReader } from '../domain/normal-forms-read.ts';
import type { Place } from '../domain/place.ts';
import { wordsOf, type ProtectedTerm } from '../domain/protected-term.ts';
import type { Writing } from './resolve.ts';
import { termsIn, type Telling } from './telling.ts';

/**
 * The names, in every language, of places that a text mentions and that may not be told so exactly: there the text may
 * not name them in plain words either. A name that another mention of the same text may tell is left out.
 */
export function hiddenPlaces({ work, text }: Writing, telling: Telling): ProtectedTerm[] {
  const reader = openReader();
  const hidden: ProtectedTerm[] = [];
  const told = new Set<string>();
  for (const { place: id, of } of placeMentions([work.place, text])) {
    const place = telling.places.get(id);
    if (place === undefined) continue;
    const limit = of === null ? 'exact' : (termsIn(telling, of)?.place ?? 'withheld');
    const level = coarserPlace(place.tellAtMost, limit);
    for (const { at, names } of levelsOf(place)) {
      for (const name of Object.values(names)) {
        if (PLACE_LEVELS.indexOf(level) >= PLACE_LEVELS.indexOf(at)) told.add(wordsOf(name, reader).words.join(' '));
        else hidden.push({ kind: at === 'region' ? 'region' : 'place', record: id, text: name });
      }
    }
  }
  return hidden.filter((term) => term.kind !== 'name' && !told.has(wordsOf(term.text, reader).words.join(' ')));
}

function levelsOf({ region, town, exact }: Place): { at: PlaceLevel; names: Localised }[] {
  return [
    ...(region === null ? [] : [{ at: 'region' as const, names: region }]),
    ...(town === null ? [] : [{ at: 'town' as const, names: town }]),
    ...(exact === null ? [] : [{ at: 'exact' as const, names: exact }]),
  ];
}

/** Wherever a place is mentioned, and whose consent limits how exactly. */
export function placeMentions(value: unknown): { place: PlaceId; of: PersonId | null }[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(placeMentions);
  const own = isMention(value) ? [{ place: value.place, of: value.of }] : [];
  return [...own, ...Object.values(value).flatMap(placeMentions)];
}

const isMention = (value: object): value is { place: PlaceId; of: PersonId | null } =>
  'place' in value && typeof value.place === 'string' && 'of' in value;

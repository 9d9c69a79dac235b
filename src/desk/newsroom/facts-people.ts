import { fold } from '../../domain/fold.ts';
import type { CaseId, PersonId, PlaceId } from '../../domain/id.ts';
import type { Case } from '../../domain/case.ts';
import { newestTexts } from '../../newsroom/newest-texts.ts';
import { foldedWords } from '../../newsroom/work-languages.ts';
import { casesById } from '../../vault/cases.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { placesById } from '../../vault/places.ts';
import { searchVault } from '../../vault/search-vault.ts';
import { namesOf, seenCases } from '../cases/casework.ts';
import { sayPlace } from '../cases/open-case-file.ts';
import { wordsFor } from './mention-words.ts';
import { allows, type DeskContext, type NewsroomWork } from './newsroom-context.ts';
import { placesTold } from './places-told.ts';

/** Somebody or somewhere of the case files, as far as this colleague may know them. */
export interface Offered<Id> {
  readonly id: Id;
  readonly label: string;
  readonly hint: string;
}

const MOST_FOUND = 30;

/** The case files as far as the facts of works go; `null` while they are not open to this colleague. */
export interface FactsVault {
  /** Whether this person is in a case of theirs. */
  readonly knows: (person: PersonId) => boolean;
  readonly findPeople: (words: string) => Promise<PersonId[]>;
  readonly findPlaces: (words: string) => Promise<PlaceId[]>;
  readonly people: (ids: readonly PersonId[]) => Promise<Offered<PersonId>[]>;
  readonly places: (ids: readonly PlaceId[]) => Promise<Offered<PlaceId>[]>;
}

export async function factsVault(c: DeskContext, found: NewsroomWork): Promise<FactsVault | null> {
  const vault = c.var.deps.vaults.of(c.var.session.id);
  if (vault === null || !allows(c, 'people.read-mentions')) return null;
  const cases = await seenCases(c, vault);
  const casesOf = new Map<PersonId, Case[]>();
  for (const record of cases.values())
    for (const { person } of record.people) casesOf.set(person, [...(casesOf.get(person) ?? []), record]);
  return {
    knows: (person) => casesOf.has(person),
    findPeople: (words) => findPeople(c, vault, cases, casesOf, words),
    findPlaces: (words) => findPlaces(c, vault, found, words),
    people: (ids) => offeredPeople(c, vault, found, casesOf, ids),
    places: (ids) => offeredPlaces(c, vault, found, ids),
  };
}

/**
 * People by the title of a case that one is on, or by their name for whoever may read it: to find somebody by a name is
 * to be told that it is theirs. No words: people of the cases that one is on.
 */
async function findPeople(
  c: DeskContext,
  vault: OpenVault,
  cases: ReadonlyMap<CaseId, Case>,
  casesOf: ReadonlyMap<PersonId, readonly Case[]>,
  words: string,
): Promise<PersonId[]> {
  if (words === '') return [...casesOf.keys()].slice(0, MOST_FOUND);
  const names = allows(c, 'people.read-names');
  const hits = await searchVault(vault, words, MOST_FOUND, (hit) =>
    hit.kind === 'case' ? cases.has(hit.id) : hit.kind === 'person' && names && casesOf.has(hit.id),
  );
  const people = hits.flatMap((hit) => {
    if (hit.kind === 'person') return [hit.id];
    return hit.kind === 'case' ? (cases.get(hit.id)?.people.map(({ person }) => person) ?? []) : [];
  });
  return [...new Set(people)].slice(0, MOST_FOUND);
}

/** Places; for whoever may not read where people are, by the words alone that may be told of them. */
async function findPlaces(c: DeskContext, vault: OpenVault, found: NewsroomWork, words: string): Promise<PlaceId[]> {
  const hits = await searchVault(vault, words, MOST_FOUND, ({ kind }) => kind === 'place');
  const ids = hits.flatMap((hit) => (hit.kind === 'place' ? [hit.id] : []));
  if (allows(c, 'people.read-whereabouts')) return ids;
  const { locale } = found.language;
  const wanted = foldedWords(words, locale);
  const told = await offeredPlaces(c, vault, found, ids);
  const fits = (label: string): boolean => wanted.every((word) => fold(label.replaceAll(/\s/g, '')).includes(word));
  return told.filter(({ label }) => fits(label)).map(({ id }) => id);
}

async function offeredPeople(
  c: DeskContext,
  vault: OpenVault,
  found: NewsroomWork,
  casesOf: ReadonlyMap<PersonId, readonly Case[]>,
  ids: readonly PersonId[],
): Promise<Offered<PersonId>[]> {
  const { language, file } = found;
  const seen = ids.filter((id) => casesOf.has(id));
  const names = await namesOf(c, vault, seen);
  const words = await wordsFor(c, found, { people: seen, places: [] });
  const shown = await casesById(vault, [
    ...new Set(seen.flatMap((id) => casesOf.get(id)?.map((each) => each.id) ?? [])),
  ]);
  return seen.map((id) => {
    const roles = [...shown.values()].flatMap(({ title, people }) =>
      people
        .filter(({ person }) => person === id)
        .map(({ role }) => `${language.say(`casework.role-${role}`)}, ${title}`),
    );
    const told = words.of({ type: 'person', person: id, form: 'full' }, language.locale, file.work);
    return { id, label: names.get(id) ?? told, hint: roles.join(' · ') };
  });
}

async function offeredPlaces(
  c: DeskContext,
  vault: OpenVault,
  found: NewsroomWork,
  ids: readonly PlaceId[],
): Promise<Offered<PlaceId>[]> {
  const { language, file } = found;
  const { locale } = language;
  const texts = (await newestTexts(found.press.newsroom, found.id)).map(({ text }) => text);
  const tied = placesTold(file.work, texts);
  const people = [...tied.values()].flatMap((of) => [...of]).filter((person) => person !== null);
  const words = await wordsFor(c, found, { people, places: ids });
  const told = (place: PlaceId): string => {
    // As the text tells it: what is told of somebody is told no more exactly than they let out.
    const [of = null] = tied.get(place)?.has(null) === true ? [] : (tied.get(place) ?? []);
    return words.of({ type: 'place', place, of }, locale, file.work);
  };
  const places = await placesById(vault, ids);
  if (!allows(c, 'people.read-whereabouts')) return [...places.keys()].map((id) => ({ id, label: told(id), hint: '' }));
  return [...places].map(([id, place]) => ({ id, label: sayPlace(place, locale), hint: told(id) }));
}

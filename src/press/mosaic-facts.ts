import { precisionOf, type PartialDate } from '../domain/date.ts';
import type { MediaId, PersonId, PlaceId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { showDate, showPlace } from '../domain/mention.ts';
import { agesIn, isRelativeOf, rolesBeside, speaksOfFamily } from '../domain/mosaic-words.ts';
import { distinct, type MosaicFact } from '../domain/mosaic.ts';
import { keyOf } from '../domain/proper-names.ts';
import { linesIn, mentionedIn } from './mentioned.ts';
import { sentencesIn, type Sentence } from './mosaic-sentences.ts';
import { dateTold, type Writing } from './resolve.ts';
import { personShown } from './tell-line.ts';
import { termsIn, type Telling } from './telling.ts';
import { placeMentions } from './protected-places.ts';

/** What a page in one language tells of the people in it, name or no name. */
export interface PageFacts {
  readonly work: WorkId;
  readonly locale: Locale;
  readonly people: ReadonlyMap<PersonId, ToldOf>;
  /** "The mother of N": who is meant has a mention (`person`) or not, and N is named. */
  readonly relations: readonly { readonly person: PersonId | null; readonly to: PersonId }[];
  readonly media: ReadonlySet<MediaId>;
}

export interface ToldOf {
  /** How readers meet the person; `null` for a stand-in. A given name is a name, but whose relative it is tells the rest. */
  readonly label: { readonly kind: 'named' | 'given-name' | 'pseudonym'; readonly text: string } | null;
  readonly facts: readonly MosaicFact[];
}

/** What happened to somebody, by the events of cases: where and when, and which pages are about that case. */
export type EventsOf = ReadonlyMap<
  PersonId,
  readonly { readonly pages: readonly WorkId[]; readonly place: PlaceId | null; readonly on: PartialDate | null }[]
>;

export function pageFacts({ work, text }: Writing, telling: Telling, events: EventsOf): PageFacts {
  const { locale } = telling;
  const lines = linesIn(text);
  const sentences = lines.flatMap(sentencesIn);
  const mentioned = mentionedIn(work, [text]);
  const places = placeMentions([work.place, text]);
  const people = new Map<PersonId, ToldOf>();
  for (const person of mentioned.people) {
    const own = sentences.filter((sentence) => sentence.people.some((each) => each.person === person));
    const isSubject = work.subjects.includes(person);
    const date = isSubject ? dateTold(work.date, work, telling) : null;
    const facts: MosaicFact[] = [
      ...(work.kind === 'case' && isSubject ? [work.id] : work.cases).map(
        (page) => ({ kind: 'case', case: page }) as const,
      ),
      ...placesOf(person, { work, places }, telling).flatMap((place) => placeTold(place, person, telling)),
      ...(date === null || !isTelling(date) ? [] : [{ kind: 'date', on: date } as const]),
      ...own.flatMap(({ words }) => bornBy(words, work.date)),
      ...own.flatMap((sentence) => rolesOf(person, sentence)),
      ...datesIn({ text }, telling, person).map((on): MosaicFact => ({ kind: 'date', on })),
      ...byEvents(events.get(person) ?? [], { work, text }, telling),
    ];
    people.set(person, { label: labelOf(person, telling), facts: distinct(facts) });
  }
  const relations = sentences.flatMap((sentence) => relationsIn(sentence, people, telling));
  return { work: work.id, locale, people, relations, media: mentioned.media };
}

function labelOf(person: PersonId, telling: Telling): ToldOf['label'] {
  const shown = personShown({ type: 'person', person, form: 'full' }, telling);
  if (shown.shown === 'stand-in') return null;
  const identity = termsIn(telling, person)?.identity;
  const kind = identity === 'pseudonym' || identity === 'given-name' ? identity : 'named';
  return { kind, text: shown.text };
}

/** The places that a text ties to someone; a work's own place is its subjects'. */
function placesOf(
  person: PersonId,
  { work, places }: Pick<Writing, 'work'> & { readonly places: ReturnType<typeof placeMentions> },
  telling: Telling,
): PlaceId[] {
  const tied = places.filter(({ of }) => of === person);
  const { place } = work;
  const own =
    place !== null && place !== 'withheld' && place.of === null && work.subjects.includes(person) ? [place] : [];
  return [...new Set([...tied, ...own].map((each) => each.place))].filter((id) => telling.places.has(id));
}

/** `person`: whose consent limits how exactly the place is told; `null`: nobody's. */
function placeTold(id: PlaceId, person: PersonId | null, telling: Telling): MosaicFact[] {
  const place = telling.places.get(id);
  if (place === undefined) return [];
  const limit = person === null ? 'exact' : (termsIn(telling, person)?.place ?? 'withheld');
  const shown = showPlace(place, limit, telling.locale);
  if (shown.shown === 'stand-in' && shown.region !== null)
    return [{ kind: 'place', level: 'region', name: keyOf(shown.region) }];
  if (shown.shown !== 'place') return [];
  const { level } = shown;
  return level === 'region' || level === 'town' || level === 'exact'
    ? [{ kind: 'place', level, name: keyOf(shown.text) }]
    : [];
}

/**
 * A page about a case tells of whoever is in it what it tells of an event that happened to them, though no mention ties the
 * place or the day to anyone: "there were shots in Pueblo Canario on 3 June" beside somebody who is not named.
 */
function byEvents(
  own: Exclude<ReturnType<EventsOf['get']>, undefined>,
  { work, text }: Pick<Writing, 'work' | 'text'>,
  telling: Telling,
): MosaicFact[] {
  const about = work.kind === 'case' ? [work.id, ...work.cases] : work.cases;
  const here = own.filter(({ pages }) => pages.some((page) => about.includes(page)));
  if (here.length === 0) return [];
  const places = placeMentions([work.place, text]);
  const day = dateTold(work.date, work, telling);
  const dates = [...(day === null ? [] : [day]), ...datesIn({ text }, telling)].filter(isTelling);
  return here.flatMap(({ place, on }) => [
    ...places.filter((each) => each.place === place).flatMap((each) => placeTold(each.place, each.of, telling)),
    ...dates.flatMap((date): MosaicFact[] => (on !== null && isWithin(date, on) ? [{ kind: 'date', on: date }] : [])),
  ]);
}

/** The dates that stand in a text as dates, as exactly as they are told: everyone's, or those of one person. */
function datesIn({ text }: Pick<Writing, 'text'>, telling: Telling, person?: PersonId): PartialDate[] {
  return linesIn(text)
    .flat()
    .flatMap((inline) => {
      if (inline.type !== 'date' || (person !== undefined && inline.of !== person)) return [];
      const limit = inline.of === null ? null : (termsIn(telling, inline.of)?.date ?? 'withheld');
      const shown = showDate(inline.on, limit);
      return shown.shown === 'withheld' ? [] : [shown.on];
    })
    .filter(isTelling);
}

/** A year alone narrows nothing down. */
const isTelling = (date: PartialDate): boolean => precisionOf(date) !== 'year';
const isWithin = (one: PartialDate, other: PartialDate): boolean => one.startsWith(other) || other.startsWith(one);

/** "Aged 15" in a work of 2014: born in 1998 or 1999. Without a year an age tells nothing that stays true. */
function bornBy(words: string, date: PartialDate | null): MosaicFact[] {
  if (date === null) return [];
  const year = Number(date.slice(0, 4));
  return agesIn(words).map((age) => ({ kind: 'born', from: year - age - 1, to: year - age }));
}

function rolesOf(person: PersonId, { words, people }: Sentence): MosaicFact[] {
  const here = people.filter((each) => each.person === person);
  return here
    .flatMap(({ at }) => rolesBeside(words.slice(0, at), words.slice(at + 1)))
    .map((role) => ({ kind: 'role', role }));
}

function relationsIn(
  { words, people }: Sentence,
  told: ReadonlyMap<PersonId, ToldOf>,
  { locale, people: vault }: Telling,
): PageFacts['relations'] {
  const isNamed = (person: PersonId): boolean => told.get(person)?.label?.kind === 'named';
  const isUnnamed = (person: PersonId): boolean => !isNamed(person) && vault.get(person)?.person.group !== true;
  const named = people.filter(({ person }) => isNamed(person));
  const unnamed = people.filter(({ person }) => isUnnamed(person));
  if (unnamed.length > 0)
    return unnamed.flatMap(({ person }) =>
      named
        .filter(({ person: to }) => speaksOfFamily(words, locale) || areRelated(person, to, vault))
        .map(({ person: to }) => ({ person, to })),
    );
  const relative = named.filter(({ at }) => isRelativeOf(words.slice(0, at), words.slice(at + 1), locale));
  // "Brenda, the sister of Héctor": both are named, and nobody else is told of.
  return named.length > 1 ? [] : relative.map(({ person: to }) => ({ person: null, to }));
}

const FAMILY = new Set(['parent', 'child', 'sibling', 'partner', 'relative', 'guardian']);

function areRelated(one: PersonId, other: PersonId, vault: Telling['people']): boolean {
  const says = (of: PersonId, to: PersonId): boolean =>
    vault.get(of)?.person.relations.some((each) => each.to === to && FAMILY.has(each.is)) ?? false;
  return says(one, other) || says(other, one);
}

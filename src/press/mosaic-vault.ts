import type { Case } from '../domain/case.ts';
import type { PartialDate } from '../domain/date.ts';
import type { CaseId, PersonId, PlaceId, WorkId } from '../domain/id.ts';
import { distinct, type MosaicFact, type MosaicPerson } from '../domain/mosaic.ts';
import type { Place } from '../domain/place.ts';
import { keyOf } from '../domain/proper-names.ts';
import { pagesByCase } from '../newsroom/case-pages.ts';
import { markOfWorksOfPeople, worksOfPeople } from '../newsroom/dependents.ts';
import { approvedTexts } from '../newsroom/texts.ts';
import { worksById } from '../newsroom/works.ts';
import type { EventFact } from '../vault/event-facts.ts';
import { everyKept } from '../vault/every-kept.ts';
import { placesForPress } from '../vault/places.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { markOfKeys, markOfTable } from '../vault/table-marks.ts';
import type { EventsOf } from './mosaic-facts.ts';
import type { Press } from './press.ts';
import { placeMentions } from './protected-places.ts';

/**
 * Everyone of the vault as the mosaic counts them: the cases they are in, with their role; when they were born; where and
 * when something happened to them, by the events of their cases; and the places and dates that works of the newsroom tie
 * them to.
 */
export async function mosaicPeople(
  press: Press,
  people: ReadonlyMap<PersonId, PersonWithBases>,
  events: readonly EventFact[],
): Promise<readonly MosaicPerson[]> {
  await press.vault.audit({ by: press.vault.holder.account, verb: 'every-case-read', records: [] });
  const cases = await everyKept<CaseId, Case>(press.vault, 'cases');
  const mark = await markOfTies(press);
  const known = kept.get(people);
  if (known !== undefined && known.events === events && known.cases === cases && known.mark === mark) return known.all;
  const all = await countPeople(press, people, events, cases);
  kept.set(people, { events, cases, mark, all });
  return all;
}

/** What was counted last for the very same people: it goes with them when the vault is locked. */
const kept = new WeakMap<
  ReadonlyMap<PersonId, PersonWithBases>,
  {
    readonly events: readonly EventFact[];
    readonly cases: ReadonlyMap<CaseId, Case>;
    readonly mark: string;
    readonly all: readonly MosaicPerson[];
  }
>();

/** Changes with every work, text and place that ties people to something, and with the pages of cases. */
async function markOfTies({ newsroom, vault }: Press): Promise<string> {
  const pages = await pagesByCase(newsroom);
  return JSON.stringify([
    [...pages],
    await markOfWorksOfPeople(newsroom),
    await markOfTable(vault, 'places'),
    await markOfKeys(vault),
  ]);
}

async function countPeople(
  press: Press,
  people: ReadonlyMap<PersonId, PersonWithBases>,
  events: readonly EventFact[],
  cases: ReadonlyMap<CaseId, Case>,
): Promise<readonly MosaicPerson[]> {
  const facts = new Map<PersonId, MosaicFact[]>([...people.keys()].map((id) => [id, []]));
  const add = (person: PersonId, ...more: readonly MosaicFact[]): unknown => facts.get(person)?.push(...more);
  const pages = await pagesByCase(press.newsroom);
  for (const { id, people: inCase } of cases.values())
    for (const { person, role } of inCase) {
      add(person, { kind: 'role', role });
      for (const page of pages.get(id) ?? []) add(person, { kind: 'case', case: page });
    }
  for (const [id, { person }] of people) {
    const year = person.birth === null ? null : Number(person.birth.slice(0, 4));
    if (year !== null) add(id, { kind: 'born', from: year, to: year });
  }
  await addFromWorks(press, add);
  const places = await placesForPress(press.vault, [...new Set(events.flatMap(({ place }) => place ?? []))]);
  for (const { people: happenedTo, place, on } of events) {
    const known = place === null ? undefined : places.get(place);
    for (const person of happenedTo) {
      if (on !== null) add(person, { kind: 'date', on });
      if (known !== undefined) add(person, ...namesOf(known));
    }
  }
  return [...people].map(([id, { person }]) => {
    return { person: id, gender: person.gender, group: person.group, facts: distinct(facts.get(id) ?? []) };
  });
}

async function addFromWorks(
  press: Press,
  add: (person: PersonId, ...more: readonly MosaicFact[]) => unknown,
): Promise<void> {
  const all = await worksOfPeople(press.newsroom);
  for (let at = 0; at < all.length; at += AT_ONCE) await addFromSome(press, all.slice(at, at + AT_ONCE), add);
}

const AT_ONCE = 500;

async function addFromSome(
  press: Press,
  ids: readonly WorkId[],
  add: (person: PersonId, ...more: readonly MosaicFact[]) => unknown,
): Promise<void> {
  const files = await worksById(press.newsroom, ids);
  const texts = await approvedTexts(press.newsroom, ids);
  const tied: { person: PersonId; place: PlaceId }[] = [];
  for (const { work } of files) {
    for (const subject of work.subjects) {
      for (const page of work.kind === 'case' ? [work.id] : work.cases) add(subject, { kind: 'case', case: page });
      if (work.date !== null) add(subject, { kind: 'date', on: work.date });
      if (work.place !== null && work.place !== 'withheld') tied.push({ person: subject, place: work.place.place });
    }
  }
  for (const { place, of } of placeMentions(texts.map(({ text }) => text)))
    if (of !== null) tied.push({ person: of, place });
  const places = await placesForPress(press.vault, [...new Set(tied.map(({ place }) => place))]);
  for (const { person, place } of tied) {
    const known = places.get(place);
    if (known !== undefined) add(person, ...namesOf(known));
  }
}

/** A place at every level and in every language that it may be told in. */
function namesOf({ region, town, exact }: Place): MosaicFact[] {
  const levels = { region, town, exact } as const;
  return (['region', 'town', 'exact'] as const).flatMap((level) =>
    Object.values(levels[level] ?? {}).map((name): MosaicFact => ({ kind: 'place', level, name: keyOf(name) })),
  );
}

/** The same events by whom they happened to, with the pages that are about their case. */
export async function eventsOf(press: Press, events: readonly EventFact[]): Promise<EventsOf> {
  const pages = await pagesByCase(press.newsroom);
  const found = new Map<PersonId, { pages: readonly WorkId[]; place: PlaceId | null; on: PartialDate | null }[]>();
  for (const { case: id, people, place, on } of events)
    for (const person of people)
      found.set(person, [...(found.get(person) ?? []), { pages: pages.get(id) ?? [], place, on }]);
  return found;
}

import { firstDayOf, lastDayOf, precisionOf, utcDayOf, type Instant, type PartialDate } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { combinationOf, type MosaicFact } from '../domain/mosaic.ts';
import { dependents } from '../newsroom/dependents.ts';
import { approvedTexts } from '../newsroom/texts.ts';
import { worksById } from '../newsroom/works.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { eventFacts } from '../vault/event-facts.ts';
import { placesForPress } from '../vault/places.ts';
import type { Gathered } from './gather.ts';
import { mentionedIn } from './mentioned.ts';
import { pageFacts, type EventsOf, type PageFacts, type ToldOf } from './mosaic-facts.ts';
import { eventsOf, mosaicPeople } from './mosaic-vault.ts';
import type { Press } from './press.ts';
import type { Writing } from './resolve.ts';
import { purposesFor, type Telling } from './telling.ts';

/** What a page gives away together with what is public already. Ids only; it warns, and never blocks. */
export type MosaicWarning = { readonly work: WorkId; readonly locale: Locale } & (
  | {
      readonly rule: 'combination';
      readonly person: PersonId;
      readonly kinds: readonly MosaicFact['kind'][];
      readonly shared: number;
    }
  /** `person` is `null` where who is meant is told by words alone. */
  | { readonly rule: 'relation'; readonly person: PersonId | null; readonly to: PersonId }
  /** Told under another name, or by name, on a page that shows the same picture or the same place and day. */
  | { readonly rule: 'linked'; readonly person: PersonId; readonly other: WorkId }
  | { readonly rule: 'delegation'; readonly on: PartialDate }
);

/** Everything that these writings give away beyond what each of them says. */
export async function mosaicOf(
  press: Press,
  gathered: Gathered,
  tellings: ReadonlyMap<Writing, Telling>,
  now: Instant,
): Promise<MosaicWarning[]> {
  const events = await eventFacts(press.vault);
  const happened = await eventsOf(press, events);
  const pages = [...tellings].map(([writing, telling]) => pageFacts(writing, telling, happened));
  const ahead = [...tellings.keys()].flatMap((writing) => delegationAhead(writing, now));
  const unnamed = new Set(
    pages.flatMap(({ people }) => [...people].flatMap(([id, told]) => (isUnnamed(told) ? [id] : []))),
  );
  const relations = pages.flatMap(({ work, locale, relations: found }) =>
    found.map((relation): MosaicWarning => ({ rule: 'relation', work, locale, ...relation })),
  );
  if (unnamed.size === 0) return unique([...relations, ...ahead]);
  const before = await publicPages(press, gathered, { unnamed, happened }, now);
  const vault = await mosaicPeople(press, gathered.people, events);
  const found: MosaicWarning[] = [];
  for (const [at, page] of pages.entries())
    for (const [person, told] of page.people) {
      const known = gathered.people.get(person)?.person;
      if (known === undefined || !isUnnamed(told)) continue;
      const { work, locale } = page;
      // Of pages that go out together a later one joins what the earlier ones tell.
      const others = pages.slice(0, at).filter((each) => each.work !== work);
      const earlier = [...before, ...others].filter((each) => isUnnamed(each.people.get(person)));
      const facts = earlier.flatMap((each) => each.people.get(person)?.facts ?? []);
      const { gender, group } = known;
      const combination = group
        ? null
        : combinationOf({ person, gender, group }, { before: facts, added: told.facts }, vault);
      if (combination !== null) found.push({ rule: 'combination', work, locale, person, ...combination });
      const other = [...pages, ...before].find((each) => each !== page && linked(page, each, person));
      if (other !== undefined) found.push({ rule: 'linked', work, locale, person, other: other.work });
    }
  return unique([...found, ...relations, ...ahead]);
}

const isUnnamed = (told: ToldOf | undefined): boolean =>
  told !== undefined && (told.label === null || told.label.kind === 'pseudonym');

/** Whether two pages that call someone differently have in common what joins them. */
function linked(page: PageFacts, other: PageFacts, person: PersonId): boolean {
  const here = page.people.get(person);
  const there = other.people.get(person);
  // A stand-in beside a stand-in joins nothing new.
  if (here === undefined || !there?.label || here.label?.text === there.label.text) return false;
  if (page.work === other.work || [...page.media].some((media) => other.media.has(media))) return true;
  const joins = (fact: MosaicFact): boolean => {
    if (fact.kind === 'place') return fact.level !== 'region';
    return fact.kind === 'date' && precisionOf(fact.on) === 'day';
  };
  const shared = here.facts.filter((fact) => joins(fact) && there.facts.some((each) => same(fact, each)));
  return shared.some(({ kind }) => kind === 'place') && shared.some(({ kind }) => kind === 'date');
}

const same = (one: MosaicFact, other: MosaicFact): boolean =>
  JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());

/** The pages that are public now and tell of these people, as they would be told today; not those about to change. */
async function publicPages(
  press: Press,
  { people, manuscripts }: Gathered,
  { unnamed, happened }: { readonly unnamed: ReadonlySet<PersonId>; readonly happened: EventsOf },
  now: Instant,
): Promise<PageFacts[]> {
  const changing = new Set(manuscripts.map(({ file }) => file.work.id));
  const ids = new Set<WorkId>();
  for (const person of unnamed) for (const work of await dependents(press.newsroom, person)) ids.add(work);
  const files = await worksById(
    press.newsroom,
    [...ids].filter((id) => !changing.has(id)),
  );
  const shown = new Map(
    files.flatMap((file) =>
      file.publishedAt === null || file.withdrawnAt !== null ? [] : [[file.work.id, file.work]],
    ),
  );
  const texts = await approvedTexts(press.newsroom, [...shown.keys()]);
  const writings = texts.flatMap(({ work: id, text }): Writing[] => {
    const work = shown.get(id);
    return work === undefined ? [] : [{ work, text: { ...text, corrections: [] }, publishedAt: now, modifiedAt: now }];
  });
  const mentioned = new Set(writings.flatMap(({ work, text }) => [...mentionedIn(work, [text]).places]));
  const places = await placesForPress(press.vault, [...mentioned]);
  return writings.map((writing) => {
    const { locale } = writing.text;
    const purposes = purposesFor(writing.work.kind, locale, press.identity);
    const say = catalogueFor(locale);
    const telling = { locale, say, now, purposes, publication: writing.work.id, people, places };
    return pageFacts(writing, telling, happened);
  });
}

/** Where a delegation will be: a mission that is not over, each of its events, and any text of a day and place to come. */
function delegationAhead({ work, text: { details, locale } }: Writing, now: Instant): MosaicWarning[] {
  const today = utcDayOf(now);
  const isAhead = (on: PartialDate): boolean => lastDayOf(on) >= today;
  const dates: PartialDate[] = [];
  if (details.kind === 'mission') {
    dates.push(...details.events.filter(({ on, where }) => where !== null && isAhead(on)).map(({ on }) => on));
    const to = details.to as string as PartialDate;
    if (dates.length === 0 && details.where.length > 0 && isAhead(to)) dates.push(to);
  } else if (work.date !== null && work.place !== null && work.place !== 'withheld') {
    if (firstDayOf(work.date) > today) dates.push(work.date);
  }
  return dates.map((on) => ({ rule: 'delegation', work: work.id, locale, on }));
}

const unique = (warnings: readonly MosaicWarning[]): MosaicWarning[] => [
  ...new Map(warnings.map((each) => [JSON.stringify(each), each])).values(),
];

import type { MediaId, PersonId, PlaceId, WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import { textIn } from '../../../domain/locale.ts';
import type { Work } from '../../../domain/work.ts';
import { foldedWords, languagesOf } from '../../../newsroom/work-languages.ts';
import { listWorks, NOTHING_ELSEWHERE } from '../../../newsroom/work-list.ts';
import { listMedia } from '../../../newsroom/media-list.ts';
import { personIn } from '../../../vault/roster.ts';
import { peopleNamed } from '../../cases/people-named.ts';
import { searchVault } from '../../../vault/search-vault.ts';
import { placesById } from '../../../vault/places.ts';
import { rosterFor, seenNow } from '../../cases/casework.ts';
import { deskName } from '../../people/person-words.ts';
import { kindInWords, titleFor } from '../work-words.tsx';
import { withToldTitles } from '../told-titles.ts';
import { allows, type DeskContext, type Newsroom } from '../newsroom-context.ts';
import { toldMentions } from './told-mentions.ts';

export const FINDABLE = ['person', 'place', 'work', 'picture', 'film'] as const;
export type Findable = (typeof FINDABLE)[number];

/** What one may mention. `told`: as readers will see it; `more`: what tells it from others, for this colleague. */
export interface FoundMention {
  readonly of: Findable;
  readonly id: PersonId | PlaceId | WorkId | MediaId;
  readonly told: string;
  readonly more: string;
}

export interface Finding {
  /** People and places are in the case files, and those are closed. */
  readonly locked: boolean;
  readonly found: readonly FoundMention[];
}

const MOST = 12;

/** What of this kind has these words, among what this colleague may see. */
export async function findMentions(
  c: DeskContext,
  newsroom: Newsroom,
  work: Work,
  { of, query, locale }: { readonly of: Findable; readonly query: string; readonly locale: Locale },
): Promise<Finding> {
  const words = foldedWords(query, locale);
  if (of === 'work') return { locked: false, found: await findWorks(c, newsroom, words, locale) };
  if (of === 'picture' || of === 'film') return { locked: false, found: await findMedia(newsroom, of, words, locale) };
  if (c.var.deps.vaults.of(c.var.session.id) === null) return { locked: true, found: [] };
  if (!allows(c, 'people.read-mentions')) return { locked: false, found: [] };
  const find = of === 'person' ? findPeople : findPlaces;
  return { locked: false, found: await find(c, newsroom, work, { query, words, locale }) };
}

interface Asked {
  readonly query: string;
  readonly words: readonly string[];
  readonly locale: Locale;
}

/**
 * People of the cases that this colleague is on. Whoever may read names finds by names. Everyone else finds by what
 * readers see and by the case alone: else a name that is tried would be answered.
 */
async function findPeople(c: DeskContext, newsroom: Newsroom, work: Work, asked: Asked): Promise<FoundMention[]> {
  const { query, words, locale } = asked;
  const vault = c.var.deps.vaults.of(c.var.session.id);
  if (vault === null) return [];
  const roster = await rosterFor(c, vault);
  const { cases, people } = await seenNow(c, vault);
  const readsNames = allows(c, 'people.read-names');
  const caseOf = (person: PersonId): string =>
    [...cases.values()].find((each) => each.people.some((one) => one.person === person))?.title ?? '';
  const hits: readonly PersonId[] =
    words.length > 0 && readsNames
      ? await peopleNamed(vault, query, { among: (id) => people.has(id), most: MOST })
      : [...people].slice(0, MOST_LOOKED_AT);
  const some = readsNames ? hits.slice(0, MOST) : hits;
  const mentions = some.map((person) => ({ type: 'person', person, form: 'full' }) as const);
  const told = await toldMentions(c, newsroom, work, { mentions, locale });
  return some
    .flatMap((person): FoundMention[] => {
      const shown = told.get(`person ${person} full`);
      const known = personIn(roster, person);
      if (shown === undefined || known === null) return [];
      const title = caseOf(person);
      const name = readsNames ? [deskName(known.person, newsroom.language)] : [];
      const more = [...name.filter((each) => each !== shown.told), title, shown.why ?? ''].filter(
        (each) => each !== '',
      );
      if (!readsNames && !has(`${shown.told} ${title}`, words, locale)) return [];
      return [{ of: 'person', id: person, told: shown.told, more: more.join(' · ') }];
    })
    .slice(0, MOST);
}

const MOST_LOOKED_AT = 500;

/** Places, as far as each may be told; by their own names only for who may know where people are. */
async function findPlaces(c: DeskContext, newsroom: Newsroom, work: Work, asked: Asked): Promise<FoundMention[]> {
  const { query, words, locale } = asked;
  const vault = c.var.deps.vaults.of(c.var.session.id);
  if (vault === null || words.length === 0) return [];
  const knowsWhere = allows(c, 'people.read-whereabouts');
  const hits = await searchVault(vault, query, knowsWhere ? MOST : MOST_LOOKED_AT, ({ kind }) => kind === 'place');
  const ids = hits.map(({ id }) => id as PlaceId);
  const places = await placesById(vault, ids);
  const mentions = ids.map((place) => ({ type: 'place', place, of: null }) as const);
  const told = await toldMentions(c, newsroom, work, { mentions, locale });
  return ids
    .flatMap((place): FoundMention[] => {
      const shown = told.get(`place ${place} `)?.told ?? '';
      const known = places.get(place);
      if (known === undefined || shown === '' || (!knowsWhere && !has(shown, words, locale))) return [];
      const levels = [known.exact, known.town, known.region].flatMap((each) =>
        each === null ? [] : (textIn(each, locale) ?? []),
      );
      const more = knowsWhere ? levels.filter((each) => each !== shown).join(', ') : '';
      return [{ of: 'place', id: place, told: shown, more }];
    })
    .slice(0, MOST);
}

async function findWorks(
  c: DeskContext,
  newsroom: Newsroom,
  words: readonly string[],
  locale: Locale,
): Promise<FoundMention[]> {
  const { press, language } = newsroom;
  const any = { kind: null, story: null, mission: null, locale: null, state: null, order: 'changed' } as const;
  const page = { limit: MOST, offset: 0 };
  const { works } = await listWorks(press.newsroom, { ...any, words }, NOTHING_ELSEWHERE, page);
  const ids = works.map(({ id }) => id);
  const kinds = new Map(works.map(({ id, kind }) => [id, kind]));
  const titles = await withToldTitles(c, newsroom, await languagesOf(press.newsroom, ids), kinds);
  return works.map(({ id, kind }) => {
    const title = titleFor(titles.get(id), locale);
    const told = title?.title || language.say('works.untitled');
    return { of: 'work', id, told, more: kindInWords(kind, title?.story ?? null, language.say) };
  });
}

async function findMedia(
  { press, identity }: Newsroom,
  of: 'picture' | 'film',
  words: readonly string[],
  locale: Locale,
): Promise<FoundMention[]> {
  const asked = { kind: of, lacks: null, work: null, unused: false, words } as const;
  const { items } = await listMedia(press.newsroom, asked, identity.locales, { limit: MOST, offset: 0 });
  return items.map(({ id, texts, facts }) => ({
    of,
    id,
    told: texts.get(locale)?.alt || [...texts.values()].find(({ alt }) => alt !== '')?.alt || '…',
    more: textIn(facts.credit, locale) ?? '',
  }));
}

/** Whether each of these words begins a word of a text. */
function has(text: string, words: readonly string[], locale: Locale): boolean {
  const own = foldedWords(text, locale);
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

import type { Inline } from '../../domain/document.ts';
import type { PersonId, PlaceId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { plainText } from '../../domain/published-work.ts';
import type { Work, WorkText } from '../../domain/work.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { asWithdrawn } from '../../press/as-withdrawn.ts';
import { mentionedIn } from '../../press/mentioned.ts';
import { tellLine } from '../../press/tell-line.ts';
import { purposesFor } from '../../press/telling.ts';
import { StillReading } from '../../vault/open-roster.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { peopleById, type PersonWithBases } from '../../vault/people.ts';
import { placesById } from '../../vault/places.ts';
import { withdrawnPeople } from '../../vault/withdrawals.ts';
import { seenCases } from '../cases/casework.ts';
import { allows, type DeskContext, type Newsroom } from './newsroom-context.ts';

/** What stands for a mention that is not told. */
const UNTOLD = '…';

type PublishedAs = Pick<Work, 'id' | 'kind'>;

/** What this colleague reads where a work mentions something. */
export interface MentionWords {
  /** A mention in the words that its readers will see; `…` for what is not this colleague's to know. */
  readonly of: (inline: Inline, locale: Locale) => string;
  /** Whether this person is in a case of theirs, and their record open. */
  readonly knows: (person: PersonId) => boolean;
}

/** The same for several works: a pseudonym belongs to one of them. */
interface WordsOfWorks extends Pick<MentionWords, 'knows'> {
  /** The record of whoever they know. */
  readonly record: (person: PersonId) => PersonWithBases | null;
  readonly of: (inline: Inline, locale: Locale, work: PublishedAs) => string;
}

const NOTHING: WordsOfWorks = { of: () => UNTOLD, knows: () => false, record: () => null };

/** What a work and texts of it mention. */
export async function mentionWords(
  c: DeskContext,
  newsroom: Newsroom,
  work: Work,
  texts: readonly WorkText[],
): Promise<MentionWords> {
  const { people, places } = mentionedIn(work, texts);
  const words = await wordsFor(c, newsroom, { people: [...people, ...work.firstPerson], places: [...places] });
  return { ...words, of: (inline, locale) => words.of(inline, locale, work) };
}

/**
 * Mentions in the form that consent lets out, for whoever may read those, of people in the cases that they are on.
 * Without an open vault, and of everybody else, nothing is told.
 */
export async function wordsFor(
  c: DeskContext,
  { press }: Newsroom,
  mentioned: { readonly people: readonly PersonId[]; readonly places: readonly PlaceId[] },
): Promise<WordsOfWorks> {
  const { deps, session } = c.var;
  const vault = deps.vaults.of(session.id);
  if (vault === null || !allows(c, 'people.read-mentions')) return NOTHING;
  const seen = await peopleById(vault, await seenAmong(c, vault, mentioned.people));
  const people = asWithdrawn(seen, await withdrawnPeople(vault.vault));
  const places = await placesById(vault, [...new Set(mentioned.places)]);
  const tellings = (locale: Locale, { id, kind }: PublishedAs) => ({
    locale,
    say: catalogueFor(locale),
    now: deps.now(),
    purposes: purposesFor(kind, locale, press.identity),
    publication: id,
    people,
    places,
  });
  return {
    knows: (person) => people.has(person),
    record: (person) => people.get(person) ?? null,
    of: (inline, locale, work) =>
      inline.type === 'person' && !people.has(inline.person)
        ? UNTOLD
        : plainText(tellLine([inline], tellings(locale, work))) || UNTOLD,
  };
}

/** Of these people, those who are in a case that this colleague sees. */
async function seenAmong(c: DeskContext, vault: OpenVault, people: Iterable<PersonId>): Promise<PersonId[]> {
  const wanted = new Set(people);
  if (wanted.size === 0) return [];
  const seen = await seenPeople(c, vault);
  return [...wanted].filter((person) => seen.has(person));
}

/** Who is in a case that this colleague sees; nobody while the case files are still being read. */
export async function seenPeople(c: DeskContext, vault: OpenVault): Promise<ReadonlySet<PersonId>> {
  try {
    const cases = [...(await seenCases(c, vault)).values()];
    return new Set(cases.flatMap((each) => each.people.map(({ person }) => person)));
  } catch (error) {
    if (error instanceof StillReading) return new Set();
    throw error;
  }
}

import type { Inline } from '../../domain/document.ts';
import type { PersonId, PlaceId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { plainText } from '../../domain/published-work.ts';
import type { Work, WorkText } from '../../domain/work.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { mentionedIn } from '../../press/mentioned.ts';
import { tellLine } from '../../press/tell-line.ts';
import { purposesFor } from '../../press/telling.ts';
import { casesSeenBy } from '../../staff/case-members.ts';
import { casesById } from '../../vault/cases.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { peopleById } from '../../vault/people.ts';
import { placesById } from '../../vault/places.ts';
import { allows, meOf, type DeskContext, type Newsroom } from './newsroom-context.ts';

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
  readonly of: (inline: Inline, locale: Locale, work: PublishedAs) => string;
}

const NOTHING: WordsOfWorks = { of: () => UNTOLD, knows: () => false };

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
  const seen = await seenPeople(c, vault);
  const people = await peopleById(
    vault,
    [...new Set(mentioned.people)].filter((person) => seen.has(person)),
  );
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
    of: (inline, locale, work) =>
      inline.type === 'person' && !people.has(inline.person)
        ? UNTOLD
        : plainText(tellLine([inline], tellings(locale, work))) || UNTOLD,
  };
}

/** Everyone in the cases that this colleague sees. */
async function seenPeople(c: DeskContext, vault: OpenVault): Promise<ReadonlySet<PersonId>> {
  const cases = await casesSeenBy(c.var.deps.staff, meOf(c), c.var.deps.now());
  if (cases.size === 0) return new Set();
  const records = [...(await casesById(vault, [...cases])).values()];
  return new Set(records.flatMap(({ people }) => people.map(({ person }) => person)));
}

import type { Inline } from '../../domain/document.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { plainText } from '../../domain/published-work.ts';
import type { Work, WorkText } from '../../domain/work.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { mentionedIn } from '../../press/mentioned.ts';
import { tellLine } from '../../press/tell-line.ts';
import { purposesFor } from '../../press/telling.ts';
import { casesSeenBy } from '../../staff/case-members.ts';
import { casesById } from '../../vault/cases.ts';
import { peopleById } from '../../vault/people.ts';
import { placesById } from '../../vault/places.ts';
import { allows, meOf, type DeskContext, type Newsroom } from './newsroom-context.ts';

/** What stands for a mention that is not told. */
export const UNTOLD = '…';

/** What this colleague reads where something is mentioned. */
export interface MentionWords {
  /** A mention in the words that its readers will see; `…` for what is not this colleague's to know. */
  readonly of: (inline: Inline, locale: Locale) => string;
  /** Whether this person is in a case of theirs, and their record open. */
  readonly knows: (person: PersonId) => boolean;
}

/**
 * Mentions in the form that consent lets out, for whoever may read those, of people in the cases that they are on.
 * Without an open vault, and of everybody else, nothing is told.
 */
export async function mentionWords(
  c: DeskContext,
  { press }: Newsroom,
  work: Work,
  texts: readonly WorkText[],
): Promise<MentionWords> {
  const { deps, session } = c.var;
  const vault = deps.vaults.of(session.id);
  if (vault === null || !allows(c, 'people.read-mentions')) return { of: () => UNTOLD, knows: () => false };
  const mentioned = mentionedIn(work, texts);
  const cases = await casesSeenBy(deps.staff, meOf(c), deps.now());
  const seen = new Set(
    cases.size === 0
      ? []
      : [...(await casesById(vault, [...cases])).values()].flatMap((each) => each.people.map(({ person }) => person)),
  );
  const wanted = [...mentioned.people, ...work.firstPerson].filter((person) => seen.has(person));
  const people = await peopleById(vault, [...new Set(wanted)]);
  const places = await placesById(vault, [...mentioned.places]);
  const telling = (locale: Locale) => ({
    locale,
    say: catalogueFor(locale),
    now: deps.now(),
    purposes: purposesFor(work.kind, locale, press.identity),
    publication: work.id,
    people,
    places,
  });
  return {
    knows: (person) => people.has(person),
    of: (inline, locale) =>
      inline.type === 'person' && !people.has(inline.person)
        ? UNTOLD
        : plainText(tellLine([inline], telling(locale))) || UNTOLD,
  };
}

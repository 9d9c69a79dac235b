import type { Purpose, Terms } from '../domain/basis.ts';
import { consentInForce } from '../domain/consent-in-force.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId, PlaceId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Place } from '../domain/place.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { WorkKind } from '../domain/work.ts';
import type { Say } from '../platform/catalogue/catalogue.ts';
import type { PersonWithBases } from '../vault/people.ts';

/** Everything that decides what readers of one work, in one language, see in place of a mention. */
export interface Telling {
  readonly locale: Locale;
  readonly say: Say;
  readonly now: Instant;
  /** Each of them must be allowed for a name to be told. */
  readonly purposes: readonly Purpose[];
  readonly publication: WorkId;
  readonly people: ReadonlyMap<PersonId, PersonWithBases>;
  readonly places: ReadonlyMap<PlaceId, Place>;
}

/**
 * What a person must have allowed to be told of in a work of this kind and language. The organisation's first language
 * is the one its texts are written in; telling in another is `translation`, a purpose of its own (CONVENTIONS: consent).
 */
export function purposesFor(kind: WorkKind, locale: Locale, identity: SiteIdentity): Purpose[] {
  const purposes: Purpose[] = ['publish'];
  if (kind === 'report') purposes.push('report');
  if (locale !== identity.locales[0]) purposes.push('translation');
  return purposes;
}

/** The terms in force for all of these purposes, or `null`: refused. An unknown person has none. */
export function termsIn(telling: Pick<Telling, 'people' | 'purposes' | 'now'>, person: PersonId): Terms | null {
  const known = telling.people.get(person);
  if (known === undefined) return null;
  const { terms } = consentInForce(known, telling.now);
  return telling.purposes.every((purpose) => terms?.purposes.includes(purpose)) ? terms : null;
}

/** Whether a work about this person may exist at all, for these purposes. */
export function mayBeTold(telling: Pick<Telling, 'people' | 'purposes' | 'now'>, person: PersonId): boolean {
  const terms = termsIn(telling, person);
  return terms !== null && terms.identity !== 'none';
}

/** When the first of these people may be told less of than now: from then on what rests on them may not be shown. */
export function earliestEnd(
  people: ReadonlyMap<PersonId, PersonWithBases>,
  mentioned: Iterable<PersonId>,
  now: Instant,
): Instant | null {
  let earliest: Instant | null = null;
  for (const person of mentioned) {
    const known = people.get(person);
    const until = known === undefined ? null : consentInForce(known, now).until;
    earliest = earlier(earliest, until);
  }
  return earliest;
}

/** The earlier of two instants; `null` is never. */
export function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

import { consentInForce } from '../domain/consent-in-force.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { WorkText } from '../domain/work.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import type { PersonWithBases } from '../vault/people.ts';
import { linesIn } from './mentioned.ts';
import { personShown } from './tell-line.ts';
import { purposesFor } from './telling.ts';

interface Called {
  readonly work: WorkId;
  readonly texts: readonly WorkText[];
  readonly among: readonly PersonId[];
}

interface AsOf {
  readonly people: ReadonlyMap<PersonId, PersonWithBases>;
  readonly identity: SiteIdentity;
  readonly now: Instant;
}

/**
 * Which of these people readers of a petition see called by a name, in whichever language: their own, a given name or a
 * pseudonym. Not those who are told of in their office, and not those in whose place a stand-in is read.
 */
export function calledByName({ work, texts, among }: Called, { people, identity, now }: AsOf): PersonId[] {
  const called = new Set<PersonId>();
  for (const text of texts) {
    const { locale } = text;
    const purposes = purposesFor('petition', locale, identity);
    const telling = { locale, say: catalogueFor(locale), now, purposes, publication: work, people, places: new Map() };
    for (const inline of linesIn(text).flat())
      if (inline.type === 'person' && personShown(inline, telling).shown === 'name') called.add(inline.person);
  }
  return among.filter((person) => {
    const known = people.get(person);
    return (
      called.has(person) && known !== undefined && consentInForce(known, now).basis?.ground.kind !== 'official-role'
    );
  });
}

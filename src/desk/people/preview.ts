import { idFrom, type PersonId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { NameForm } from '../../domain/person.ts';
import { plainText } from '../../domain/published-work.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Instant } from '../../domain/date.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { tellLine } from '../../press/tell-line.ts';
import { purposesFor } from '../../press/telling.ts';
import type { PersonWithBases } from '../../vault/people.ts';

/** An id that no work has: nobody's pseudonym is for it. */
const NO_PUBLICATION = idFrom<WorkId>(new Uint8Array(16));

const FORMS: readonly NameForm[] = ['full', 'short', 'given'];

/** How a mention of somebody would be printed now, in one publication. */
export interface Printed {
  readonly publication: WorkId | null;
  readonly lines: readonly { readonly form: NameForm; readonly texts: ReadonlyMap<Locale, string> }[];
}

/**
 * A mention in every form and language, as the press itself renders it. A pseudonym belongs to a publication: each that
 * has one is told apart from all others.
 */
export function printed(known: PersonWithBases, identity: SiteIdentity, now: Instant): Printed[] {
  const { id, pseudonyms } = known.person;
  const publications = [...new Set(pseudonyms.map(({ publication }) => publication)), null];
  const people: ReadonlyMap<PersonId, PersonWithBases> = new Map([[id, known]]);
  return publications.map((publication) => ({
    publication,
    lines: FORMS.map((form) => ({
      form,
      texts: new Map(
        identity.locales.map((locale) => {
          const telling = {
            locale,
            say: catalogueFor(locale),
            now,
            purposes: purposesFor('story', locale, identity),
            publication: publication ?? NO_PUBLICATION,
            people,
            places: new Map(),
          };
          return [locale, plainText(tellLine([{ type: 'person', person: id, form }], telling))];
        }),
      ),
    })),
  }));
}

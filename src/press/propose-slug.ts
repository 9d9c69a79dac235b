import { fold } from '../domain/fold.ts';
import type { Locale } from '../domain/locale.ts';
import { keyOf, properNamesIn } from '../domain/proper-names.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { slugOf } from '../domain/slug.ts';
import { languageItself } from './gate-questions.ts';

export interface SlugProposal {
  /** Empty where the title has no word for one. */
  readonly slug: string;
  /** What may be somebody's name, as it stands in the title. */
  readonly leftOut: readonly string[];
}

/**
 * A slug from a title, without what may be a name. An address is copied, logged and kept by others: it outlives a
 * consent. This looks at the words alone, as the gate does at names that nobody answered for: it asks too often rather
 * than too seldom, needs no key, and tells nobody who is on record. At publishing the gate looks for those.
 */
export function proposeSlug(title: string, locale: Locale, identity: SiteIdentity): SlugProposal {
  const own = [identity.organisation, identity.shortName].map(keyOf);
  const { common, known: everywhere } = languageItself(locale);
  const known = everywhere.union(new Set(own));
  const leftOut = properNamesIn(title, { locale, common, known });
  const parts = leftOut.flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}]+/u).map(fold));
  return { slug: slugOf(title, new Set(parts)), leftOut };
}

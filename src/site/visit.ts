import { directionOf, type Locale } from '../domain/locale.ts';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { workPath } from '../domain/work-path.ts';
import type { PageContext } from '../pages/page-context.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { translationsOf } from '../published/works.ts';
import type { SiteDependencies } from './dependencies.ts';
import { pathsFor } from './path-book.ts';

/** One request for a page: who publishes, in which language, where and when. */
export interface Visit {
  readonly site: SiteDependencies;
  readonly identity: SiteIdentity;
  readonly locale: Locale;
  /** Path and query as asked for. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly now: Instant;
}

export type Alternates = PageContext['alternates'];

/** What a page needs to render: the paths of every work that its view names, and itself in other languages. */
export async function contextFor(visit: Visit, view: unknown, alternates?: Alternates): Promise<PageContext> {
  const { site, identity, locale, path } = visit;
  return {
    identity,
    locale,
    direction: directionOf(locale),
    say: catalogueFor(locale),
    path,
    origin: site.settings.origin,
    alternates: alternates ?? sameInEveryLocale(identity, path),
    pathOf: await pathsFor(site.published, view, locale, visit.now),
    assets: site.assets.paths,
  };
}

/** Lists, search and home answer at the same place in every language. */
export function sameInEveryLocale(identity: SiteIdentity, path: string): Alternates {
  const rest = path.replace(/^\/[^/?]*/, '');
  return identity.locales.map((locale) => ({ locale, href: `/${locale}${rest}` }));
}

/** Where a work answers in each language that has it. */
export async function alternatesOf(visit: Visit, work: WorkId): Promise<Alternates> {
  const translations = await translationsOf(visit.site.published, work, visit.now);
  return visit.identity.locales.flatMap((locale) => {
    const translation = translations.find((each) => each.locale === locale);
    return translation === undefined ? [] : [{ locale, href: workPath(translation.kind, locale, translation.slug) }];
  });
}

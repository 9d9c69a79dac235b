import type { Context } from 'hono';
import { directionOf, type Locale, parseLocale } from '../domain/locale.ts';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { workPath } from '../domain/work-path.ts';
import type { PageContext } from '../pages/page-context.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { standingPages } from '../published/standing-pages.ts';
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
  /** The cache's era when the visit began: what is read afterwards may be older than the press's latest change. */
  readonly era: number;
}

/** The visit of a request whose address begins with one of the site's locales, else `null`. */
export async function visitOf(site: SiteDependencies, context: Context): Promise<Visit | null> {
  const { era } = site.cache;
  const identity = await site.identity();
  const first = parseLocale(context.req.path.split('/')[1] ?? '');
  const locale = identity?.locales.find((each) => each === first);
  return identity === null || locale === undefined ? null : visitIn({ site, identity, locale, era }, context);
}

/** The visit of an address without a locale: in the one that `?locale=` asks for, else in the default one. */
export async function visitInDefaultLocale(site: SiteDependencies, context: Context): Promise<Visit | null> {
  const { era } = site.cache;
  const identity = await site.identity();
  if (identity === null) return null;
  const asked = context.req.query('locale');
  const locale = identity.locales.find((each) => each === asked) ?? identity.locales[0];
  return visitIn({ site, identity, locale, era }, context);
}

function visitIn(known: Pick<Visit, 'site' | 'identity' | 'locale' | 'era'>, context: Context): Visit {
  const url = new URL(context.req.url);
  return { ...known, path: url.pathname + url.search, query: url.searchParams, now: known.site.now() };
}

const menusOf = ({ menu, branches = [] }: SiteIdentity): unknown => [menu, ...branches.map((branch) => branch.menu)];

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
    pathOf: await pathsFor(site.published, [view, menusOf(identity)], locale, visit.now),
    standing: await standingPages(site.published, locale, visit.now),
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

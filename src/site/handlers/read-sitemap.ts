import type { Instant } from '../../domain/date.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { workPath } from '../../domain/work-path.ts';
import { sitemap, type SitemapEntry } from '../../pages/sitemap.ts';
import { sitemapWorks } from '../../published/works.ts';
import { FRESH, staleAt, type Answer } from '../answer.ts';
import type { SiteDependencies } from '../dependencies.ts';

/** Every public page with its translations. A demonstration has an empty one: nothing in it is to be found. */
export async function readSitemap(site: SiteDependencies, identity: SiteIdentity, now: Instant): Promise<Answer> {
  const entries: SitemapEntry[] = identity.demonstration
    ? []
    : (await sitemapWorks(site.published, now)).map(({ work, pages }) => ({
        work,
        pages: pages.map(({ kind, locale, slug, modifiedAt }) => ({
          locale,
          path: workPath(kind, locale, slug),
          modifiedAt,
        })),
      }));
  return {
    answer: 'text',
    type: 'application/xml; charset=utf-8',
    text: sitemap(entries, site.settings.origin),
    staleAt: staleAt(now, FRESH),
  };
}

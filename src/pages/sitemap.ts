import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { isoInstant } from './dates.ts';
import { xmlText } from './xml-text.ts';

export interface SitemapEntry {
  readonly work: WorkId;
  /** One for each language; the first is the default. */
  readonly pages: readonly { readonly locale: string; readonly path: string; readonly modifiedAt: Instant }[];
}

/** A sitemap of sitemaps.org with `hreflang`, each page naming all its languages. A demonstration passes no entries. */
export function sitemap(entries: readonly SitemapEntry[], origin: string): string {
  const urls = entries.flatMap(({ pages }) => {
    const languages = pages.map((page) => alternate(page.locale, origin + page.path));
    const [first] = pages;
    if (first !== undefined) languages.push(alternate('x-default', origin + first.path));
    return pages.map(
      (page) =>
        `<url>\n<loc>${xmlText(origin + page.path)}</loc>\n<lastmod>${isoInstant(page.modifiedAt)}</lastmod>\n${languages.join('\n')}\n</url>\n`,
    );
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

const alternate = (locale: string, href: string): string =>
  `<xhtml:link rel="alternate" hreflang="${xmlText(locale)}" href="${xmlText(href)}"/>`;

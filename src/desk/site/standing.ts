import type { Instant } from '../../domain/date.ts';
import type { WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { STANDING_PAGES, type StandingPage } from '../../domain/site-settings.ts';
import { workWithSlug } from '../../newsroom/slugs.ts';
import type { LockedPress } from '../../press/press.ts';
import { standingPages } from '../../published/standing-pages.ts';

/** One of the pages that the site leads to from everywhere: in which languages it is public, and the work it is, if any. */
export interface Standing {
  readonly page: StandingPage;
  readonly work: WorkId | null;
  readonly publicIn: readonly Locale[];
}

export async function standingOf(press: LockedPress, now: Instant): Promise<Standing[]> {
  const { locales } = press.identity;
  const there = new Map<Locale, ReadonlySet<StandingPage>>();
  for (const locale of locales) there.set(locale, await standingPages(press.published, locale, now));
  const all: Standing[] = [];
  for (const page of STANDING_PAGES) {
    let work: WorkId | null = null;
    for (const locale of locales) work ??= await workWithSlug(press.newsroom.db, { kind: 'page', locale, slug: page });
    all.push({ page, work, publicIn: locales.filter((locale) => there.get(locale)?.has(page)) });
  }
  return all;
}

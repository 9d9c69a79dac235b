import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import { STANDING_PAGES, type StandingPage } from '../domain/site-settings.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';
import { publicNow } from './public-now.ts';

/** Those of the standing pages that are public in this language now. */
export async function standingPages(
  zone: Zone<PublishedTables>,
  locale: Locale,
  now: Instant,
): Promise<ReadonlySet<StandingPage>> {
  const rows = await zone.db
    .selectFrom('work')
    .select('slug')
    .where('kind', '=', 'page')
    .where('locale', '=', locale)
    .where('slug', 'in', STANDING_PAGES)
    .where(publicNow(now))
    .execute();
  const there = new Set(rows.map(({ slug }) => slug));
  return new Set(STANDING_PAGES.filter((page) => there.has(page)));
}

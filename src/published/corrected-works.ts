import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { publicNow } from './public-now.ts';
import type { PublishedTables } from './schema.ts';
import { readStored } from './stored-work.ts';

/** Works in a language in which something was put right, the one with the newest correction first. */
export async function correctedWorks(
  zone: Zone<PublishedTables>,
  asked: { readonly locale: Locale; readonly limit: number; readonly offset: number },
  now: Instant,
): Promise<PublishedWork[]> {
  const rows = await correctedQuery(zone.db, asked.locale, now)
    .innerJoin('work_page', 'work_page.entry', 'work.entry')
    .select(['version', 'json'])
    .orderBy('corrected_on', 'desc')
    .orderBy('work.entry', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return rows.map((row) => readStored<PublishedWork>(row.version, row.json));
}

export async function countCorrectedWorks(zone: Zone<PublishedTables>, locale: Locale, now: Instant): Promise<number> {
  const row = await correctedQuery(zone.db, locale, now)
    .select(({ fn }) => fn.countAll<number>().as('works'))
    .executeTakeFirstOrThrow();
  return Number(row.works);
}

const correctedQuery = (db: Kysely<PublishedTables>, locale: Locale, now: Instant) =>
  db
    .selectFrom('work')
    .where('work.locale', '=', locale)
    .where('work.corrected_on', 'is not', null)
    .where(publicNow(now));

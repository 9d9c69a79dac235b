import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/**
 * Works and languages that an editor let out. What is rendered again, because somebody withdrew or changed their mind,
 * comes in these alone: a language that is approved and kept back must not come out by itself. Last, which version of each
 * language it is.
 */
export type LanguagesOut = readonly (readonly [WorkId, readonly Locale[], readonly number[]])[];

/** Notes them; doing it twice is no harm. */
export async function noteLanguagesOut(zone: Zone<NewsroomTables>, out: LanguagesOut): Promise<void> {
  const rows = out.flatMap(([work, locales, versions]) =>
    locales.map((locale, at) => ({ work, locale, version: versions[at] ?? 0 })),
  );
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await zone.db
      .insertInto('languages_out')
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((clash) =>
        clash.columns(['work', 'locale']).doUpdateSet(({ ref }) => ({ version: ref('excluded.version') })),
      )
      .execute();
}

const AT_ONCE = 500;

export async function languagesOutOf(
  zone: Zone<NewsroomTables>,
  works: readonly WorkId[],
): Promise<ReadonlyMap<WorkId, ReadonlySet<Locale>>> {
  const found = new Map<WorkId, Set<Locale>>();
  if (works.length === 0) return found;
  const rows = await zone.db.selectFrom('languages_out').selectAll().where('work', 'in', works).execute();
  for (const { work, locale } of rows) {
    const known = found.get(work as WorkId) ?? new Set<Locale>();
    found.set(work as WorkId, known.add(locale as Locale));
  }
  return found;
}

/** Which version of these works was let out last, each `work locale`: readers see it, where they see the work. */
export async function versionsOut(
  zone: Zone<NewsroomTables>,
  works: readonly WorkId[],
): Promise<ReadonlyMap<string, number>> {
  if (works.length === 0) return new Map();
  const rows = await zone.db.selectFrom('languages_out').selectAll().where('work', 'in', works).execute();
  return new Map(rows.map(({ work, locale, version }) => [`${work} ${locale}`, version]));
}

import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { noteWorkEvent } from './work-events.ts';
import { revisionTyped, setAside } from './working-texts.ts';
import { keepVersion } from './write-text.ts';

/** The version of the source that a translation agrees with. */
export interface SourceVersion {
  readonly locale: Locale;
  readonly version: number;
}

interface Told {
  readonly by: AccountId;
  readonly now: Instant;
}

/**
 * Keeps a translation as a new version, a draft, of which `seen` was the newest when it was begun (0: none). `agrees`:
 * the version of the source that it was brought up to; `null`: it stays as far behind as it was.
 */
export async function keepTranslation(
  zone: Zone<NewsroomTables>,
  given: {
    readonly work: WorkId;
    readonly text: WorkText;
    readonly seen: number;
    /** The revision of what was being typed, as it was shown; 0: nothing was. */
    readonly revision: number;
    readonly made: SourceVersion;
    readonly agrees: boolean;
  },
  { by, now }: Told,
): Promise<number | { readonly refused: 'changed-meanwhile'; readonly newest: number }> {
  const { work, text, seen, revision, made, agrees } = given;
  const { locale } = text;
  return inWriteTransaction(zone, async (db) => {
    const row = await db
      .selectFrom('work_languages')
      .select('newest')
      .where('work', '=', work)
      .where('locale', '=', locale)
      .executeTakeFirst();
    const newest = row?.newest ?? 0;
    if (newest !== seen || (await revisionTyped(db, { work, locale })) !== revision)
      return { refused: 'changed-meanwhile', newest };
    const begins = newest === 0;
    if (begins || agrees) await mark(db, { work, locale, made, by, now });
    await setAside(db, { work, locale }, now);
    const version = await keepVersion(db, { work, text, author: by, now });
    if (begins || agrees) {
      const what = begins ? ('translation-begun' as const) : ('translation-marked' as const);
      await noteWorkEvent(db, work, { what, by, at: now, locale, version: made.version });
    }
    return version;
  });
}

/** Says that a translation agrees with a version of its source, as it is. */
export async function markTranslation(
  zone: Zone<NewsroomTables>,
  given: { readonly work: WorkId; readonly locale: Locale; readonly made: SourceVersion },
  { by, now }: Told,
): Promise<void> {
  const { work, locale, made } = given;
  await inWriteTransaction(zone, async (db) => {
    await mark(db, { work, locale, made, by, now });
    await noteWorkEvent(db, work, { what: 'translation-marked', by, at: now, locale, version: made.version });
  });
}

async function mark(
  db: Parameters<typeof keepVersion>[0],
  given: { readonly work: WorkId; readonly locale: Locale; readonly made: SourceVersion } & Told,
): Promise<void> {
  const { work, locale, made, by, now } = given;
  const row = { source_locale: made.locale, source_version: made.version, marked_at: now, marked_by: by };
  await db
    .insertInto('translations')
    .values({ work, locale, ...row })
    .onConflict((clash) => clash.columns(['work', 'locale']).doUpdateSet(row))
    .execute();
}

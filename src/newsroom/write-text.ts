import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { noteApproved, noteLanguage } from './work-languages.ts';
import { noteMediaOfText } from './work-media.ts';

interface Given {
  readonly work: WorkId;
  readonly text: WorkText;
  readonly author: AccountId | null;
  readonly now: Instant;
}

/** Keeps a text as a new draft and returns its version, counted from 1 in each language. Older versions stay. */
export async function writeText(zone: Zone<NewsroomTables>, given: Given): Promise<number> {
  return await zone.db.transaction().execute((transaction) => keepVersion(transaction, given));
}

/** The same, in a transaction of the caller's. */
export async function keepVersion(db: Kysely<NewsroomTables>, { work, text, author, now }: Given): Promise<number> {
  const { newest } = await db
    .selectFrom('text')
    .select((row) => row.fn.max('version').as('newest'))
    .where('work', '=', work)
    .where('locale', '=', text.locale)
    .executeTakeFirstOrThrow();
  const version = (newest ?? 0) + 1;
  await db
    .insertInto('text')
    .values({
      work,
      locale: text.locale,
      version,
      state: 'draft',
      author,
      written_at: now,
      content: JSON.stringify(text),
    })
    .execute();
  await noteLanguage(db, work, text, { version, now });
  await noteMediaOfText(db, work, text, version);
  return version;
}

/** Approves exactly the version that was read; a newer draft is not covered. */
export async function approveText(
  zone: Zone<NewsroomTables>,
  given: { work: WorkId; locale: Locale; version: number },
): Promise<{ refused: 'version-unknown' } | null> {
  return await zone.db.transaction().execute((transaction) => approveVersion(transaction, given));
}

/** The same, in a transaction of the caller's. */
export async function approveVersion(
  db: Kysely<NewsroomTables>,
  given: { readonly work: WorkId; readonly locale: Locale; readonly version: number },
): Promise<{ refused: 'version-unknown' } | null> {
  const { work, locale, version } = given;
  const { numUpdatedRows } = await db
    .updateTable('text')
    .set({ state: 'approved' })
    .where('work', '=', work)
    .where('locale', '=', locale)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return { refused: 'version-unknown' };
  await noteApproved(db, work, locale, version);
  return null;
}

import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { NewsroomTables } from './schema.ts';

/**
 * Closes what is still to be read of a text because of what is read now. `but`: the version of which a review stays open.
 * `urgentToo`: also what is owed since an earlier version went out unread; else that is owed still.
 */
export async function supersede(
  db: Kysely<NewsroomTables>,
  { work, locale, by }: { readonly work: WorkId; readonly locale: Locale; readonly by: AccountId },
  now: Instant,
  { but, urgentToo }: { readonly but: number | null; readonly urgentToo: boolean },
): Promise<void> {
  await db
    .updateTable('reviews')
    .set({ answer: 'superseded', answered_by: by, answered_at: now })
    .where('work', '=', work)
    .where('locale', '=', locale)
    .where('answered_at', 'is', null)
    .$if(!urgentToo, (query) => query.where('urgent', '=', 0))
    .$if(but !== null, (query) => query.where('version', '<', but ?? 0))
    .execute();
}

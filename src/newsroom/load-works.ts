import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Work, WorkText } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { putWork } from './record-work.ts';
import type { NewsroomTables } from './schema.ts';
import { approveVersion, keepVersion } from './write-text.ts';

/** A work that has gone out already, with its approved text. */
export interface LoadedWork {
  readonly work: Work;
  readonly text: WorkText;
  readonly publishedAt: Instant;
}

/** Puts works on file as if they had been written and published one by one: at most a few hundred a call. */
export async function loadWorks(
  zone: Zone<NewsroomTables>,
  works: readonly LoadedWork[],
  author: AccountId,
): Promise<void> {
  await zone.db.transaction().execute(async (db) => {
    for (const { work, text, publishedAt } of works) {
      await putWork(db, work, publishedAt);
      const version = await keepVersion(db, { work: work.id, text, author, now: publishedAt });
      await approveVersion(db, { work: work.id, locale: text.locale, version });
    }
  });
}

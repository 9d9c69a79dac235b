import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { freeSlug } from './slugs.ts';
import { noteWorkEvent } from './work-events.ts';
import { keepVersion } from './write-text.ts';

/**
 * Begins a work with its first text, a draft. Its slug is the one that is proposed, or the next that no other work of
 * this kind has in this language.
 */
export async function beginWork(
  zone: Zone<NewsroomTables>,
  { work, text }: { readonly work: Work; readonly text: WorkText },
  { by, now, how = 'begun' }: { readonly by: AccountId; readonly now: Instant; readonly how?: 'begun' | 'sent-in' },
): Promise<void> {
  await inWriteTransaction(zone, async (db) => {
    await db
      .insertInto('work')
      .values({
        id: work.id,
        kind: work.kind,
        facts: JSON.stringify(work),
        mission: work.mission,
        published_at: null,
        withdrawn_at: null,
      })
      .execute();
    const slug = await freeSlug(db, { kind: work.kind, locale: text.locale, slug: text.slug }, work.id);
    await keepVersion(db, { work: work.id, text: { ...text, slug }, author: by, now });
    await noteWorkEvent(db, work.id, { what: how, by, at: now, locale: text.locale, version: 1 });
    if (how === 'sent-in')
      await db
        .insertInto('contributions')
        .values({ work: work.id, sent_by: by, sent_at: now, taken_at: null, taken_by: null })
        .execute();
  });
}

import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { textVersion } from './newest-texts.ts';
import type { NewsroomTables } from './schema.ts';
import { languagesOf } from './work-languages.ts';
import { noteWorkEvent } from './work-events.ts';
import { setAside } from './working-texts.ts';
import { keepVersion } from './write-text.ts';

/**
 * Keeps the words of an earlier version as a new one, a draft: nothing is overwritten, what came between can be
 * restored in the same way, and what is being typed is kept as a version before. Its address stays what it is now. Returns the new version.
 */
export async function restoreVersion(
  zone: Zone<NewsroomTables>,
  { work, locale, version }: { readonly work: WorkId; readonly locale: Locale; readonly version: number },
  { by, now }: { readonly by: AccountId; readonly now: Instant },
): Promise<number | { readonly refused: 'version-unknown' }> {
  const earlier = await textVersion(zone, work, locale, version);
  if (earlier === null) return { refused: 'version-unknown' };
  const slug = (await languagesOf(zone, [work])).get(work)?.find((each) => each.locale === locale)?.slug;
  return inWriteTransaction(zone, async (db) => {
    await setAside(db, { work, locale }, now);
    const text = { ...earlier.text, slug: slug ?? earlier.text.slug };
    const restored = await keepVersion(db, { work, text, author: by, now });
    await noteWorkEvent(db, work, { what: 'restored', by, at: now, locale, version: restored });
    return restored;
  });
}

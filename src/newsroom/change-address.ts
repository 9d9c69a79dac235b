import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { isSlug } from '../domain/slug.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { approvedTexts } from './texts.ts';
import type { NewsroomTables } from './schema.ts';
import { workWithSlug } from './slugs.ts';
import { languagesOf } from './work-languages.ts';
import { keepVersion } from './write-text.ts';

/** `newer-draft`: somebody is at work on the text, and changes its address there. */
export type AddressRefusal = 'no-slug' | 'slug-taken' | 'slug-same' | 'no-approved-text' | 'newer-draft';

/**
 * Gives an approved text another address, as a version of its own that differs in nothing else: it is read by a second
 * person like any other, and goes out when the work is published again. Then the old address leads to the new one.
 */
export async function changeAddress(
  zone: Zone<NewsroomTables>,
  given: { readonly work: WorkId; readonly locale: Locale; readonly slug: string; readonly by: AccountId },
  now: Instant,
): Promise<number | { readonly refused: AddressRefusal }> {
  const { work, locale, slug, by } = given;
  if (!isSlug(slug)) return { refused: 'no-slug' };
  const approved = (await approvedTexts(zone, [work])).find(({ text }) => text.locale === locale);
  if (approved === undefined) return { refused: 'no-approved-text' };
  if (approved.text.slug === slug) return { refused: 'slug-same' };
  return inWriteTransaction(zone, async (db) => {
    const newest = (await languagesOf({ ...zone, db }, [work])).get(work)?.find((each) => each.locale === locale);
    if (newest?.newest !== approved.version) return { refused: 'newer-draft' };
    const { kind } = approved.text.details;
    if ((await workWithSlug(db, { kind, locale, slug }, work)) !== null) return { refused: 'slug-taken' };
    return await keepVersion(db, { work, text: { ...approved.text, slug }, author: by, now });
  });
}

import type { Instant, PlainDate } from '../domain/date.ts';
import { faultOf, type CorrectionFault, type CorrectionKind, type CorrectionWords } from '../domain/correction.ts';
import type { Inline } from '../domain/document.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** `language-without-text`: there is nothing in it to correct. `not-published`: what nobody has read is simply changed. */
export type CorrectionRefusal = CorrectionFault | 'work-unknown' | 'not-published' | 'language-without-text';

/**
 * Records what was put right in a published text, in each language that it concerns. It goes out when the work is
 * published again: people and places in it are mentions, told and gated like those of the text. Entries are added and
 * never changed; a correction that was wrong gets one of its own.
 */
export async function recordCorrection(
  zone: Zone<NewsroomTables>,
  given: {
    readonly work: WorkId;
    readonly kind: CorrectionKind;
    readonly on: PlainDate;
    /** None in a removal, which stands in every language. */
    readonly words: ReadonlyMap<Locale, CorrectionWords<readonly Inline[]>>;
    readonly by: AccountId | null;
  },
  now: Instant,
): Promise<'recorded' | { readonly refused: CorrectionRefusal }> {
  const { work, kind, on, words, by } = given;
  const fault = faultOf(kind, [...words.values()]);
  if (fault !== null) return { refused: fault };
  return inWriteTransaction(zone, async (db) => {
    const known = db.selectFrom('work').select('published_at').where('id', '=', work);
    // Its row is the lock under which entries are numbered.
    const row = await (zone.engine === 'postgres' ? known.forUpdate() : known).executeTakeFirst();
    if (row === undefined) return { refused: 'work-unknown' };
    if (row.published_at === null) return { refused: 'not-published' };
    const texts = await db.selectFrom('text').select('locale').distinct().where('work', '=', work).execute();
    const written = new Set(texts.map(({ locale }) => locale));
    if ([...words.keys()].some((locale) => !written.has(locale))) return { refused: 'language-without-text' };
    const { last } = await db
      .selectFrom('corrections')
      .select((correction) => correction.fn.max('number').as('last'))
      .where('work', '=', work)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('corrections')
      .values({
        work,
        number: (last ?? 0) + 1,
        kind,
        on,
        recorded_at: now,
        recorded_by: by,
        words: JSON.stringify(Object.fromEntries(words)),
      })
      .execute();
    return 'recorded';
  });
}

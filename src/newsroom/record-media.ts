import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { MediaItem, MediaTexts } from './media.ts';
import { asIndexed } from './media-search.ts';
import { noteVersion } from './media-versions.ts';
import { wantRenditions } from './renditions.ts';
import type { NewsroomTables } from './schema.ts';
import { foldedWords } from './work-languages.ts';

/** Who put it on file, and when. */
export interface Recorded {
  readonly by: AccountId | null;
  readonly now: Instant;
}

/**
 * Puts a picture or film on file with what is said of it, or changes that; what was on file before stays as a version.
 * Its original was sealed before.
 */
export async function recordMedia(
  zone: Zone<NewsroomTables>,
  item: MediaItem,
  recorded: Recorded = { by: null, now: 0 as Instant },
): Promise<void> {
  await inWriteTransaction(zone, (db) => putMedia(db, item, recorded));
}

/** The same, in a transaction of the caller's. */
export async function putMedia(db: Kysely<NewsroomTables>, item: MediaItem, recorded: Recorded): Promise<void> {
  const row = { original: item.original, sealed_as: item.sealedAs, ...linesOf(item) };
  await db
    .insertInto('media')
    .values({ id: item.id, kind: item.facts.kind, added_at: recorded.now, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await db.deleteFrom('media_text').where('media', '=', item.id).execute();
  const texts = textRows(item.texts).map((text) => ({ media: item.id, ...text }));
  if (texts.length > 0) await db.insertInto('media_text').values(texts).execute();
  await noteVersion(db, item, recorded);
  await wantRenditions(db, item, recorded.now);
}

function linesOf({ facts, texts }: MediaItem) {
  const credited = Object.entries(facts.credit).flatMap(([locale, credit]) => (credit.trim() === '' ? [] : [locale]));
  const described = [...texts].flatMap(([locale, { alt }]) => (alt.trim() === '' ? [] : [locale]));
  return {
    facts: JSON.stringify(facts),
    licensed: facts.licence.trim() === '' ? 0 : 1,
    people_said: facts.people.length > 0 || facts.nobody !== null ? 1 : 0,
    pixels_seen: facts.pixels === null ? 0 : 1,
    credited: ` ${credited.join(' ')} `,
    described: ` ${described.join(' ')} `,
    poster: facts.kind === 'film' ? facts.poster : null,
  };
}

const textRows = (texts: MediaTexts) =>
  [...texts].map(([locale, { alt, caption }]) => ({
    locale,
    alt,
    caption,
    words: ` ${asIndexed(foldedWords(`${alt} ${caption ?? ''}`, locale)).join(' ')} `,
  }));

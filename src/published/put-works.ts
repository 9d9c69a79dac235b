import type { Transaction } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { PublishedFile, PublishedWork } from '../domain/published-work.ts';
import { workPath } from '../domain/work-path.ts';
import type { Zone } from '../platform/database/zone.ts';
import { buryAddresses, takeAddress } from './addresses.ts';
import { firstEntryAfterMinuteOf, firstEntryAt, sameMinute, sortInstant } from './entry-order.ts';
import { nextGeneration } from './generation.ts';
import { isHidden } from './hide-works.ts';
import { changeIndex, noIndexChanges, type IndexChanges } from './index-changes.ts';
import { forgetUnusedFiles, putMedia } from './media.ts';
import { removeEntry } from './remove-entry.ts';
import type { PublishedTables } from './schema.ts';
import { entryTerms } from './search-terms.ts';
import { filesOf, searchableText, STORED_VERSION, summaryOf } from './stored-work.ts';

export type Put = Kept | { readonly refused: 'slug-taken'; readonly path: string };

interface Kept {
  /** Names of files that no work shows any more: their bytes are for the caller to delete. */
  readonly orphans: readonly string[];
}

/** What the press publishes together. */
export interface Publication {
  /** Names it, so that a press that was stopped can ask whether it was committed. */
  readonly id: string;
  /** The files that its works show, whose bytes are in the media folder already. */
  readonly files: readonly PublishedFile[];
  /** Whether no earlier address of these works may lead to them any more. */
  readonly buriesFormer: boolean;
}

/**
 * Makes works readable, or replaces them, each in its language: all of them or, on a refusal, none. Rows, addresses,
 * search entries and the generation number change in one transaction. At most 1,000 works a call, so that a reader
 * never waits long. A work may lie in the future or in the past: readers decide by their own `now`. A work that is
 * hidden stays so.
 *
 * With a `publication` the works come in all the languages that they may be read in: in others they go.
 */
export async function putWorks(
  zone: Zone<PublishedTables>,
  works: readonly PublishedWork[],
  _now: Instant,
  publication: Publication | null = null,
): Promise<Put> {
  return zone.db.transaction().execute(async (db) => {
    // First: its row is the lock that lets one writer in at a time.
    await nextGeneration(db);
    const taken = await takenPath(db, works);
    if (taken !== null) return { refused: 'slug-taken', path: taken };
    const changes = noIndexChanges();
    const dropped: string[] = [];
    if (publication !== null) {
      await putMedia(db, publication.files);
      await db.insertInto('publication').values({ id: publication.id }).execute();
      dropped.push(...(await takeOtherLanguages(db, changes, works, publication.buriesFormer)));
    }
    for (const work of works) dropped.push(...(await putWork(db, changes, work)));
    await changeIndex(db, zone.engine, changes);
    return { orphans: await forgetUnusedFiles(db, dropped) };
  });
}

/** Takes these works away in every language that they do not come in. Returns the files that were shown there. */
async function takeOtherLanguages(
  db: Transaction<PublishedTables>,
  changes: IndexChanges,
  works: readonly PublishedWork[],
  buriesFormer: boolean,
): Promise<string[]> {
  const locales = new Map<WorkId, Set<string>>();
  for (const { work, locale } of works) locales.set(work, (locales.get(work) ?? new Set()).add(locale));
  const dropped: string[] = [];
  for (const [work, kept] of locales) {
    if (buriesFormer) await buryAddresses(db, work);
    const entries = await db.selectFrom('work').select(['entry', 'locale']).where('work', '=', work).execute();
    for (const entry of entries.filter(({ locale }) => !kept.has(locale))) {
      dropped.push(...(await removeEntry(db, entry.entry)));
      changes.taken.push(entry);
      await buryAddresses(db, work, entry.locale);
    }
  }
  return dropped;
}

/** The first address that another work answers at now. An address that another one has left may be taken over. */
async function takenPath(db: Transaction<PublishedTables>, works: readonly PublishedWork[]): Promise<string | null> {
  const paths = new Map<string, string>();
  for (const { kind, locale, slug, work } of works) {
    const path = workPath(kind, locale, slug);
    const owner =
      paths.get(path) ??
      (
        await db
          .selectFrom('work')
          .select('work')
          .where('kind', '=', kind)
          .where('locale', '=', locale)
          .where('slug', '=', slug)
          .executeTakeFirst()
      )?.work;
    if (owner !== undefined && owner !== work) return path;
    paths.set(path, work);
  }
  return null;
}

/** Puts one work in one language. Returns the files that it no longer shows. */
async function putWork(
  db: Transaction<PublishedTables>,
  changes: IndexChanges,
  work: PublishedWork,
): Promise<string[]> {
  const { locale } = work;
  const old = await db
    .selectFrom('work')
    .select(['entry', 'locale'])
    .where('work', '=', work.work)
    .where('locale', '=', locale)
    .executeTakeFirst();
  const before = old === undefined ? [] : await removeEntry(db, old.entry);
  if (old !== undefined) changes.taken.push(old);
  const entry = await entryFor(db, work, old?.entry ?? null);
  const text = searchableText(work);
  const files = filesOf(work);
  const terms = entryTerms(text, locale, work.details.kind === 'story' ? ['story', work.details.story] : [work.kind]);
  await insertRows(db, entry, work, text);
  await insertLinks(db, entry, work, files);
  await takeAddress(db, work, work.work);
  changes.added.push({ entry, locale, terms });
  return before.filter((file) => !files.includes(file));
}

/** The entry that a work has already, if it stays in its minute; else the next free one of its new minute. */
async function entryFor(db: Transaction<PublishedTables>, work: PublishedWork, old: number | null): Promise<number> {
  const first = firstEntryAt(sortInstant(work));
  if (old !== null && sameMinute(old, first)) return old;
  const last = await db
    .selectFrom('work')
    .select('entry')
    .where('entry', '>=', first)
    .where('entry', '<', firstEntryAfterMinuteOf(first))
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? first : last.entry + 1;
}

async function insertRows(
  db: Transaction<PublishedTables>,
  entry: number,
  work: PublishedWork,
  text: { title: string; body: string },
): Promise<void> {
  const { kind, locale, slug, mission, campaign, details } = work;
  await db
    .insertInto('work')
    .values({
      entry,
      work: work.work,
      locale,
      kind,
      story: details.kind === 'story' ? details.story : null,
      slug,
      mission,
      campaign,
      sort_at: sortInstant(work),
      published_at: work.publishedAt,
      modified_at: work.modifiedAt,
      valid_until: work.validUntil,
      hidden: (await isHidden(db, work.work)) ? 1 : 0,
      corrected_on: work.corrections[0]?.on ?? null,
    })
    .execute();
  const version = STORED_VERSION;
  await db
    .insertInto('work_text')
    .values({ entry, version, summary: JSON.stringify(summaryOf(work)), plain: text.body })
    .execute();
  await db
    .insertInto('work_page')
    .values({ entry, version, json: JSON.stringify(work) })
    .execute();
}

async function insertLinks(
  db: Transaction<PublishedTables>,
  entry: number,
  work: PublishedWork,
  files: readonly string[],
): Promise<void> {
  const cases = [...new Set(work.cases)];
  if (cases.length > 0) {
    await db
      .insertInto('work_case')
      .values(cases.map((each) => ({ case_work: each, entry })))
      .execute();
  }
  if (files.length > 0) {
    await db
      .insertInto('work_file')
      .values(files.map((file) => ({ file, entry })))
      .execute();
  }
}

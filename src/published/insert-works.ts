import type { Transaction } from 'kysely';
import type { PublishedWork } from '../domain/published-work.ts';
import { sortInstant } from './entry-order.ts';
import { hiddenAmong } from './hide-works.ts';
import type { PublishedTables } from './schema.ts';
import { filesOf, STORED_VERSION, summaryOf } from './stored-work.ts';

export interface Inserted {
  readonly work: PublishedWork;
  readonly entry: number;
  readonly text: { readonly body: string };
}

/** So many rows a statement: the widest has fifteen columns, and SQLite takes 32,766 values. */
const AT_ONCE = 500;

/** Inserts works where nothing of them is. What is hidden stays so. */
export async function insertWorks(db: Transaction<PublishedTables>, all: readonly Inserted[]): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await insertSome(db, all.slice(at, at + AT_ONCE));
}

async function insertSome(db: Transaction<PublishedTables>, some: readonly Inserted[]): Promise<void> {
  const hidden = await hiddenAmong(
    { db },
    some.map(({ work }) => work.work),
  );
  await db
    .insertInto('work')
    .values(some.map(({ work, entry }) => rowOf(work, entry, hidden.has(work.work))))
    .execute();
  const version = STORED_VERSION;
  await db
    .insertInto('work_text')
    .values(
      some.map(({ work, entry, text }) => ({
        entry,
        version,
        summary: JSON.stringify(summaryOf(work)),
        plain: text.body,
      })),
    )
    .execute();
  await db
    .insertInto('work_page')
    .values(some.map(({ work, entry }) => ({ entry, version, json: JSON.stringify(work) })))
    .execute();
  const cases = some.flatMap(({ work, entry }) => [...new Set(work.cases)].map((each) => ({ case_work: each, entry })));
  for (let at = 0; at < cases.length; at += AT_ONCE)
    await db
      .insertInto('work_case')
      .values(cases.slice(at, at + AT_ONCE))
      .execute();
  const files = some.flatMap(({ work, entry }) => filesOf(work).map((file) => ({ file, entry })));
  for (let at = 0; at < files.length; at += AT_ONCE)
    await db
      .insertInto('work_file')
      .values(files.slice(at, at + AT_ONCE))
      .execute();
}

function rowOf(work: PublishedWork, entry: number, hidden: boolean) {
  const { kind, locale, slug, mission, campaign, details } = work;
  return {
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
    hidden: hidden ? 1 : 0,
    corrected_on: work.corrections[0]?.on ?? null,
  };
}

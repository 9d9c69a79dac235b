import { sql, type Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { PublishedLine, PublishedWork, WorkSummary } from '../domain/published-work.ts';
import type { StoryKind, WorkKind } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { asAddress, isTombstone, ownerOf, type Address } from './addresses.ts';
import { identityOf } from './identity.ts';
import { summariesOf } from './kept-summaries.ts';
import { publicNow } from './public-now.ts';
import type { PublishedTables } from './schema.ts';
import { readStored } from './stored-work.ts';

/** What answers at an address. */
export type Found =
  | { readonly found: 'work'; readonly work: PublishedWork }
  /** The work answers under another slug now, in the same language. */
  | { readonly found: 'moved'; readonly slug: string }
  /** The work exists, not in this language. */
  | {
      readonly found: 'elsewhere';
      readonly work: WorkId;
      readonly title: PublishedLine;
      readonly translations: readonly { readonly locale: Locale; readonly slug: string }[];
    }
  | { readonly found: 'gone' }
  | { readonly found: 'nothing' };

/**
 * Finds what answers at an address. The slug that a work has in another language, the default one before others,
 * leads to its translation here, or tells where it can be read. What was withdrawn, or has run out, is gone.
 */
export async function findBySlug(zone: Zone<PublishedTables>, address: Address, now: Instant): Promise<Found> {
  const { kind, locale, slug } = address;
  if (slug.includes('\0') || !slug.isWellFormed()) return { found: 'nothing' };
  const here = await zone.db
    .selectFrom('work')
    .innerJoin('work_page', 'work_page.entry', 'work.entry')
    .select(['version', 'json'])
    .where('kind', '=', kind)
    .where('locale', '=', locale)
    .where('slug', '=', slug)
    .where(publicNow(now))
    .executeTakeFirst();
  if (here !== undefined) return { found: 'work', work: readStored<PublishedWork>(here.version, here.json) };
  const owner = await ownerOf(zone, address);
  if (owner === null) return (await isTombstone(zone.db, address)) ? { found: 'gone' } : { found: 'nothing' };
  const translations = (await translationsOf(zone, owner, now)).filter((each) => each.kind === kind);
  const moved = translations.find((each) => each.locale === locale);
  if (moved !== undefined) return { found: 'moved', slug: moved.slug };
  return translations.length > 0 ? elsewhere(zone, owner, translations, now) : hasRunOut(zone.db, owner, address, now);
}

async function elsewhere(
  zone: Zone<PublishedTables>,
  work: WorkId,
  translations: readonly Address[],
  now: Instant,
): Promise<Found> {
  const preferred = (await identityOf(zone))?.locales[0];
  const [first] = translations;
  const read = translations.find((each) => each.locale === preferred) ?? first;
  const text = read === undefined ? null : await findWork(zone, work, read.locale, now);
  const places = translations.map(({ locale, slug }) => ({ locale, slug }));
  return { found: 'elsewhere', work, title: text?.title ?? [], translations: places };
}

/**
 * A work that was public and is not any more is gone; one that is not public yet has never been heard of. Gone in its own
 * languages: as of what was taken down, of which only its own addresses are known, no other address says anything.
 */
async function hasRunOut(
  db: Kysely<PublishedTables>,
  work: WorkId,
  { kind, locale, slug }: Address,
  now: Instant,
): Promise<Found> {
  const row = await db
    .selectFrom('work')
    .innerJoin('slug', 'slug.work', 'work.work')
    .select('entry')
    .where('work.work', '=', work)
    .where('published_at', '<=', now)
    .where('slug.kind', '=', kind)
    .where('slug.locale', '=', locale)
    .where('slug.slug', '=', slug)
    .executeTakeFirst();
  return { found: row === undefined ? 'nothing' : 'gone' };
}

/** A work in one language, by its id. */
export async function findWork(
  zone: Zone<PublishedTables>,
  work: WorkId,
  locale: Locale,
  now: Instant,
): Promise<PublishedWork | null> {
  const row = await zone.db
    .selectFrom('work')
    .innerJoin('work_page', 'work_page.entry', 'work.entry')
    .select(['version', 'json'])
    .where('work', '=', work)
    .where('locale', '=', locale)
    .where(publicNow(now))
    .executeTakeFirst();
  return row === undefined ? null : readStored<PublishedWork>(row.version, row.json);
}

/** What a list shows: works in one language, narrowed by what they belong to. */
export interface WorkFilter {
  readonly locale: Locale;
  readonly kind?: WorkKind;
  readonly story?: StoryKind;
  readonly mission?: WorkId;
  readonly campaign?: WorkId;
  /** Works that tell of this case. */
  readonly case?: WorkId;
  readonly works?: readonly WorkId[];
  readonly except?: WorkId;
  /** 100 unless told otherwise. */
  readonly limit?: number;
  readonly offset?: number;
}

/** A list, newest first: by the date that a work tells of, else by its publication. */
export async function summaries(zone: Zone<PublishedTables>, filter: WorkFilter, now: Instant): Promise<WorkSummary[]> {
  return summariesOf(zone, await listQuery(zone.db, filter, now).execute());
}

/** The entries of a list, found in an index alone. */
export function listQuery(db: Kysely<PublishedTables>, filter: WorkFilter, now: Instant) {
  return narrowed(db, filter, now)
    .select([
      'work.entry',
      (build) => build.selectFrom('generation').select('value').where('id', '=', 1).as('generation'),
    ])
    .orderBy(orderOf(filter), 'desc')
    .limit(filter.limit ?? 100)
    .offset(filter.offset ?? 0);
}

/** With the plus SQLite does not look for a few named works by reading the index of all works in their order. */
function orderOf(filter: WorkFilter) {
  if (filter.works !== undefined) return sql<number>`+${sql.ref('work.entry')}`;
  return sql.ref<number>(filter.case === undefined ? 'work.entry' : 'work_case.entry');
}

export async function countWorks(zone: Zone<PublishedTables>, filter: WorkFilter, now: Instant): Promise<number> {
  const row = await countQuery(zone.db, filter, now).executeTakeFirstOrThrow();
  return Number(row.works);
}

export function countQuery(db: Kysely<PublishedTables>, filter: WorkFilter, now: Instant) {
  return narrowed(db, filter, now).select(({ fn }) => fn.countAll<number>().as('works'));
}

/** PostgreSQL does not take an empty list. */
const NO_WORK = [''];

/** A kind of story is a kind of work too; asking for both would only lead the planner astray. */
function narrowed(db: Kysely<PublishedTables>, filter: WorkFilter, now: Instant) {
  const { locale, kind, story, mission, campaign, works, except } = filter;
  return db
    .selectFrom('work')
    .$if(filter.case !== undefined, (query) =>
      query
        .innerJoin('work_case', 'work_case.entry', 'work.entry')
        .where('work_case.case_work', '=', filter.case ?? ''),
    )
    .where('work.locale', '=', locale)
    .where(publicNow(now))
    .$if(story !== undefined, (query) => query.where('work.story', '=', story ?? null))
    .$if(story === undefined && kind !== undefined, (query) => query.where('work.kind', '=', kind ?? ''))
    .$if(mission !== undefined, (query) => query.where('work.mission', '=', mission ?? null))
    .$if(campaign !== undefined, (query) => query.where('work.campaign', '=', campaign ?? null))
    .$if(works !== undefined, (query) =>
      query.where('work.work', 'in', works === undefined || works.length === 0 ? NO_WORK : works),
    )
    .$if(except !== undefined, (query) => query.where('work.work', '<>', except ?? ''));
}

/** Where a work can be read, in every language that has it. */
export async function translationsOf(
  zone: Zone<PublishedTables>,
  work: WorkId,
  now: Instant,
): Promise<readonly Address[]> {
  const rows = await zone.db
    .selectFrom('work')
    .select(['kind', 'locale', 'slug'])
    .where('work', '=', work)
    .where(publicNow(now))
    .orderBy('locale')
    .execute();
  return rows.map(asAddress);
}

/** Where works answer in a language. A work that has no text in it is left out. */
export async function pathsOf(
  zone: Zone<PublishedTables>,
  works: readonly WorkId[],
  locale: Locale,
  now: Instant,
): Promise<Map<WorkId, { kind: WorkKind; slug: string }>> {
  if (works.length === 0) return new Map();
  const rows = await zone.db
    .selectFrom('work')
    .select(['work', 'kind', 'locale', 'slug'])
    .where('work', 'in', works)
    .where('locale', '=', locale)
    .where(publicNow(now))
    .execute();
  return new Map(rows.map((row) => [row.work as WorkId, asAddress(row)]));
}

/** The newest 50,000 public pages (what one sitemap may list), each work with all of its languages together. */
export async function sitemapWorks(zone: Zone<PublishedTables>, now: Instant): Promise<SitemapWork[]> {
  const rows = await zone.db
    .selectFrom('work')
    .select(['work', 'kind', 'locale', 'slug', 'modified_at'])
    .where(publicNow(now))
    .orderBy('entry', 'desc')
    .limit(50_000)
    .execute();
  const works = new Map<string, (Address & { modifiedAt: Instant })[]>();
  for (const row of rows) {
    const page = { ...asAddress(row), modifiedAt: row.modified_at as Instant };
    const pages = works.get(row.work);
    if (pages === undefined) works.set(row.work, [page]);
    else pages.push(page);
  }
  return [...works].map(([work, pages]) => ({ work: work as WorkId, pages }));
}

export interface SitemapWork {
  readonly work: WorkId;
  readonly pages: readonly (Address & { readonly modifiedAt: Instant })[];
}

/** A number that grows with every change of what is published. Whoever keeps pages drops them when it does. */
export async function generationOf(zone: Zone<PublishedTables>): Promise<number> {
  const row = await zone.db.selectFrom('generation').select('value').where('id', '=', 1).executeTakeFirst();
  return row?.value ?? 0;
}

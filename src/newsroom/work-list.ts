import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { StoryKind, WorkKind } from '../domain/work.ts';
import type { WorkState } from '../domain/work-state.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

export const WORK_ORDERS = ['changed', 'published', 'title'] as const;
export type WorkOrder = (typeof WORK_ORDERS)[number];

/** What of the list is asked for. */
export interface WorksAsked {
  readonly kind: WorkKind | null;
  readonly story: StoryKind | null;
  readonly mission: WorkId | null;
  readonly locale: Locale | null;
  readonly state: WorkState | null;
  /** Folded words, each of which begins a word of the title in some language. */
  readonly words: readonly string[];
  readonly order: WorkOrder;
}

/** Many values as one: a JSON list. There may be more of them than a statement takes. */
type Many = string;
export const manyOf = (values: readonly string[]): Many => JSON.stringify(values);

/**
 * What other tables and zones know, each as far as the state that is asked for needs it. A work in one language is
 * written `work locale`.
 */
export interface KnownElsewhere {
  readonly public: Many;
  readonly inReview: Many;
  readonly hidden: Many;
  readonly scheduled: Many;
  /** Languages that the organisation publishes in: a text may be missing in one of them. */
  readonly locales: readonly Locale[];
}

/** For what asks of no state. */
export const NOTHING_ELSEWHERE: KnownElsewhere = {
  public: manyOf([]),
  inReview: manyOf([]),
  hidden: manyOf([]),
  scheduled: manyOf([]),
  locales: [],
};

export interface ListedWork {
  readonly id: WorkId;
  readonly kind: WorkKind;
  readonly mission: WorkId | null;
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly changedAt: Instant;
}

/** A page of the works that are asked for, and how many there are. */
export async function listWorks(
  zone: Zone<NewsroomTables>,
  asked: WorksAsked,
  known: KnownElsewhere,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly works: readonly ListedWork[]; readonly count: number }> {
  if (ofFew(asked, known) === manyOf([])) return { works: [], count: 0 };
  const narrowed = zone.db.selectFrom('work').where((row) => fits(row, zone, asked, known));
  const ordered = narrowed
    .$if(asked.order === 'published', (query) =>
      // SQLite takes NULL for the least, PostgreSQL for the greatest.
      zone.engine === 'sqlite'
        ? query.orderBy('work.published_at', 'desc')
        : query.orderBy('work.published_at', (order) => order.desc().nullsLast()),
    )
    .$if(asked.order === 'title', (query) => query.orderBy('work.words'))
    .orderBy('work.changed_at', 'desc')
    .orderBy('work.id', 'desc')
    .select(['id', 'kind', 'mission', 'published_at', 'withdrawn_at', 'changed_at'])
    .limit(limit)
    .offset(offset);
  const rows = await ordered.execute();
  const { count } = await narrowed
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    works: rows.map((row) => ({
      id: row.id as WorkId,
      kind: row.kind as WorkKind,
      mission: row.mission as WorkId | null,
      publishedAt: row.published_at as Instant | null,
      withdrawnAt: row.withdrawn_at as Instant | null,
      changedAt: row.changed_at as Instant,
    })),
    count: Number(count),
  };
}

/** The works or texts of a state that few are in. */
function ofFew({ state }: WorksAsked, { inReview, hidden, scheduled }: KnownElsewhere): Many | null {
  if (state === 'in-review') return inReview;
  return state === 'hidden' ? hidden : state === 'scheduled' ? scheduled : null;
}

type Row = ExpressionBuilder<NewsroomTables, 'work'>;

function fits(row: Row, zone: Zone<NewsroomTables>, asked: WorksAsked, known: KnownElsewhere): Expression<SqlBool> {
  const { kind, story, mission, state } = asked;
  const all: Expression<SqlBool>[] = [sql<SqlBool>`1 = 1`];
  if (kind !== null) all.push(row('work.kind', '=', kind));
  if (story !== null) all.push(row('work.story', '=', story));
  if (mission !== null) all.push(row('work.mission', '=', mission));
  if (state === 'withdrawn') all.push(row('work.withdrawn_at', 'is not', null));
  if (state === 'hidden') all.push(among(zone, sql.ref('work.id'), known.hidden));
  if (state === 'scheduled') all.push(among(zone, sql.ref('work.id'), known.scheduled));
  if (state === 'missing') all.push(isMissing(row, asked, known));
  if (isOfAText(asked)) all.push(row.exists(textThatFits(row, zone, asked, known)));
  return row.and(all);
}

/** A text says it, not the work: its language, its words, or how it stands. */
const isOfAText = ({ locale, words, state }: WorksAsked): boolean =>
  (locale !== null && state !== 'missing') ||
  words.length > 0 ||
  ['draft', 'in-review', 'approved', 'public'].includes(state ?? '');

function isMissing(row: Row, { locale }: WorksAsked, { locales }: KnownElsewhere): Expression<SqlBool> {
  const written = row
    .selectFrom('work_languages as written')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .whereRef('written.work', '=', 'work.id')
    .where('written.locale', 'in', locale === null ? locales : [locale]);
  return sql<SqlBool>`(${written}) < ${locale === null ? locales.length : 1}`;
}

function textThatFits(
  row: Row,
  zone: Zone<NewsroomTables>,
  { locale, words, state }: WorksAsked,
  known: KnownElsewhere,
) {
  const here = sql`text_here.work || ' ' || text_here.locale`;
  const isPublic = among(zone, here, known.public);
  return row
    .selectFrom('work_languages as text_here')
    .select('text_here.work')
    .whereRef('text_here.work', '=', 'work.id')
    .$if(locale !== null && state !== 'missing', (query) => query.where('text_here.locale', '=', locale ?? ''))
    .$if(words.length > 0, (query) =>
      query.where((text) => text.and(words.map((word) => text('text_here.words', 'like', `% ${escaped(word)}%`)))),
    )
    .$if(state === 'draft', (query) =>
      query.where(sql<SqlBool>`(text_here.newest > coalesce(text_here.approved, 0) or text_here.newest = 0)`),
    )
    .$if(state === 'in-review', (query) => query.where(among(zone, here, known.inReview)))
    .$if(state === 'approved', (query) =>
      query.where('text_here.approved', 'is not', null).where(sql<SqlBool>`not (${isPublic})`),
    )
    .$if(state === 'public', (query) => query.where(isPublic));
}

/** Folded words are letters, digits and marks: nothing in them means anything to LIKE. */
const escaped = (word: string): string => word.replaceAll(/[%_\\]/g, '');

function among(zone: Zone<NewsroomTables>, value: Expression<unknown>, of: Many): Expression<SqlBool> {
  return zone.engine === 'sqlite'
    ? sql<SqlBool>`${value} in (select value from json_each(${of}))`
    : sql<SqlBool>`${value} in (select json_array_elements_text(${of}::json))`;
}

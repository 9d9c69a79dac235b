import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import type { QueryPart } from '../domain/query.ts';
import type { StoryKind, WorkKind } from '../domain/work.ts';
import type { Engine, Zone } from '../platform/database/zone.ts';
import { publicNow } from './public-now.ts';
import type { PublishedTables } from './schema.ts';
import { fts5Match, phrasesIn, tsquery, type Clause } from './search-clauses.ts';

/** A search, read and bounded. */
export interface Sought {
  readonly locale: Locale;
  readonly parts: readonly QueryPart[];
  /** The last part counts as found in every word that begins so. */
  readonly prefix: string | null;
  readonly kind: WorkKind | StoryKind | null;
  /** Entries from this one on, before that one. */
  readonly from: number;
  readonly before: number;
}

/** How well a work is met, best first. Each tier holds all of the tiers before it that lie in the same place. */
const TIERS = [
  { level: 'exact', place: 'title' },
  { level: 'exact', place: 'any' },
  { level: 'folded', place: 'title' },
  { level: 'folded', place: 'any' },
  { level: 'stem', place: 'title' },
  { level: 'stem', place: 'any' },
] as const;

export type Tier = (typeof TIERS)[number];
const WIDEST: Tier = { level: 'stem', place: 'any' };

/**
 * Entries that are met, the best tier first, the newest first within a tier. Of each tier only as many are read as
 * the page reaches: a work within the first n of all is within the newest n of its own tier. So a word that half of
 * all works have costs no more than a rare one.
 */
export async function rankedHits(
  zone: Zone<PublishedTables>,
  sought: Sought,
  now: Instant,
  { limit, offset }: { limit: number; offset: number },
): Promise<number[]> {
  const tiers = differentTiers(sought).map(
    (clauses, rank) => sql`select entry, ${sql.lit(rank)} as tier from (
      ${met(zone.engine, clauses, sought, now)} order by 1 desc limit ${limit + offset}) as met_${sql.raw(String(rank))}`,
  );
  const { rows } = await sql<{ entry: number }>`
    select entry from (${sql.join(tiers, sql` union all `)}) as hit
    group by entry order by min(tier), entry desc limit ${limit} offset ${offset}`.execute(zone.db);
  return rows.map(({ entry }) => entry);
}

/** How many entries are met, counted up to `most`. */
export async function countHits(
  zone: Zone<PublishedTables>,
  sought: Sought,
  now: Instant,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ hits: number }>`
    select count(*) as hits from (${met(zone.engine, clausesOf(sought, WIDEST), sought, now)} limit ${most}) as met
  `.execute(zone.db);
  return Number(rows[0]?.hits ?? 0);
}

/** Tiers that ask for the same, as those of a prefix or of a phrase alone do, are asked once. */
function differentTiers(sought: Sought): Clause[][] {
  const tiers = new Map(TIERS.map((tier) => clausesOf(sought, tier)).map((clauses) => [fts5Match(clauses), clauses]));
  return [...tiers.values()];
}

function clausesOf({ locale, parts, prefix, kind }: Sought, { level, place }: Tier): Clause[] {
  const inPlace = <Level extends string>(name: Level): Level | `title-${Level}` =>
    place === 'title' ? `title-${name}` : name;
  const clauses: Clause[] = parts.flatMap((part, i): Clause[] => {
    if (part.type === 'phrase') {
      const phrase: Clause = {
        kind: inPlace('folded'),
        locale,
        words: part.words.map((word) => word.folded),
        prefix: false,
      };
      const written = part.words.map((word): Clause => ({
        kind: inPlace('exact'),
        locale,
        words: [word.exact],
        prefix: false,
      }));
      return level === 'exact' ? [phrase, ...written] : [phrase];
    }
    if (prefix !== null && i === parts.length - 1) {
      return [{ kind: inPlace('folded'), locale, words: [prefix], prefix: true }];
    }
    return [{ kind: inPlace(level), locale, words: [part[level]], prefix: false }];
  });
  return kind === null ? clauses : [...clauses, { kind: 'kind', locale, words: [kind], prefix: false }];
}

/** `select` of the entries that are met and public. FTS5 gives them in the order of their numbers without a sort. */
function met(engine: Engine, clauses: readonly Clause[], { from, before }: Sought, now: Instant): RawBuilder<unknown> {
  if (engine === 'sqlite') {
    return sql`select search.rowid as entry from search cross join work on work.entry = search.rowid
      where search.terms match ${fts5Match(clauses)} and search.rowid >= ${from} and search.rowid < ${before}
      and ${publicNow(now)}`;
  }
  const phrases = phrasesIn(clauses).map(({ words, titleOnly }) => {
    const text = ` ${words.join(' ')} `;
    const inTitle = sql`strpos(search.title, ${text}) > 0`;
    return titleOnly ? sql` and ${inTitle}` : sql` and (${inTitle} or strpos(search.body, ${text}) > 0)`;
  });
  return sql`select search.entry from search join work on work.entry = search.entry
    where search.terms @@ ${tsquery(clauses)}::tsquery and search.entry >= ${from} and search.entry < ${before}
    and ${publicNow(now)} ${sql.join(phrases, sql``)}`;
}

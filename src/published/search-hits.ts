import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import type { QueryPart } from '../domain/query.ts';
import type { StoryKind, WorkKind } from '../domain/work.ts';
import type { Engine, Zone } from '../platform/database/zone.ts';
import { hole, prepared } from './prepared.ts';
import { hiddenNow } from './public-now.ts';
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
 * Entries that are met, the best tier first, the newest first within a tier. Tiers are asked for one by one until the
 * page is full, and of each only as many as the page reaches: a work within the first n of all is within the newest n
 * of its own tier. So a word that half of all works have costs no more than a rare one.
 */
export async function rankedHits(
  zone: Zone<PublishedTables>,
  sought: Sought,
  now: Instant,
  { limit, offset }: { limit: number; offset: number },
): Promise<number[]> {
  const reach = limit + offset;
  const ranked = new Set<number>();
  for (const clauses of differentTiers(sought)) {
    for (const entry of await newestMet(zone, clauses, sought, now, reach)) ranked.add(entry);
    if (ranked.size >= reach) break;
  }
  return [...ranked].slice(offset, reach);
}

/** Entries that are met in whatever way, the newest first. */
export function newestHits(
  zone: Zone<PublishedTables>,
  sought: Sought,
  now: Instant,
  limit: number,
): Promise<number[]> {
  return newestMet(zone, clausesOf(sought, WIDEST), sought, now, limit);
}

async function newestMet(
  zone: Zone<PublishedTables>,
  clauses: readonly Clause[],
  sought: Sought,
  now: Instant,
  limit: number,
): Promise<number[]> {
  const met = metBy(zone.engine, clauses);
  const statement = prepared(
    zone,
    `newest ${met.shape}`,
    () => sql`${selectEntries(zone.engine)} where ${met.where} and ${inBounds(zone.engine)}
      order by 1 desc limit ${hole('limit')}`,
  );
  const rows = await statement<{ entry: number }>({ ...boundsOf(sought, now), ...met.values, limit });
  return rows.map(({ entry }) => entry);
}

/** How many entries are met, counted up to `most`. */
export async function countHits(
  zone: Zone<PublishedTables>,
  sought: Sought,
  now: Instant,
  most: number,
): Promise<number> {
  const met = metBy(zone.engine, clausesOf(sought, WIDEST));
  const statement = prepared(
    zone,
    `count ${met.shape}`,
    () => sql`select count(*) as hits from
      (${selectEntries(zone.engine)} where ${met.where} and ${inBounds(zone.engine)} limit ${hole('most')}) as met`,
  );
  const [row] = await statement<{ hits: number }>({ ...boundsOf(sought, now), ...met.values, most });
  return Number(row?.hits ?? 0);
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

/** How clauses are asked for, with holes for their words so that the statement is written only once. */
interface Met {
  /** Two of the same shape are the same SQL. */
  readonly shape: string;
  readonly where: RawBuilder<unknown>;
  readonly values: Readonly<Record<string, unknown>>;
}

function metBy(engine: Engine, clauses: readonly Clause[]): Met {
  if (engine === 'sqlite') {
    return { shape: '', where: sql`search.terms match ${hole('match')}`, values: { match: fts5Match(clauses) } };
  }
  const phrases = phrasesIn(clauses);
  const inRow = phrases.map(({ titleOnly }, i) => {
    const inTitle = sql`strpos(search.title, ${hole(`phrase${i}`)}) > 0`;
    return titleOnly ? inTitle : sql`(${inTitle} or strpos(search.body, ${hole(`phrase${i}`)}) > 0)`;
  });
  return {
    shape: phrases.map(({ titleOnly }) => (titleOnly ? 't' : 'a')).join(''),
    where: sql.join([sql`search.terms @@ ${hole('match')}::tsquery`, ...inRow], sql` and `),
    values: {
      match: tsquery(clauses),
      ...Object.fromEntries(phrases.map(({ words }, i) => [`phrase${i}`, ` ${words.join(' ')} `])),
    },
  };
}

/** FTS5 gives entries in the order of their numbers, either way, without a sort. */
function selectEntries(engine: Engine): RawBuilder<unknown> {
  return engine === 'sqlite' ? sql`select rowid as entry from search` : sql`select entry from search`;
}

function inBounds(engine: Engine): RawBuilder<unknown> {
  const entry = engine === 'sqlite' ? sql`search.rowid` : sql`search.entry`;
  return sql`${entry} >= ${hole('from')} and ${entry} < ${hole('before')} and ${entry} not in (${hiddenNow(hole('now'))})`;
}

function boundsOf({ from, before }: Sought, now: Instant): Record<string, unknown> {
  return { from, before, now };
}

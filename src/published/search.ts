import { sql } from 'kysely';
import type { Instant, PartialDate } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import { plainText, type WorkSummary } from '../domain/published-work.ts';
import { parseQuery, type QueryPart } from '../domain/query.ts';
import type { SearchHit } from '../domain/search-hit.ts';
import type { StoryKind, WorkKind } from '../domain/work.ts';
import { finderOf, foundIn, tierOf, type Finder } from '../domain/words-found.ts';
import { excerptOf, markedText } from '../domain/words-passages.ts';
import type { Zone } from '../platform/database/zone.ts';
import { didYouMean } from './did-you-mean.ts';
import { AFTER_ALL_ENTRIES, endOf, FIRST_ENTRY, firstEntryAt, startOf } from './entry-order.ts';
import { countHits, newestHits, rankedHits, type Sought } from './search-hits.ts';
import type { PublishedTables } from './schema.ts';
import { readStored } from './stored-work.ts';

export interface SearchQuery {
  /** The language of the page: only works in it are found. */
  readonly locale: Locale;
  /** As typed. The first 200 characters and 12 words are read (`domain/query.ts`). */
  readonly text: string;
  readonly kind: WorkKind | StoryKind | null;
  /** The first and the last day, month or year that a work may tell of. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly limit: number;
  readonly offset: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** At most `MOST_COUNTED`. */
  readonly total: number;
  /** There are more than `total`: a list of a thousand hits is no answer, and counting them all takes time. */
  readonly more: boolean;
  /** The query with another word in place of one that no work has; never one without a hit. */
  readonly didYouMean: string | null;
}

/** Hits beyond these are neither counted nor shown. */
export const MOST_COUNTED = 1000;
/** A prefix is looked up from this many letters on. */
const SHORTEST_PREFIX = 3;

const NOTHING: SearchResult = { hits: [], total: 0, more: false, didYouMean: null };

/**
 * Finds works that have every word of a query: as written before accents apart before stems, in the title before
 * elsewhere, then the newest first. Quoted words follow each other as written, accents apart. When nothing has the
 * last word in full, words that begin with it count. Any text is a query; none is an error.
 */
export async function search(zone: Zone<PublishedTables>, query: SearchQuery, now: Instant): Promise<SearchResult> {
  const { parts } = parseQuery(query.text, query.locale);
  if (parts.length === 0) return NOTHING;
  const sought = soughtBy(query, parts, null);
  const found = await find(zone, query, sought, now);
  if (found.total > 0 || query.offset > 0) return found;
  const last = parts.at(-1);
  if (last?.type === 'word' && last.folded.length >= SHORTEST_PREFIX) {
    const begun = await find(zone, query, soughtBy(query, parts, last.folded), now);
    if (begun.total > 0) return begun;
  }
  return { ...NOTHING, didYouMean: await didYouMean(zone, query.text, sought, now) };
}

function soughtBy(query: SearchQuery, parts: readonly QueryPart[], prefix: string | null): Sought {
  const { locale, kind, from, to } = query;
  return {
    locale,
    parts,
    prefix,
    kind,
    from: from === null ? FIRST_ENTRY : firstEntryAt(startOf(from)),
    before: to === null ? AFTER_ALL_ENTRIES : firstEntryAt(endOf(to)),
  };
}

/** So few hits are all read, and ranked by their own texts, which costs less than to ask the index for each tier. */
const FEW = 20;

async function find(
  zone: Zone<PublishedTables>,
  query: SearchQuery,
  sought: Sought,
  now: Instant,
): Promise<SearchResult> {
  const limit = Math.max(0, Math.min(query.limit, MOST_COUNTED - query.offset));
  const newest = await newestHits(zone, sought, now, FEW + 1);
  if (newest.length <= FEW) {
    const hits = (await readHits(zone, sought, newest)).toSorted((a, b) => a.tier - b.tier);
    const page = hits.slice(query.offset, query.offset + limit);
    return { hits: page.map(({ hit }) => hit), total: newest.length, more: false, didYouMean: null };
  }
  const entries = limit === 0 ? [] : await rankedHits(zone, sought, now, { limit, offset: query.offset });
  const counted = await countHits(zone, sought, now, MOST_COUNTED + 1);
  const hits = (await readHits(zone, sought, entries)).map(({ hit }) => hit);
  return { hits, total: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED, didYouMean: null };
}

interface Read {
  readonly hit: SearchHit;
  readonly tier: number;
}

/** In the order of the entries. */
async function readHits(zone: Zone<PublishedTables>, sought: Sought, entries: readonly number[]): Promise<Read[]> {
  if (entries.length === 0) return [];
  const { rows } = await sql<{ entry: number; version: number; summary: string; plain: string }>`
    select entry, version, summary, plain from work_text where entry in (${sql.join(entries)})`.execute(zone.db);
  const finder = finderOf(sought.parts, sought.locale, sought.prefix);
  const hits = new Map(rows.map((row) => [row.entry, read(row, finder)]));
  return entries.flatMap((entry) => hits.get(entry) ?? []);
}

function read(row: { version: number; summary: string; plain: string }, finder: Finder): Read {
  const work = readStored<WorkSummary>(row.version, row.summary);
  const title = plainText(work.title);
  const [inTitle, inBody] = [foundIn(title, finder), foundIn(row.plain, finder)];
  return {
    hit: { work, title: markedText(title, inTitle), excerpt: excerptOf(row.plain, inBody) },
    tier: tierOf(finder, inTitle, inBody),
  };
}

import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { search, type SearchResult } from '../published/search.ts';
import type { Trace } from '../published/traces.ts';
import type { Searched } from './certificate.ts';
import { localesTold } from './list-purged.ts';
import type { LockedPress } from './press.ts';

interface Sought {
  readonly traces: readonly Trace[];
  readonly works: readonly WorkId[];
  /** Back without the person. */
  readonly rendered: ReadonlySet<WorkId>;
  /** Of the person; none while the vault is locked. */
  readonly names: readonly string[];
  readonly now: Instant;
}

/**
 * Looks for the titles of what went and for the person's names in the index that the site searches, and in what it would
 * propose instead. Here and not through the site: an address that says a name stands in the logs of every proxy, and on the
 * certificate, which is read by colleagues who may read no names.
 */
export async function searchPurged(press: LockedPress, sought: Sought): Promise<Searched> {
  const { traces, works, rendered, names, now } = sought;
  const all = new Set(works);
  const gone = new Set(works.filter((work) => !rendered.has(work)));
  const asks = localesTold(press.identity, traces).flatMap((locale) => [
    ...traces
      .filter((trace) => trace.locale === locale && gone.has(trace.work))
      .map(({ title }) => ({ locale, text: title, notIn: gone })),
    ...names.map((text) => ({ locale, text, notIn: all })),
  ]);
  let found = 0;
  for (const { locale, text, notIn } of asks) {
    const query = { locale, text: `"${text.replaceAll('"', ' ')}"`, kind: null, from: null, to: null };
    const result = await search(press.published, { ...query, limit: MOST_LOOKED_AT, offset: 0 }, now);
    if (leads(result, notIn, names)) found += 1;
  }
  return { asked: asks.length, found };
}

const MOST_LOOKED_AT = 100;

function leads({ hits, didYouMean }: SearchResult, works: ReadonlySet<WorkId>, names: readonly string[]): boolean {
  const proposed = didYouMean?.toLowerCase() ?? '';
  return hits.some(({ work }) => works.has(work.work)) || names.some((name) => proposed.includes(name.toLowerCase()));
}

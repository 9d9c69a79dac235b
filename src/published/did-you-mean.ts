import type { Instant } from '../domain/date.ts';
import { readableQuery, type QueryWord } from '../domain/query.ts';
import { foldedTerm, termsOf, wordsIn } from '../domain/words.ts';
import type { Zone } from '../platform/database/zone.ts';
import { nearWords } from './near-words.ts';
import type { PublishedTables } from './schema.ts';
import { rankedHits, type Sought } from './search-hits.ts';
import { knownWords } from './vocabulary.ts';

const MOST_TRIED = 5;

/**
 * The query as typed, with each word that no work has replaced by the nearest one, written as the best hit writes it.
 * `null` when no replacement gives a hit that is public now, under the same filters.
 */
export async function didYouMean(
  zone: Zone<PublishedTables>,
  text: string,
  sought: Sought,
  now: Instant,
): Promise<string | null> {
  const words = sought.parts.filter((part) => part.type === 'word');
  const known = await knownWords(
    zone.db,
    sought.locale,
    words.map((word) => word.folded),
  );
  const near = new Map<QueryWord, string[]>();
  for (const word of words) {
    if (!known.has(word.folded)) near.set(word, await nearWords(zone.db, sought.locale, word.folded, MOST_TRIED));
  }
  if (near.size === 0 || [...near.values()].some((proposals) => proposals.length === 0)) return null;
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const chosen = new Map([...near].map(([word, proposals]) => [word, proposals[tried] ?? proposals[0] ?? '']));
    const [entry] = await rankedHits(zone, withWords(sought, chosen), now, { limit: 1, offset: 0 });
    if (entry !== undefined) return rewritten(text, chosen, await wordsOfEntry(zone, entry, sought.locale));
  }
  return null;
}

function withWords(sought: Sought, chosen: ReadonlyMap<QueryWord, string>): Sought {
  const parts = sought.parts.map((part) => {
    const other = part.type === 'word' ? chosen.get(part) : undefined;
    const terms = other === undefined ? null : termsOf(other, sought.locale);
    return part.type === 'word' && terms !== null ? { ...part, ...terms } : part;
  });
  return { ...sought, parts };
}

/** How a work writes its words, by their folded form: the first way it does, accents and all. */
async function wordsOfEntry(zone: Zone<PublishedTables>, entry: number, locale: string): Promise<Map<string, string>> {
  const row = await zone.db
    .selectFrom('work_text')
    .select(['summary', 'plain'])
    .where('entry', '=', entry)
    .executeTakeFirst();
  const written = new Map<string, string>();
  const text = `${row?.plain ?? ''}\n${row?.summary ?? ''}`;
  for (const { start, end } of wordsIn(text, locale)) {
    const word = text.slice(start, end);
    const folded = foldedTerm(word);
    if (!written.has(folded)) written.set(folded, word);
  }
  return written;
}

function rewritten(text: string, chosen: ReadonlyMap<QueryWord, string>, written: ReadonlyMap<string, string>): string {
  let out = '';
  let done = 0;
  const typed = readableQuery(text);
  for (const [word, other] of [...chosen].toSorted(([a], [b]) => a.start - b.start)) {
    const shown = written.get(other) ?? other;
    const isLower = /^\p{Ll}/u.test(typed.slice(word.start));
    out += typed.slice(done, word.start) + (isLower ? shown.toLowerCase() : shown);
    done = word.end;
  }
  return (out + typed.slice(done)).trim();
}

import { sql, type Kysely, type SqlBool } from 'kysely';
import { distance, mostEdits, partsNear, SHORTEST_WITH_PARTS } from '../domain/words-near.ts';
import type { PublishedTables } from './schema.ts';
import { partKey } from './vocabulary.ts';

/** How many words of the vocabulary are compared with one that is misspelt. */
const MOST_COMPARED = 4000;

interface Candidate {
  readonly word: string;
  readonly works: number;
}

/** Words of a language at most one edit away (two from six letters on), the nearest and then the most frequent first. */
export async function nearWords(
  db: Kysely<PublishedTables>,
  locale: string,
  word: string,
  most: number,
): Promise<string[]> {
  const edits = mostEdits(word);
  if (edits === 0) return [];
  const candidates = await wordsSharingAPart(db, locale, word);
  if (word.length - edits < SHORTEST_WITH_PARTS) candidates.push(...(await shortWords(db, locale)));
  const worth = new Map<string, number>();
  for (const candidate of candidates) {
    const away = distance(word, candidate.word, edits);
    if (away !== null && away > 0) worth.set(candidate.word, worthOf(word, candidate, away));
  }
  const nearest = [...worth].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return nearest.slice(0, most).map(([each]) => each);
}

/** An edit outweighs a thousandfold frequency; people seldom miss the first letter. */
function worthOf(word: string, { word: other, works }: Candidate, edits: number): number {
  return Math.log10(works) - 3 * edits - (other[0] === word[0] ? 0 : 1);
}

/** The most frequent words that are too short to have parts. */
function shortWords(db: Kysely<PublishedTables>, locale: string): Promise<Candidate[]> {
  return db
    .selectFrom('word')
    .select(['word', 'works'])
    .where('locale', '=', locale)
    .where(sql<SqlBool>`length < ${sql.lit(SHORTEST_WITH_PARTS)}`)
    .orderBy('works', 'desc')
    .limit(MOST_COMPARED)
    .execute();
}

function wordsSharingAPart(db: Kysely<PublishedTables>, locale: string, word: string): Promise<Candidate[]> {
  const parts = partsNear(word).map((part) => partKey(locale, part));
  return db
    .selectFrom('word_part')
    .innerJoin('word', 'word.word', 'word_part.word')
    .select(['word.word', 'works'])
    .where('word.locale', '=', locale)
    .where('part', 'in', parts)
    .limit(MOST_COMPARED)
    .execute();
}

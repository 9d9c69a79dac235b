import { sql, type Kysely, type SqlBool } from 'kysely';
import { distance, mostEdits, partsNear, SHORTEST_WITH_PARTS } from '../domain/words-near.ts';
import type { PublishedTables } from './schema.ts';
import { partKey } from './vocabulary.ts';

/** How many words of the vocabulary are compared with one that is misspelt. */
const MOST_COMPARED = 4000;
/** Of those near enough, how many are looked up. */
const MOST_COUNTED_WORDS = 500;

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
  const compared = await wordsSharingAPart(db, locale, word);
  if (word.length - edits < SHORTEST_WITH_PARTS) compared.push(...(await shortWords(db, locale)));
  const away = new Map<string, number>();
  for (const other of compared) {
    const between = distance(word, other, edits);
    if (between !== null && between > 0) away.set(other, between);
  }
  const worth = (await counted(db, locale, [...away.keys()]))
    .map((candidate) => ({ word: candidate.word, worth: worthOf(word, candidate, away.get(candidate.word) ?? edits) }))
    .toSorted((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1));
  return worth.slice(0, most).map((each) => each.word);
}

/** An edit outweighs a thousandfold frequency; people seldom miss the first letter. */
function worthOf(word: string, { word: other, works }: Candidate, edits: number): number {
  return Math.log10(works) - 3 * edits - (other[0] === word[0] ? 0 : 1);
}

/** The most frequent words that are too short to have parts. */
async function shortWords(db: Kysely<PublishedTables>, locale: string): Promise<string[]> {
  const rows = await db
    .selectFrom('word')
    .select('word')
    .where('locale', '=', locale)
    .where(sql<SqlBool>`length < ${sql.lit(SHORTEST_WITH_PARTS)}`)
    .orderBy('works', 'desc')
    .limit(MOST_COMPARED)
    .execute();
  return rows.map((row) => row.word);
}

async function wordsSharingAPart(db: Kysely<PublishedTables>, locale: string, word: string): Promise<string[]> {
  const parts = partsNear(word).map((part) => partKey(locale, part));
  const rows = await db
    .selectFrom('word_part')
    .select('word')
    .where('part', 'in', parts)
    .limit(MOST_COMPARED)
    .execute();
  return rows.map((row) => row.word);
}

async function counted(db: Kysely<PublishedTables>, locale: string, words: readonly string[]): Promise<Candidate[]> {
  if (words.length === 0) return [];
  return db
    .selectFrom('word')
    .select(['word', 'works'])
    .where('locale', '=', locale)
    .where('word', 'in', words.slice(0, MOST_COUNTED_WORDS))
    .execute();
}

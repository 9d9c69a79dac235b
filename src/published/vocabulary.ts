import { sql, type Kysely, type Transaction } from 'kysely';
import { partsOf } from '../domain/words-near.ts';
import type { PublishedTables } from './schema.ts';

/** Rows in one statement, well below the number of parameters that either engine takes. */
const AT_ONCE = 1000;

/** Counts an entry's folded words in, and those it no longer has out. A word that nothing has is forgotten. */
export async function changeWords(
  db: Transaction<PublishedTables>,
  locale: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Promise<void> {
  // In one order, so that two writers never wait for each other.
  const added = [...after].filter((word) => !before.has(word)).toSorted();
  const dropped = [...before].filter((word) => !after.has(word)).toSorted();
  for (const words of inGroups(added)) await countIn(db, locale, words);
  for (const words of inGroups(dropped)) await countOut(db, locale, words);
}

async function countIn(db: Transaction<PublishedTables>, locale: string, words: readonly string[]): Promise<void> {
  const counted = await db
    .insertInto('word')
    .values(words.map((word) => ({ locale, word, length: word.length, works: 1 })))
    .onConflict((clash) => clash.columns(['locale', 'word']).doUpdateSet({ works: sql`word.works + 1` }))
    .returning(['id', 'word', 'works'])
    .execute();
  const parts = counted
    .filter(({ works }) => works === 1)
    .flatMap(({ id, word }) => partsOf(word).map((part) => ({ part: partKey(locale, part), word: id })));
  for (const rows of inGroups(parts)) await db.insertInto('word_part').values(rows).execute();
}

async function countOut(db: Transaction<PublishedTables>, locale: string, words: readonly string[]): Promise<void> {
  const left = await db
    .updateTable('word')
    .set({ works: sql`works - 1` })
    .where('locale', '=', locale)
    .where('word', 'in', words)
    .returning(['id', 'word', 'works'])
    .execute();
  for (const { id, word, works } of left) {
    if (works > 0) continue;
    await db.deleteFrom('word').where('id', '=', id).execute();
    const parts = partsOf(word).map((part) => partKey(locale, part));
    if (parts.length > 0) await db.deleteFrom('word_part').where('part', 'in', parts).where('word', '=', id).execute();
  }
}

export const partKey = (locale: string, part: string): string => `${locale}.${part}`;

function* inGroups<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let i = 0; i < rows.length; i += AT_ONCE) yield rows.slice(i, i + AT_ONCE);
}

/** Of these folded words, those that some work in this language has. */
export async function knownWords(
  db: Kysely<PublishedTables>,
  locale: string,
  words: readonly string[],
): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const rows = await db
    .selectFrom('word')
    .select('word')
    .where('locale', '=', locale)
    .where('word', 'in', words)
    .execute();
  return new Set(rows.map(({ word }) => word));
}

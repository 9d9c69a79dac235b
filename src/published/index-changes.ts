import type { Transaction } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';
import {
  addToIndex,
  isWorthWritingAnew,
  leaveTracesForNow,
  takeFromIndex,
  writeIndexAnew,
  type Indexed,
} from './search-index.ts';
import { wordsOf } from './search-terms.ts';
import { changeWordCounts } from './vocabulary.ts';

/** What a transaction changes in the search index and the vocabulary. */
export interface IndexChanges {
  readonly taken: { readonly entry: number; readonly locale: string }[];
  readonly added: Indexed[];
}

/**
 * Changes the index and then the vocabulary, once for all works and after everything else: FTS5 writes out what it has
 * gathered, a new piece of the index, whenever any other statement of the transaction could fail half-way.
 */
export async function changeIndex(
  db: Transaction<PublishedTables>,
  engine: Engine,
  { taken, added }: IndexChanges,
): Promise<void> {
  const counts = new Map<string, Map<string, number>>();
  const count = (locale: string, words: Iterable<string>, by: 1 | -1): void => {
    const own = counts.get(locale) ?? new Map<string, number>();
    counts.set(locale, own);
    for (const word of words) own.set(word, (own.get(word) ?? 0) + by);
  };
  const inBulk = engine === 'sqlite' && (await isWorthWritingAnew(db, taken.length));
  if (inBulk) await leaveTracesForNow(db);
  for (const { locale, words } of await takeFromIndex(db, engine, taken)) count(locale, words, -1);
  await addToIndex(db, engine, added);
  for (const { locale, terms } of added) count(locale, wordsOf(terms), 1);
  if (inBulk) await writeIndexAnew(db);
  for (const [locale, changes] of counts) await changeWordCounts(db, engine, locale, changes);
}

import { sql, type Transaction } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';
import { foldedWordsIn, fts5Terms, tsvectorTerms, wordsOf, type EntryTerms } from './search-terms.ts';

/** The search index of each engine, entry by entry. It is no Kysely table: FTS5 and PostgreSQL differ in its columns. */
type Writing = Transaction<PublishedTables>;

export async function addToIndex(db: Writing, engine: Engine, entry: number, locale: string, terms: EntryTerms) {
  if (engine === 'sqlite') {
    await sql`insert into search (rowid, terms) values (${entry}, ${fts5Terms(terms, locale)})`.execute(db);
  } else {
    const once = tsvectorTerms(terms, locale);
    await sql`insert into search (entry, terms, title, body)
      values (${entry}, array_to_tsvector(${once}::text[]), ${terms.title}, ${terms.body})`.execute(db);
  }
}

/** Takes an entry out and tells the folded words that it had. */
export async function takeFromIndex(db: Writing, engine: Engine, entry: number, locale: string): Promise<Set<string>> {
  if (engine === 'postgres') {
    const { rows } = await sql<{ title: string; body: string }>`
      delete from search where entry = ${entry} returning title, body`.execute(db);
    return rows[0] === undefined ? new Set() : wordsOf(rows[0]);
  }
  const { rows } = await sql<{ terms: string }>`select terms from search where rowid = ${entry}`.execute(db);
  await sql`delete from search where rowid = ${entry}`.execute(db);
  return foldedWordsIn(rows[0]?.terms ?? '', locale);
}

/** So many entries at least, and one in so many of all. */
const MANY = 50;
const ONE_IN = 50;

/**
 * Whether so many entries go that writing the whole index of FTS5 anew costs less than taking each of their words out of
 * it, which is what `secure-delete` does, word by word.
 */
export async function isWorthWritingAnew(db: Writing, taken: number): Promise<boolean> {
  if (taken < MANY) return false;
  const { works } = await db
    .selectFrom('work')
    .select(({ fn }) => fn.countAll<number>().as('works'))
    .executeTakeFirstOrThrow();
  return works < taken * ONE_IN;
}

/** FTS5 only notes from here on what goes. In the same transaction `writeIndexAnew` must follow. */
export async function leaveTracesForNow(db: Writing): Promise<void> {
  await sql`insert into search (search, rank) values ('secure-delete', 0)`.execute(db);
}

/** One piece, in which there is nothing but what stays. The pages of the old pieces are overwritten (`secure_delete`). */
export async function writeIndexAnew(db: Writing): Promise<void> {
  await sql`insert into search (search) values ('optimize')`.execute(db);
  await sql`insert into search (search, rank) values ('secure-delete', 1)`.execute(db);
}

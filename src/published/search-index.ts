import { sql, type Transaction } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';
import { foldedWordsIn, fts5Terms, tsvectorTerms, wordsOf, type EntryTerms } from './search-terms.ts';

/** The search index of each engine, entry by entry. It is no Kysely table: FTS5 and PostgreSQL differ in its columns. */
type Writing = Transaction<PublishedTables>;

/** An entry of the index with its terms. */
export interface Indexed {
  readonly entry: number;
  readonly locale: string;
  readonly terms: EntryTerms;
}

/** Rows in one statement: the widest takes four parameters. */
const AT_ONCE = 500;

export async function addToIndex(db: Writing, engine: Engine, added: readonly Indexed[]): Promise<void> {
  for (let at = 0; at < added.length; at += AT_ONCE) {
    const some = added.slice(at, at + AT_ONCE);
    if (engine === 'sqlite') {
      const rows = some.map(({ entry, locale, terms }) => sql`(${entry}, ${fts5Terms(terms, locale)})`);
      await sql`insert into search (rowid, terms) values ${sql.join(rows)}`.execute(db);
    } else {
      const rows = some.map(
        ({ entry, locale, terms }) =>
          sql`(${entry}, array_to_tsvector(${tsvectorTerms(terms, locale)}::text[]), ${terms.title}, ${terms.body})`,
      );
      await sql`insert into search (entry, terms, title, body) values ${sql.join(rows)}`.execute(db);
    }
  }
}

/** Takes entries out and tells the folded words that each of them had. */
export async function takeFromIndex(
  db: Writing,
  engine: Engine,
  taken: readonly { readonly entry: number; readonly locale: string }[],
): Promise<{ readonly locale: string; readonly words: ReadonlySet<string> }[]> {
  const localeOf = new Map(taken.map(({ entry, locale }) => [entry, locale]));
  const had: { locale: string; words: ReadonlySet<string> }[] = [];
  for (let at = 0; at < taken.length; at += AT_ONCE) {
    const entries = sql.join(taken.slice(at, at + AT_ONCE).map(({ entry }) => entry));
    if (engine === 'postgres') {
      const { rows } = await sql<{ entry: number; title: string; body: string }>`
        delete from search where entry in (${entries}) returning entry, title, body`.execute(db);
      for (const row of rows) had.push({ locale: localeOf.get(row.entry) ?? '', words: wordsOf(row) });
    } else {
      const { rows } = await sql<{ entry: number; terms: string }>`
        select rowid as entry, terms from search where rowid in (${entries})`.execute(db);
      await sql`delete from search where rowid in (${entries})`.execute(db);
      for (const { entry, terms } of rows) {
        const locale = localeOf.get(entry) ?? '';
        had.push({ locale, words: foldedWordsIn(terms, locale) });
      }
    }
  }
  return had;
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

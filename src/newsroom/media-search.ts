import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';

/** No language has a longer word; PostgreSQL refuses those over 2,046 bytes. */
const LONGEST = 100;

/** Folded words as they are kept and looked for: of one that is longer its beginning. */
export const asIndexed = (words: readonly string[]): string[] => words.map((word) => word.slice(0, LONGEST));

/**
 * The index of the words of `media_text`, kept by the database: of a hundred thousand pictures nothing else finds what few
 * have. Words are put in as they are, past what FTS5 and PostgreSQL know of languages.
 */
export async function createMediaSearch(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'postgres') {
    await sql`create index media_text_words on media_text using gin (${TERMS})`.execute(db);
    return;
  }
  await sql`create virtual table media_search using fts5(
    words, content = 'media_text', content_rowid = 'number', tokenize = 'ascii', columnsize = 0, detail = none)`.execute(
    db,
  );
  // What is deleted leaves no word behind.
  await sql`insert into media_search (media_search, rank) values ('secure-delete', 1)`.execute(db);
  await sql`create trigger media_text_told after insert on media_text begin
    insert into media_search (rowid, words) values (new.number, new.words); end`.execute(db);
  await sql`create trigger media_text_gone after delete on media_text begin
    insert into media_search (media_search, rowid, words) values ('delete', old.number, old.words); end`.execute(db);
}

const TERMS = sql.raw(`array_to_tsvector(string_to_array(trim(words), ' '))`);

/** The ids of media with a text in which each of these begins a word. */
export function toldWith(engine: Engine, words: readonly string[]): RawBuilder<unknown> {
  const terms = asIndexed(words).map((word) => word.replaceAll(/["'\\]/g, ''));
  return engine === 'sqlite'
    ? sql`select media from media_text where number in (
        select rowid from media_search where media_search match ${terms.map((term) => `"${term}" *`).join(' AND ')})`
    : sql`select media from media_text where ${TERMS} @@ ${terms.map((term) => `'${term}':*`).join(' & ')}::tsquery`;
}

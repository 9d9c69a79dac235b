import type { DatabaseSync } from 'node:sqlite';

/** Pages of the index written in one go. */
const PAGES_AT_ONCE = 500;
/** A row that is no work's. Without a second segment FTS5 merges nothing. */
const NO_ENTRY = -1;

/**
 * Where one page of its index ends and the next begins, FTS5 writes down the term that the next begins with, and there it
 * stays when `secure-delete` takes the term out: a name that was withdrawn can be read in the file. Where that has
 * happened, this writes the index anew.
 */
export function cleanSearchIndex(database: DatabaseSync): void {
  if (!hasTermsLeft(database)) return;
  database.exec(`insert into search (rowid, terms) values (${NO_ENTRY}, '·')`);
  // A negative number takes all segments together, and begins; the next ones go on.
  let pages = -PAGES_AT_ONCE;
  for (let changed = true; changed; pages = PAGES_AT_ONCE) {
    const before = changes(database);
    database.exec(`insert into search (search, rank) values ('merge', ${pages})`);
    // As FTS5's documentation says: fewer than two changes, and nothing was left to merge.
    changed = changes(database) - before >= 2;
  }
  database.exec(`delete from search where rowid = ${NO_ENTRY}`);
}

/** Whether a page of the index is said to begin with a term that no entry has any more. */
function hasTermsLeft(database: DatabaseSync): boolean {
  database.exec('create virtual table if not exists temp.search_vocabulary using fts5vocab(main, search, row)');
  // The first letter says which index of FTS5 it is; what follows is cut where it differs from the term before.
  const left = database.prepare(`
    select 1 from (select substr(cast(term as text), 2) as beginning from search_idx where length(term) > 1)
    where not exists (
      select 1 from temp.search_vocabulary
      where term >= beginning and term < beginning || cast(x'ff' as text)
    ) limit 1`);
  return left.get() !== undefined;
}

function changes(database: DatabaseSync): number {
  const row = database.prepare('select total_changes() as changes').get();
  return Number(row?.['changes'] ?? 0);
}

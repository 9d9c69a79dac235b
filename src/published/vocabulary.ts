import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import { partsOf } from '../domain/words-near.ts';
import type { Engine } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';

/** Changes by how much more or fewer works have each folded word. A word that nothing has is forgotten. */
export async function changeWordCounts(
  db: Transaction<PublishedTables>,
  engine: Engine,
  locale: string,
  changes: ReadonlyMap<string, number>,
): Promise<void> {
  await countIn(db, engine, locale, new Map([...changes].filter(([, by]) => by > 0)));
  await countOut(db, engine, locale, new Map([...changes].filter(([, by]) => by < 0)));
}

type Counts = ReadonlyMap<string, number>;

async function countIn(db: Transaction<PublishedTables>, engine: Engine, locale: string, added: Counts) {
  if (added.size === 0) return;
  const { rows } = await sql<{ word: string; works: number }>`
    insert into word (locale, word, length, works)
    select ${locale}, each.word, length(each.word), each.works from ${counted(engine, added)} as each where true
    on conflict (locale, word) do update set works = word.works + excluded.works
    returning word, works`.execute(db);
  const parts = rows
    .filter(({ word, works }) => works === added.get(word))
    .flatMap(({ word }) => partsOf(word).map((part) => ({ part: partKey(locale, part), word })));
  for (let i = 0; i < parts.length; i += AT_ONCE) {
    await db
      .insertInto('word_part')
      .values(parts.slice(i, i + AT_ONCE))
      .execute();
  }
}

/** Rows in one statement, well below the number of parameters that either engine takes. */
const AT_ONCE = 1000;

async function countOut(db: Transaction<PublishedTables>, engine: Engine, locale: string, dropped: Counts) {
  if (dropped.size === 0) return;
  const { rows } = await sql<{ word: string; works: number }>`
    update word set works = word.works + each.works from ${counted(engine, dropped)} as each
    where word.locale = ${locale} and word.word = each.word
    returning word.word, word.works`.execute(db);
  const lost = rows.filter(({ works }) => works <= 0).map(({ word }) => word);
  if (lost.length === 0) return;
  const keys = lost.flatMap((word) => partsOf(word).map((part) => partKey(locale, part)));
  await sql`delete from word_part
    where part in (select each.value from ${list(engine, keys)} as each)
    and word in (select each.value from ${list(engine, lost)} as each)`.execute(db);
  await sql`delete from word
    where locale = ${locale} and word in (select each.value from ${list(engine, lost)} as each)`.execute(db);
}

/** Words and numbers as rows with the columns `word` and `works`, in one parameter or two. */
function counted(engine: Engine, counts: Counts): RawBuilder<unknown> {
  return engine === 'sqlite'
    ? sql`(select key as word, value as works from json_each(${JSON.stringify(Object.fromEntries(counts))}))`
    : sql`(select unnest(${[...counts.keys()]}::text[]) as word, unnest(${[...counts.values()]}::integer[]) as works)`;
}

/** Texts as rows with one column, `value`, in one parameter. */
function list(engine: Engine, texts: readonly string[]): RawBuilder<unknown> {
  return engine === 'sqlite'
    ? sql`json_each(${JSON.stringify(texts)})`
    : sql`(select unnest(${texts}::text[]) as value)`;
}

export const partKey = (locale: string, part: string): string => `${locale}.${part}`;

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

import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { Locale } from '../src/domain/locale.ts';
import type { PublishedWork } from '../src/domain/published-work.ts';
import { indexTerms, termsOf } from '../src/domain/words.ts';
import { migrateZone, openSqlite, openZone, type Zone } from '../src/platform/database/zone.ts';
import { publishedMigrations } from '../src/published/migrations.ts';
import { putWorks } from '../src/published/put-works.ts';
import type { PublishedTables } from '../src/published/schema.ts';
import { MOST_COUNTED, search } from '../src/published/search.ts';
import { searchableText } from '../src/published/stored-work.ts';
import { NOW, stories } from './search-stories.ts';

/** One line of the table of figures. `ratio` is ours divided by the yardstick's. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly yardstick: number;
  readonly ratio: number;
  readonly atMost: number;
  readonly unit: string;
}

const STORIES = Number(process.env['BENCH_STORIES'] ?? 50_000);
const ROUNDS = 200;
const WARM_UP = 100;
const PAGE = 10;

/** What is asked for: planted words (`search-stories.ts`), in half of all stories, in a fiftieth, in a few. */
const QUESTIONS = [
  { what: 'rare word', text: 'zumbaraya' },
  { what: 'middling word', text: 'tamoqueta' },
  { what: 'common word', text: 'velindora' },
  { what: 'two common words', text: 'velindora korbasita' },
  { what: 'common and rare word', text: 'velindora zumbaraya' },
] as const;

/**
 * Search among 50,000 stories in three languages against a bare FTS5 query with the same hits: the same stems in a
 * table of their own, the ten best by FTS5's rank with `snippet()`, and the number of hits.
 */
export async function benchSearch(): Promise<Row[]> {
  const folder = await folderOfStories();
  const zone = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published', { readOnly: true });
  await sql`pragma cache_size = -32000`.execute(zone.db);
  const raw = openSqlite(folder, 'staff', true);
  raw.exec('pragma cache_size = -32000');
  const rows: Row[] = [];
  for (const question of QUESTIONS) rows.push(await compare(zone, raw, question));
  rows.push(await misspelt(zone));
  await zone.close();
  raw.close();
  return rows;
}

/** A folder with the stories in `published`, filled once: that takes minutes. Its name changes with the tables. */
export async function folderOfStories(): Promise<string> {
  const folder = join(tmpdir(), `alzavoz-bench-stories-3-${STORIES}`);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(`${folder}-`);
  await fill(unfinished);
  // Another run may have been quicker.
  if (!existsSync(folder)) renameSync(unfinished, folder);
  return folder;
}

async function compare(
  zone: Zone<PublishedTables>,
  raw: DatabaseSync,
  { what, text }: { what: string; text: string },
): Promise<Row> {
  const locale = 'es' as Locale;
  const match = text
    .split(' ')
    .map((word) => `"${termsOf(word, locale)?.stem ?? ''}"`)
    .join(' AND ');
  const best =
    raw.prepare(`select rowid, highlight(raw, 0, '[', ']') as title, snippet(raw, 1, '[', ']', '…', 32) as excerpt
    from raw where raw match ? order by rank limit ${PAGE}`);
  const count = raw.prepare('select count(*) as hits from raw where raw match ?');
  const query = { locale, text, kind: null, from: null, to: null, limit: PAGE, offset: 0 };
  const ours: number[] = [];
  const theirs: number[] = [];
  // The first rounds warm both up: the search thread of a site is never cold for long.
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const start = performance.now();
    const result = await search(zone, query, NOW);
    const middle = performance.now();
    const found = best.all(match);
    const total = Number(count.get(match)?.['hits']);
    const end = performance.now();
    if (round >= 0) ours.push(middle - start);
    if (round >= 0) theirs.push(end - middle);
    if (result.total !== Math.min(total, MOST_COUNTED) || result.hits.length !== found.length) {
      throw new Error(`${what}: not the same hits (${result.total}, ${total})`);
    }
  }
  // Of each round's own ratio, because whatever else the machine does hits both halves of a round.
  const ratio = median(ours.map((time, round) => time / (theirs[round] ?? time)));
  return { ...row(what, median(ours), median(theirs)), ratio };
}

async function misspelt(zone: Zone<PublishedTables>): Promise<Row> {
  const query = { locale: 'es' as Locale, text: 'velyndora', kind: null, from: null, to: null, limit: PAGE, offset: 0 };
  const times: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const start = performance.now();
    const { didYouMean } = await search(zone, query, NOW);
    if (round >= 0) times.push(performance.now() - start);
    if (didYouMean !== 'velindora') throw new Error(`proposed ${didYouMean}`);
  }
  return { ...row('misspelt word, to its proposal (aim: 5 ms)', median(times), 5), atMost: 1 };
}

function row(what: string, ours: number, yardstick: number): Row {
  return { what: `search: ${what}`, ours, yardstick, ratio: ours / yardstick, atMost: 2, unit: 'ms' };
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function fill(folder: string): Promise<void> {
  const databases = { engine: 'sqlite', folder } as const;
  const zone = openZone<PublishedTables>(databases, 'published');
  await migrateZone(zone, publishedMigrations);
  // The yardstick, in a file of its own beside it.
  const raw = openSqlite(folder, 'staff', false);
  raw.exec("create virtual table if not exists raw using fts5(title, body, tokenize = 'ascii')");
  const add = raw.prepare('insert into raw (rowid, title, body) values (?, ?, ?)');
  const stems = (text: string, locale: string): string =>
    indexTerms(text, locale)
      .paragraphs.flat()
      .map((word) => termsOf(word, locale)?.stem ?? '')
      .join(' ');
  let group: PublishedWork[] = [];
  let n = 0;
  const flush = async (): Promise<void> => {
    await putWorks(zone, group, NOW);
    group = [];
  };
  raw.exec('begin');
  for (const story of stories(STORIES)) {
    n++;
    group.push(story);
    if (story.locale === 'es') {
      const { title, body } = searchableText(story);
      add.run(n, stems(title, 'es'), stems(body, 'es'));
    }
    if (group.length === 500) await flush();
  }
  await flush();
  raw.exec('commit');
  raw.close();
  await zone.close();
}

if (import.meta.main) {
  for (const { what, ours, yardstick, ratio, atMost } of await benchSearch()) {
    console.log(
      `${what.padEnd(50)} ${ours.toFixed(3)} ms  ${yardstick.toFixed(3)} ms  ${ratio.toFixed(2)} (at most ${atMost})`,
    );
  }
}

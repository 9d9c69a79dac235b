import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { PublishedFile, PublishedWork } from '../domain/published-work.ts';
import { workPath } from '../domain/work-path.ts';
import type { Zone } from '../platform/database/zone.ts';
import { buryAddresses, takeAddresses } from './addresses.ts';
import { entriesOf, removeEntries, type Entry } from './entries.ts';
import { entryNumbers } from './entry-numbers.ts';
import { nextGeneration } from './generation.ts';
import { changeIndex, type IndexChanges } from './index-changes.ts';
import { insertWorks } from './insert-works.ts';
import { forgetUnusedFiles, putMedia } from './media.ts';
import type { PublishedTables } from './schema.ts';
import { entryTerms } from './search-terms.ts';
import { searchableText } from './stored-work.ts';

export type Put = Kept | { readonly refused: 'slug-taken'; readonly path: string };

interface Kept {
  /** Names of files that no work shows any more: their bytes are for the caller to delete. */
  readonly orphans: readonly string[];
}

/** What the press publishes together. */
export interface Publication {
  /** Names it, so that a press that was stopped can ask whether it was committed. */
  readonly id: string;
  /** The files that its works show, whose bytes are in the media folder already. */
  readonly files: readonly PublishedFile[];
  /** Whether no earlier address of these works may lead to them any more. */
  readonly buriesFormer: boolean;
}

/**
 * Makes works readable, or replaces them, each in its language: all of them or, on a refusal, none. Rows, addresses,
 * search entries and the generation number change in one transaction. At most 1,000 works a call, so that a reader
 * never waits long. A work may lie in the future or in the past: readers decide by their own `now`. A work that is
 * hidden stays so.
 *
 * With a `publication` the works come in all the languages that they may be read in: in others they go.
 */
export async function putWorks(
  zone: Zone<PublishedTables>,
  works: readonly PublishedWork[],
  _now: Instant,
  publication: Publication | null = null,
): Promise<Put> {
  return zone.db.transaction().execute(async (db) => {
    // First: its row is the lock that lets one writer in at a time.
    await nextGeneration(db);
    const path = await takenPath(db, works);
    if (path !== null) return { refused: 'slug-taken', path };
    const known = await entriesOf(
      db,
      works.map(({ work }) => work),
    );
    const comes = new Set(works.map(languageOf));
    const replaced = known.filter((entry) => comes.has(languageOf(entry)));
    const gone = publication === null ? [] : known.filter((entry) => !comes.has(languageOf(entry)));
    if (publication !== null) {
      await putMedia(db, publication.files);
      await db.insertInto('publication').values({ id: publication.id }).execute();
      const former = publication.buriesFormer ? works.map(({ work }) => ({ work, locale: null })) : gone;
      await buryAddresses(db, former);
    }
    const dropped = await removeEntries(db, [...replaced, ...gone]);
    const added = await insertAll(db, works, replaced);
    await changeIndex(db, zone.engine, { taken: [...replaced, ...gone], added });
    return { orphans: await forgetUnusedFiles(db, dropped) };
  });
}

const languageOf = ({ work, locale }: Pick<Entry, 'work' | 'locale'>): string => `${work} ${locale}`;

/** The first address that another work answers at now. An address that another one has left may be taken over. */
export async function takenPath(db: Kysely<PublishedTables>, works: readonly PublishedWork[]): Promise<string | null> {
  if (works.length === 0) return null;
  const rows = await db
    .selectFrom('work')
    .select(['kind', 'locale', 'slug', 'work'])
    .where('kind', 'in', [...new Set(works.map(({ kind }) => kind))])
    .where('locale', 'in', [...new Set(works.map(({ locale }) => locale))])
    .where('slug', 'in', [...new Set(works.map(({ slug }) => slug))])
    .execute();
  const owners = new Map(rows.map((row) => [`${row.kind} ${row.locale} ${row.slug}`, row.work]));
  for (const { kind, locale, slug, work } of works) {
    const address = `${kind} ${locale} ${slug}`;
    const owner = owners.get(address);
    if (owner !== undefined && owner !== work) return workPath(kind, locale, slug);
    owners.set(address, work);
  }
  return null;
}

/** Puts works where nothing of them is any more, and gives what the search index is to have of them. */
async function insertAll(
  db: Transaction<PublishedTables>,
  works: readonly PublishedWork[],
  replaced: readonly Entry[],
): Promise<IndexChanges['added']> {
  const had = new Map(replaced.map((entry) => [languageOf(entry), entry.entry]));
  const numbers = await entryNumbers(
    db,
    works.map((work) => ({ of: work, had: had.get(languageOf(work)) ?? null })),
  );
  const texts = works.map((work, at) => ({ work, entry: numbers[at] ?? 0, text: searchableText(work) }));
  await insertWorks(db, texts);
  await takeAddresses(db, works);
  return texts.map(({ work, entry, text }) => {
    const { details, kind, locale } = work;
    const terms = entryTerms(text, locale, details.kind === 'story' ? ['story', details.story] : [kind]);
    return { entry, locale, terms };
  });
}

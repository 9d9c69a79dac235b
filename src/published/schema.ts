/**
 * Tables of the zone `published`: what the world may read, and nothing else. An `entry` is one work in one language;
 * its number is also its place in every list (`entry-order.ts`).
 */
export interface PublishedTables {
  readonly work: WorkRow;
  readonly work_text: WorkTextRow;
  readonly work_page: WorkPageRow;
  readonly work_case: { readonly case_work: string; readonly entry: number };
  readonly work_file: { readonly file: string; readonly entry: number };
  readonly slug: SlugRow;
  readonly tombstone: { readonly path_hash: string };
  readonly word: WordRow;
  readonly word_part: { readonly part: string; readonly word: string };
  readonly media: { readonly file: string; readonly json: string };
  /** Works that may not be shown for now, whatever their rows say, also when they are published again. */
  readonly hidden: { readonly work: string };
  /** Files that no work shows any more and whose bytes may still lie in the media folder. */
  readonly orphan: { readonly file: string };
  /** Publications that have been committed and are not yet written off by the press. */
  readonly publication: { readonly id: string };
  readonly identity: { readonly id: number; readonly json: string };
  readonly generation: { readonly id: number; readonly value: number };
}

/** Narrow on purpose: lists and search read thousands of these for one page. */
interface WorkRow {
  readonly entry: number;
  readonly work: string;
  readonly locale: string;
  readonly kind: string;
  readonly story: string | null;
  readonly slug: string;
  readonly mission: string | null;
  readonly campaign: string | null;
  /** UTC milliseconds, as are all instants. */
  readonly sort_at: number;
  readonly published_at: number;
  readonly modified_at: number;
  readonly valid_until: number | null;
  /** 1 while the work is in `hidden`: here so that an index alone says what is public. */
  readonly hidden: number;
  /** The day of its newest correction, `YYYY-MM-DD`. */
  readonly corrected_on: string | null;
}

/** For lists and search: JSON of a work's summary, and the words that an excerpt is cut from. */
interface WorkTextRow {
  readonly entry: number;
  readonly version: number;
  readonly summary: string;
  readonly plain: string;
}

/** For its page: JSON of the whole work. Apart, so that a row of `work_text` mostly fits on a page of the file. */
interface WorkPageRow {
  readonly entry: number;
  readonly version: number;
  readonly json: string;
}

/** Every slug that a work has had and has, in each language. */
interface SlugRow {
  readonly kind: string;
  readonly locale: string;
  readonly slug: string;
  readonly work: string;
}

/** Folded words of a language, with the number of works that have them: the proposals of "did you mean". */
interface WordRow {
  readonly locale: string;
  readonly word: string;
  readonly length: number;
  readonly works: number;
}

import type { Block } from '../domain/document.ts';
import type { WorkText } from '../domain/work.ts';
import { compareBlocks, type Side } from './compare-texts.ts';
import { STRAND_NAMES, STRANDS, strandsOf, type StrandName } from './strands.ts';

/** A block of the source, and what stands for it in the translation. */
export interface AlignedRow {
  readonly strand: StrandName;
  /** Counted from 0 in its strand. */
  readonly at: number;
  /** What the translation was made from, with what has changed since; `null`: it is new. */
  readonly before: Side | null;
  /** The source as it is now; `null`: it is gone. */
  readonly source: Side | null;
  /** Whether the source is the same as when the translation was made. */
  readonly same: boolean;
  /** `null`: not translated. */
  readonly translation: Block | null;
}

/**
 * A source and its translation, block by block. The translation stands beside the version that it was made from, in
 * the order in which it was; what has changed since moves it along. What it has more of comes last.
 */
export function alignTranslation(made: WorkText, now: WorkText, translation: WorkText | null): AlignedRow[] {
  const [old, current] = [strandsOf(made), strandsOf(now)];
  const theirs: ReadonlyMap<StrandName, readonly Block[]> = translation === null ? new Map() : strandsOf(translation);
  return STRAND_NAMES.flatMap((strand) => {
    const [was, is, own] = [old.get(strand) ?? [], current.get(strand) ?? [], theirs.get(strand) ?? []];
    const compared = STRANDS[strand] === 'fixed' ? byPlace(was, is, now.locale) : compareBlocks(was, is, now.locale);
    const rows = compared.map(({ before, after, same }) => ({
      before,
      source: after,
      same,
      translation: before === null ? null : (own[before.at] ?? null),
    }));
    const more = STRANDS[strand] === 'fixed' ? [] : own.slice(was.length);
    const rest = more.map((block) => ({ before: null, source: null, same: true, translation: block }));
    return [...rows, ...rest].map((row, at) => ({ strand, at, ...row })).filter((row) => !isEmpty(row));
  });
}

/** Lines that the facts put in order: the third of them is the third, whatever it says. */
function byPlace(was: readonly Block[], is: readonly Block[], locale: string) {
  return is.flatMap((block, at) => {
    const old = was[at];
    const [row, ...more] = compareBlocks(old === undefined ? [] : [old], [block], locale);
    const [before, after] = [row?.before ?? null, more.at(-1)?.after ?? row?.after ?? null];
    const move = (side: Side | null): Side | null => (side === null ? null : { ...side, at });
    return [{ before: move(before), after: move(after), same: row?.same ?? false }];
  });
}

/** A line that the facts have a place for, and nobody has said anything in. */
const isEmpty = ({ source, before, translation }: AlignedRow): boolean =>
  [source?.block, before?.block, translation].every(
    (block) => block == null || ('content' in block && block.content.length === 0),
  );

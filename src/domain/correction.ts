import type { PlainDate } from './date.ts';

/**
 * Why a published text was changed afterwards. `removal`: something was taken away at a person's wish, of which nothing
 * more is ever said.
 */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'removal'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** An entry of a text's public log, in one language. */
export interface Correction<Line> {
  readonly kind: CorrectionKind;
  readonly on: PlainDate;
  /** What was wrong; `null` where it is not said, as in a removal. */
  readonly wrong: Line | null;
  /** What is right; `null` in a removal. */
  readonly right: Line | null;
}

/** What a correction says in one language, as it is recorded. */
export interface CorrectionWords<Line> {
  readonly wrong: Line | null;
  readonly right: Line;
}

export type CorrectionFault = 'words-missing' | 'wrong-missing' | 'words-in-removal';

/**
 * Whether what is said fits its kind: a correction says what was wrong and what is right, a clarification or an update
 * what is so, a removal nothing.
 */
export function faultOf(
  kind: CorrectionKind,
  words: readonly CorrectionWords<readonly unknown[]>[],
): CorrectionFault | null {
  if (kind === 'removal') return words.length === 0 ? null : 'words-in-removal';
  if (words.length === 0 || words.some(({ right }) => right.length === 0)) return 'words-missing';
  const unsaid = words.some(({ wrong }) => wrong === null || wrong.length === 0);
  return kind === 'correction' && unsaid ? 'wrong-missing' : null;
}

/** Newest first; of one day the later recorded first. */
export function newestFirst<Entry extends { readonly on: PlainDate }>(recorded: readonly Entry[]): Entry[] {
  return recorded.toReversed().toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

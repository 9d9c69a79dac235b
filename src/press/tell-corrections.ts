import type { Correction } from '../domain/correction.ts';
import type { Inline } from '../domain/document.ts';
import type { PublishedLine } from '../domain/published-work.ts';
import { tellLine } from './tell-line.ts';
import type { Telling } from './telling.ts';

/** The log of what was put right, as readers see it. Each line stands alone: the page of corrections shows it apart. */
export function tellCorrections(
  corrections: readonly Correction<readonly Inline[]>[],
  telling: Telling,
): Correction<PublishedLine>[] {
  const tell = (line: readonly Inline[] | null): PublishedLine | null =>
    line === null ? null : tellLine(line, telling);
  return corrections.map(({ kind, on, wrong, right }) => ({ kind, on, wrong: tell(wrong), right: tell(right) }));
}

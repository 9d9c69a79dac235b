import type { Terms } from './basis.ts';
import type { Instant } from './date.ts';
import type { Circumstance } from './life-event.ts';

/** What becomes of what is told. `reduce` allows no more than both these terms and those of the basis. */
export type Wish = { readonly do: 'keep' } | { readonly do: 'reduce'; readonly to: Terms } | { readonly do: 'hide' };

/**
 * What a person wants if something happens to them, said in advance; silence must not erase somebody whom being seen
 * protects. The newest for a circumstance counts.
 */
export interface AdvanceInstruction {
  readonly circumstance: Circumstance;
  readonly wish: Wish;
  /** Who may decide otherwise once it has happened; `null`: nobody. */
  readonly decider: string | null;
  /** A decider's word counts only where the person named one. */
  readonly by: 'person' | 'decider';
  readonly from: Instant;
}

/** What was said for a circumstance, or `null`: nothing. Of two of the same instant the first of the list counts. */
export function wishFor(
  instructions: readonly AdvanceInstruction[],
  circumstance: Circumstance,
  at: Instant,
): Wish | null {
  const said = instructions.filter((each) => each.circumstance === circumstance && each.from <= at);
  const own = newestBy(said, 'person');
  if (own === null) return null;
  const decided = own.decider === null ? null : newestBy(said, 'decider');
  return decided !== null && decided.from >= own.from ? decided.wish : own.wish;
}

function newestBy(said: readonly AdvanceInstruction[], by: AdvanceInstruction['by']): AdvanceInstruction | null {
  return said.reduce<AdvanceInstruction | null>(
    (newest, each) => (each.by === by && (newest === null || each.from > newest.from) ? each : newest),
    null,
  );
}

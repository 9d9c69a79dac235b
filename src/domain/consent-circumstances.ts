import { wishFor, type AdvanceInstruction, type Wish } from './advance-instruction.ts';
import { strictest, type Basis, type Terms } from './basis.ts';
import type { Instant } from './date.ts';
import { begunBy, type Begun, type Circumstance, type LifeEvent } from './life-event.ts';

export type AfterCircumstances =
  | { readonly terms: Terms; readonly why: 'in-force' | 'kept-by-instruction' | 'reduced-by-instruction' }
  | { readonly terms: null; readonly why: 'expired' | 'hidden-by-instruction' | 'hidden-without-instruction' };

/** What is more particular says it for what it implies: who is dead is not only out of reach. */
const IMPLIED: Readonly<Record<Circumstance, readonly Circumstance[]>> = {
  died: ['arrested', 'disappeared', 'unreachable', 'retracted'],
  disappeared: ['arrested', 'unreachable'],
  arrested: [],
  unreachable: [],
  retracted: [],
};

/**
 * What a basis allows after all that has happened, by the instructions for it.
 *
 * - What happened after a yes was given binds that yes until it is given again, even when it is over; without an
 *   instruction it hides.
 * - What the person said in advance also binds those who speak for them later, and what was public before.
 * - A yes that ends while something holds for which the person said "keep" or "reduce" goes on while it holds.
 */
export function afterCircumstances(
  basis: Basis,
  { instructions, life }: { instructions: readonly AdvanceInstruction[]; life: readonly LifeEvent[] },
  at: Instant,
): AfterCircumstances {
  const { ground, until } = basis;
  const expired = until !== null && until <= at;
  const own = ground.kind === 'consent';
  const wishes: (Wish | null)[] = [];
  let carried = false;
  for (const { circumstance, from, ended } of mostParticular(begunBy(life, at))) {
    const wish = wishFor(instructions, circumstance, at);
    const holds = ended === null && wish !== null;
    const carries = expired && holds && from < until;
    const binds = from > basis.from && (wish !== null || ground.kind !== 'public-source');
    if (binds || carries || (holds && !own)) wishes.push(wish);
    carried ||= carries && wish.do !== 'hide';
  }
  if (expired && !carried) return { terms: null, why: 'expired' };
  if (wishes.includes(null)) return { terms: null, why: 'hidden-without-instruction' };
  let { terms } = basis;
  for (const wish of wishes) {
    if (wish?.do === 'hide') return { terms: null, why: 'hidden-by-instruction' };
    if (wish?.do === 'reduce') terms = strictest(terms, wish.to);
  }
  const reduced = wishes.some((wish) => wish?.do === 'reduce');
  return { terms, why: reduced ? 'reduced-by-instruction' : wishes.length > 0 ? 'kept-by-instruction' : 'in-force' };
}

/** Without what is implied by something that held at the same time. */
function mostParticular(begun: readonly Begun[]): Begun[] {
  const overlap = (a: Begun, b: Begun): boolean =>
    (a.ended === null || a.ended > b.from) && (b.ended === null || b.ended > a.from);
  return begun.filter(
    (each) => !begun.some((other) => IMPLIED[other.circumstance].includes(each.circumstance) && overlap(each, other)),
  );
}

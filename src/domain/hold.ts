import type { Instant } from './date.ts';
import type { AccountId } from './id.ts';

/**
 * A case is held: everything of it that moves or shows in public stops. One person holds, alone and at once; lifting
 * takes a proposal with a reason by one person and the word of another.
 */
export interface Hold {
  readonly held: Deed;
  readonly proposal: Deed | null;
  readonly lifted: Deed | null;
}

/** Who did it, and when. */
export interface Deed {
  readonly by: AccountId;
  readonly at: Instant;
}

export type ProposalRefusal = 'not-held' | 'proposed-already';
export type LiftRefusal = 'not-held' | 'not-proposed' | 'same-person';

export const startHold = (held: Deed): Hold => ({ held, proposal: null, lifted: null });

/** Someone holds what is held: they object to a proposal, which falls. The first to hold stays the one who did. */
export const holdAgain = (hold: Hold): Hold => ({ ...hold, proposal: null });

/** A second proposal does not take the place of the first: whoever agrees with it lifts, whoever does not holds again. */
export function proposeLifting(hold: Hold, proposal: Deed): Hold | { refused: ProposalRefusal } {
  if (hold.lifted !== null) return { refused: 'not-held' };
  return hold.proposal === null ? { ...hold, proposal } : { refused: 'proposed-already' };
}

/** Lifted by someone other than the one who proposed it. */
export function liftHold(hold: Hold, lifted: Deed): Hold | { refused: LiftRefusal } {
  if (hold.lifted !== null) return { refused: 'not-held' };
  if (hold.proposal === null) return { refused: 'not-proposed' };
  return hold.proposal.by === lifted.by ? { refused: 'same-person' } : { ...hold, lifted };
}

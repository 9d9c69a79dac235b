import type { Instant } from './date.ts';
import type { AccountId } from './id.ts';

/**
 * A finding of the gate that two people decided to let out, in writing. It holds for this one occurrence: `finding` is
 * a digest of work, language, output, record and the words around it, and stops fitting when any of them changes.
 */
export interface GateOverride {
  readonly finding: string;
  readonly askedBy: AccountId;
  readonly agreedBy: AccountId;
  readonly reason: string;
  readonly at: Instant;
}

export type OverrideRefusal =
  | { readonly refused: 'override-needs-second-person' }
  | { readonly refused: 'override-needs-reason' };

/** A reason of one word is none. */
const SHORTEST_REASON = 20;

/** Whether it takes effect: a second person has agreed, and the reason is written out (20 characters). */
export function checkOverride(override: GateOverride): OverrideRefusal | null {
  if (override.askedBy === override.agreedBy) return { refused: 'override-needs-second-person' };
  if (override.reason.trim().length < SHORTEST_REASON) return { refused: 'override-needs-reason' };
  return null;
}

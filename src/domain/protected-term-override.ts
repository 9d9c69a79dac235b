import type { Instant } from './date.ts';
import type { AccountId, OverrideId, WorkId } from './id.ts';

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

/** Findings that somebody wants let out: the same words, wherever they stand in what goes out of a work. */
export interface AskedOverride {
  readonly id: OverrideId;
  readonly work: WorkId;
  readonly findings: readonly string[];
  readonly reason: string;
  /** `knowing`: whoever asked may open the records that were found, and so knows whose name it is. */
  readonly asked: { readonly by: AccountId; readonly at: Instant; readonly knowing: boolean };
  readonly agreed: { readonly by: AccountId; readonly at: Instant } | null;
  /** Taken back, or refused: it lets out nothing any more. */
  readonly ended: { readonly by: AccountId; readonly at: Instant } | null;
}

export type OverrideRefusal =
  | { readonly refused: 'override-needs-second-person' }
  | { readonly refused: 'override-needs-reason' };

/** A reason of one word is none. */
const SHORTEST_REASON = 20;
/** Characters. */
export const LONGEST_REASON = 2000;

/** Whether it takes effect: a second person has agreed, and the reason is written out (20 characters). */
export function checkOverride(override: GateOverride): OverrideRefusal | null {
  if (override.askedBy === override.agreedBy) return { refused: 'override-needs-second-person' };
  if (override.reason.trim().length < SHORTEST_REASON) return { refused: 'override-needs-reason' };
  return null;
}

/** Why nobody is asked. */
export function faultOfReason(reason: string): 'override-needs-reason' | 'reason-too-long' | null {
  if (reason.length > LONGEST_REASON) return 'reason-too-long';
  return reason.trim().length < SHORTEST_REASON ? 'override-needs-reason' : null;
}

export type AgreeRefusal =
  | 'override-ended'
  | 'override-agreed-already'
  | 'override-needs-second-person'
  /** Neither of the two may open the record: they would guess that it is somebody else's name. */
  | 'override-nobody-knows';

/** Why somebody may not be the one who agrees. */
export function refusalToAgree(
  { asked, agreed, ended }: AskedOverride,
  given: { readonly by: AccountId; readonly knowing: boolean },
): AgreeRefusal | null {
  if (ended !== null) return 'override-ended';
  if (agreed !== null) return 'override-agreed-already';
  if (asked.by === given.by) return 'override-needs-second-person';
  return asked.knowing || given.knowing ? null : 'override-nobody-knows';
}

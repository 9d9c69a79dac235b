import type { AdvanceInstruction } from './advance-instruction.ts';
import type { Approval } from './approval.ts';
import type { Basis } from './basis.ts';
import type { LifeEvent } from './life-event.ts';

/** What is recorded of a person besides bases: what they want, what happened to them, what they approved. */
export type PersonEntry =
  | { readonly entry: 'instruction'; readonly instruction: AdvanceInstruction }
  | { readonly entry: 'life'; readonly event: LifeEvent }
  | { readonly entry: 'approval'; readonly approval: Approval };

/**
 * A person's history, which is added to and never changed. What was recorded last comes first: of two of the same
 * instant it decides.
 */
export interface PersonHistory {
  readonly bases: readonly Basis[];
  readonly instructions: readonly AdvanceInstruction[];
  readonly life: readonly LifeEvent[];
  readonly approvals: readonly Approval[];
}

/** @param bases @param entries what was recorded last first */
export function historyOf(bases: readonly Basis[], entries: readonly PersonEntry[]): PersonHistory {
  return {
    bases,
    instructions: entries.flatMap((each) => (each.entry === 'instruction' ? [each.instruction] : [])),
    life: entries.flatMap((each) => (each.entry === 'life' ? [each.event] : [])),
    approvals: entries.flatMap((each) => (each.entry === 'approval' ? [each.approval] : [])),
  };
}

import type { PlainDate } from './date.ts';
import type { AccountId, CaseId, CommitmentId, EvidenceId, MeetingId, OfficeId, WorkId } from './id.ts';

/** Where a recommendation stands with the office that it was made to. */
export const COMMITMENT_STATES = ['no-answer', 'promised', 'in-progress', 'met', 'broken', 'withdrawn'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** What an office was asked, and what it said and did. Its state is the last of its steps, which only grow. */
export interface Commitment {
  readonly id: CommitmentId;
  readonly office: OfficeId;
  readonly cases: readonly CaseId[];
  /** A report's recommendation (counted from 0), or a meeting. */
  readonly from: { readonly report: WorkId; readonly recommendation: number } | { readonly meeting: MeetingId };
  readonly text: string;
  /** When an answer is due, while there is none. */
  readonly answerDueOn: PlainDate | null;
  readonly steps: readonly CommitmentStep[];
}

export interface CommitmentStep {
  readonly state: CommitmentState;
  readonly on: PlainDate;
  readonly by: AccountId;
  readonly note: string;
  readonly evidence: readonly EvidenceId[];
}

export type StepRefusal = 'no-change' | 'before-the-last' | 'without-evidence';

/** Where it stands. Nobody has answered what nothing was noted of. */
export function stateOf({ steps }: Pick<Commitment, 'steps'>): CommitmentState {
  return steps.at(-1)?.state ?? 'no-answer';
}

/** Adds a step. "Met" and "broken" are accusations or thanks in public: they need evidence, or a note that says how we know. */
export function afterStep(commitment: Commitment, step: CommitmentStep): Commitment | { refused: StepRefusal } {
  const last = commitment.steps.at(-1);
  if (stateOf(commitment) === step.state) return { refused: 'no-change' };
  if (last !== undefined && step.on < last.on) return { refused: 'before-the-last' };
  const proves = step.state === 'met' || step.state === 'broken';
  if (proves && step.evidence.length === 0 && step.note.trim() === '') return { refused: 'without-evidence' };
  return { ...commitment, steps: [...commitment.steps, step] };
}

/** Whether an answer is due, or overdue, on a day. */
export function isAnswerDue(commitment: Commitment, today: PlainDate): boolean {
  const { answerDueOn } = commitment;
  return answerDueOn !== null && answerDueOn <= today && stateOf(commitment) === 'no-answer';
}

import type { PartialDate } from './date.ts';
import type { Source, Verification } from './statement.ts';

export const OUTCOME_VALUES = ['achieved', 'partly-achieved', 'not-achieved', 'worse'] as const;
export type OutcomeValue = (typeof OUTCOME_VALUES)[number];

/** What became of what was asked for. */
export interface Outcome {
  readonly value: OutcomeValue;
  readonly text: string;
  readonly on: PartialDate | null;
  readonly source: Source;
  readonly verification: Verification;
  /** How the organisation claims a part in it. `null`: it claims none. */
  readonly claim: string | null;
}

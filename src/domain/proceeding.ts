import { lastDayOf, type PartialDate, type PlainDate } from './date.ts';
import { daysBetween } from './days.ts';
import type { PersonId } from './id.ts';

export const PROCEEDING_KINDS = [
  'complaint',
  'investigation',
  'charge',
  'hearing',
  'trial',
  'appeal',
  'bail',
  'release',
] as const;
export const PROCEEDING_STATUSES = ['open', 'stalled', 'dismissed', 'concluded'] as const;

export type ProceedingKind = (typeof PROCEEDING_KINDS)[number];
export type ProceedingStatus = (typeof PROCEEDING_STATUSES)[number];

export interface Proceeding {
  readonly kind: ProceedingKind;
  /** Of whom, or against whom. */
  readonly people: readonly PersonId[];
  readonly authority: string;
  /** The authority's own file number. */
  readonly reference: string | null;
  readonly on: PartialDate;
  readonly status: ProceedingStatus;
  /** What happened in it since. */
  readonly steps: readonly { readonly on: PartialDate; readonly text: string }[];
}

/** Days since anything happened in it, at least: a date that is only a year counts from its last day. Never below 0. */
export function daysSinceAnything({ on, steps }: Pick<Proceeding, 'on' | 'steps'>, today: PlainDate): number {
  const days = [on, ...steps.map((step) => step.on)].map((date) => daysBetween(lastDayOf(date), today));
  return Math.max(0, Math.min(...days));
}

/** Whether nothing happened for this many days in something that should go on. */
export function hasStalled(proceeding: Proceeding, today: PlainDate, days: number): boolean {
  const goesOn = proceeding.status === 'open' || proceeding.status === 'stalled';
  return goesOn && daysSinceAnything(proceeding, today) >= days;
}

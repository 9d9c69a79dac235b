import type { Instant } from './date.ts';
import type { AccountId } from './id.ts';
import type { Locale } from './locale.ts';

/** What happens to a work that nothing else on file tells. */
export const WORK_EVENTS = [
  'begun',
  'sent-in',
  'taken-up',
  'facts-changed',
  'restored',
  'translation-begun',
  'translation-marked',
  'urgent',
  'not-urgent',
] as const;
export type WorkEventKind = (typeof WORK_EVENTS)[number];

export interface WorkEvent {
  readonly what: WorkEventKind;
  readonly by: AccountId | null;
  readonly at: Instant;
  /** Of the text that it is about, where it is about one. */
  readonly locale: Locale | null;
  readonly version: number | null;
}

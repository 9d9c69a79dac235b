/** What is known of how a person is. Dated, sourced, and several may hold at once (CONVENTIONS: cases). */
export const SITUATIONS = [
  'at-risk',
  'threatened',
  'in-hiding',
  'disappeared',
  'missing',
  'detained-incommunicado',
  'detained',
  'charged',
  'on-trial',
  'sentenced',
  'house-arrest',
  'exiled',
  'deported',
  'released-on-bail',
  'conditionally-released',
  'charges-dropped',
  'acquitted',
  'released',
  'located-alive',
  'killed',
  'died',
  'died-in-custody',
  'remains-identified',
  'unknown',
] as const;

export type Situation = (typeof SITUATIONS)[number];

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

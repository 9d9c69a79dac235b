import type { PartialDate } from './date.ts';
import type { EvidenceId, PersonId } from './id.ts';

/** How well a statement is verified. Never mixed with how the person is, nor with how the organisation works. */
export const VERIFICATIONS = ['confirmed', 'likely', 'unverified', 'contested'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** Who says so. */
export interface Source {
  /** In words: "his sister, by telephone", "La Jornada, 2 October". */
  readonly text: string;
  /** The one who said it, where they are in the vault. */
  readonly by: PersonId | null;
  readonly on: PartialDate | null;
  readonly evidence: readonly EvidenceId[];
}

import type { Instant, PartialDate } from './date.ts';
import type { AccountId, CaseId, EvidenceId, PersonId } from './id.ts';

export const EVIDENCE_KINDS = ['picture', 'document', 'text', 'sound', 'film'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** An original as it came, and whose hands it went through. The file itself is sealed under a key of its own. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly case: CaseId;
  readonly kind: EvidenceKind;
  /** What its first bytes say that it is, as a media type. */
  readonly type: string;
  /** The name that it came with. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Of the original, hex: anyone who has a copy can compare. */
  readonly sha256: string;
  readonly about: string;
  readonly receivedBy: AccountId;
  readonly receivedAt: Instant;
  /** From the one who made it to the one who brought it: never empty. */
  readonly custody: readonly Hand[];
}

/** One link of the chain of custody: who had it or brought it, when and how. */
export interface Hand {
  readonly by: PersonId | null;
  /** Who, where they are not in the vault, or what is known of them. */
  readonly who: string;
  readonly on: PartialDate | null;
  readonly how: string;
}

/** Somebody opened it. Rows are added, never changed. */
export interface EvidenceAccess {
  readonly by: AccountId | null;
  readonly at: Instant;
  readonly why: string;
  readonly what: 'original' | 'working-copy' | 'played';
}

/*
 * The tables of cases and officials in zone `vault`. In the clear: random ids, which rows belong to which case, versions
 * and the order in which they were added.
 */

/** Events of a case, one row each, sealed under the case's key. */
export interface CaseEventsTable {
  readonly id: string;
  readonly case: string;
  readonly version: number;
  readonly payload: Uint8Array;
}

/** What those with a say answered about a text, sealed under the case's key. Rows are added, never changed. */
export interface VerdictsTable {
  readonly case: string;
  readonly number: number;
  readonly payload: Uint8Array;
}

/** What is known of an original, sealed under the evidence's own key, as its file is. */
export interface EvidenceTable {
  readonly id: string;
  readonly case: string;
  /** 1 once the file is whole on the disk. Until then it is not there for anyone. */
  readonly kept: number;
  readonly payload: Uint8Array;
}

/** Who opened it and why, sealed under the evidence's own key. Rows are added, never changed. */
export interface EvidenceAccessesTable {
  readonly evidence: string;
  readonly number: number;
  readonly payload: Uint8Array;
}

/** The public half of a case's own key pair: what is written while the vault is locked is sealed to it. */
export interface CaseInboxesTable {
  readonly case: string;
  readonly public_key: Uint8Array;
}

/**
 * Holds of a case, at most one of them not lifted. In the clear: that a case is held, since when and by which account
 * (ids), because anyone must be able to hold, and the press to obey, while the vault is locked. Reasons are sealed to
 * the case's inbox.
 */
export interface HoldsTable {
  readonly id: string;
  readonly case: string;
  /** Rises with each change, so that of two at once only one counts. */
  readonly version: number;
  readonly held_at: number;
  readonly held_by: string;
  readonly reason: Uint8Array | null;
  readonly proposed_at: number | null;
  readonly proposed_by: string | null;
  readonly lift_reason: Uint8Array | null;
  readonly lifted_at: number | null;
  readonly lifted_by: string | null;
}

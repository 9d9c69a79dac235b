/**
 * The tables of zone `vault`. In the clear: random ids and the number of a version. Everything else about a person,
 * a place or a case, relations between them included, is in `payload`, under the record's own key (`keyring`).
 */
export interface VaultTables {
  readonly people: ProtectedTable;
  readonly places: ProtectedTable;
  readonly cases: ProtectedTable;
  readonly bases: PersonRowsTable;
  readonly person_entries: PersonRowsTable;
  readonly case_inboxes: CaseInboxesTable;
  readonly holds: HoldsTable;
}

export interface ProtectedTable {
  readonly id: string;
  /** 1 for the first writing; authenticated with the payload. */
  readonly version: number;
  readonly payload: Uint8Array;
}

/** The history of a person, bases apart: rows are added, never changed. The highest number was recorded last. */
export interface PersonRowsTable {
  readonly person: string;
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

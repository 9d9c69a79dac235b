import type {
  CaseEventsTable,
  CaseInboxesTable,
  EvidenceAccessesTable,
  EvidenceTable,
  HoldsTable,
  VerdictsTable,
} from './case-schema.ts';

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
  readonly withdrawals: WithdrawalsTable;
  readonly untold_news: UntoldNewsTable;
  readonly offices: ProtectedTable;
  readonly meetings: ProtectedTable;
  readonly commitments: ProtectedTable;
  readonly case_events: CaseEventsTable;
  readonly verdicts: VerdictsTable;
  readonly evidence: EvidenceTable;
  readonly evidence_accesses: EvidenceAccessesTable;
  readonly case_inboxes: CaseInboxesTable;
  readonly holds: HoldsTable;
}

export type ProtectedTableName = 'people' | 'places' | 'cases' | 'offices' | 'meetings' | 'commitments';

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

/** News that is still to be recorded in other places; `record`: the case or the person under whose key it is. */
export interface UntoldNewsTable {
  readonly id: string;
  readonly record: string;
  readonly payload: Uint8Array;
}

/**
 * Consents taken back, written with no key: an id and an instant. The withdrawal is in force until a basis is recorded
 * after it: one whose number is higher than `through`. `folded`: 1 once it is in the person's history too.
 */
export interface WithdrawalsTable {
  readonly person: string;
  readonly at: number;
  readonly through: number;
  readonly folded: number;
}

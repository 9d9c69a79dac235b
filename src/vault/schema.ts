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

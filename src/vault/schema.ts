/**
 * The tables of zone `vault`. In the clear: random ids and the number of a version. Everything else about a person,
 * a place or a case, relations between them included, is in `payload`, under the record's own key (`keyring`).
 */
export interface VaultTables {
  readonly people: ProtectedTable;
  readonly places: ProtectedTable;
  readonly cases: ProtectedTable;
  readonly bases: BasesTable;
}

export interface ProtectedTable {
  readonly id: string;
  /** 1 for the first writing; authenticated with the payload. */
  readonly version: number;
  readonly payload: Uint8Array;
}

/** The history of the bases of a person: rows are added, never changed. The highest number was decided last. */
export interface BasesTable {
  readonly person: string;
  readonly number: number;
  readonly payload: Uint8Array;
}

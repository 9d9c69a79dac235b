/** The tables of zone `keyring`. A backup keeps only its latest copy, so that a key erased here is erased there. */
export interface KeyringTables {
  readonly holders: HoldersTable;
  readonly key_requests: KeyRequestsTable;
  readonly held_keys: HeldKeysTable;
  readonly key_wraps: KeyWrapsTable;
  readonly record_keys: RecordKeysTable;
}

export interface HoldersTable {
  readonly id: string;
  readonly kind: 'passphrase' | 'recovery';
  readonly account: string | null;
  /** JSON of `Derivation`. */
  readonly derivation: string;
  readonly salt: Uint8Array;
  readonly public_key: Uint8Array;
  readonly sealed_private: Uint8Array;
  /** The vault key's word that this holder is ours. */
  readonly voucher: Uint8Array;
  readonly since: number;
  /** Who gave the key; `null`: it was made with the organisation. */
  readonly given_by: string | null;
}

/** Colleagues who ask for a key: the pair they made, to which nothing is wrapped yet. */
export interface KeyRequestsTable extends Omit<HoldersTable, 'kind' | 'account' | 'voucher' | 'since' | 'given_by'> {
  readonly account: string;
  readonly asked_at: number;
}

export interface HeldKeysTable {
  readonly id: string;
  readonly kind: 'vault' | 'sealing';
  readonly version: number;
  readonly public_key: Uint8Array | null;
  readonly made_at: number;
  /** Of a sealing key that opens old rows and seals no new ones. */
  readonly retired_at: number | null;
}

export interface KeyWrapsTable {
  readonly held_key: string;
  readonly holder: string;
  readonly sealed: Uint8Array;
}

export interface RecordKeysTable {
  readonly record: string;
  /** The vault key that it is wrapped with. */
  readonly vault_key: string;
  readonly sealed: Uint8Array;
}

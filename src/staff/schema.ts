/** The tables of zone `staff`. Tokens are kept as SHA-256 in hexadecimal: what is in the database signs nobody in. */
export interface StaffTables {
  readonly accounts: AccountsTable;
  readonly sessions: SessionsTable;
  readonly devices: DevicesTable;
  readonly attempts: AttemptsTable;
  readonly audit_logs: AuditLogsTable;
  readonly audit_entries: AuditEntriesTable;
  readonly audit_records: AuditRecordsTable;
}

export interface AccountsTable {
  readonly id: string;
  readonly name: string;
  /** As typed, to write to. */
  readonly email: string;
  /** As compared: NFKC and lower case. */
  readonly email_key: string;
  readonly role: string;
  /** Argon2id of the password, in PHC format. */
  readonly password: string;
  readonly made_at: number;
  /** From when on nobody signs in with it, and no session of it holds. */
  readonly disabled_at: number | null;
}

export interface SessionsTable {
  readonly token: string;
  readonly account: string;
  readonly made_at: number;
  readonly seen_at: number;
}

/** Browsers in which someone has signed in to an account before; they are throttled apart from strangers. */
export interface DevicesTable {
  readonly token: string;
  readonly account: string;
  readonly made_at: number;
}

/** Failed attempts to sign in. `bucket` is a hash: of an address as typed, or of a known browser. */
export interface AttemptsTable {
  readonly bucket: string;
  readonly failures: number;
  readonly since: number;
}

/** The audit logs, one after another: a log that could not go on is followed by another. The newest is written to. */
export interface AuditLogsTable {
  readonly number: number;
  readonly origin: string;
  /** Ed25519, 32 bytes. The private half is a file beside the log's files. */
  readonly public_key: Uint8Array;
  /** The position of its first entry. */
  readonly first: number;
  readonly size: number;
  /** A size for which a head was signed, at least: its files were never smaller since. */
  readonly signed: number;
  readonly last_at: number;
  readonly exported_size: number;
  readonly exported_at: number | null;
  /** How it left: `SentHow`. */
  readonly exported_how: 'mail' | 'disk' | 'here' | null;
}

/** Entries in order, through all logs. What the columns say, `entry` says too: that is what the log holds. */
export interface AuditEntriesTable {
  readonly position: number;
  readonly at: number;
  readonly by: string | null;
  readonly verb: string;
  readonly entry: Uint8Array;
}

/** Which entries are about a record. */
export interface AuditRecordsTable {
  readonly record: string;
  readonly position: number;
}

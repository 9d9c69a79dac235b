/** The tables of zone `staff`. Tokens are kept as SHA-256 in hexadecimal: what is in the database signs nobody in. */
export interface StaffTables {
  readonly accounts: AccountsTable;
  readonly sessions: SessionsTable;
  readonly devices: DevicesTable;
  readonly attempts: AttemptsTable;
  readonly authenticators: AuthenticatorsTable;
  readonly recovery_codes: RecoveryCodesTable;
  readonly passkeys: PasskeysTable;
  readonly spent_challenges: SpentChallengesTable;
  readonly links: LinksTable;
  readonly case_members: CaseMembersTable;
  readonly forced_cases: ForcedCasesTable;
  readonly notices: NoticesTable;
  readonly audit_logs: AuditLogsTable;
  readonly audit_entries: AuditEntriesTable;
  readonly audit_records: AuditRecordsTable;
  readonly table_views: TableViewsTable;
}

export interface AccountsTable {
  readonly id: string;
  readonly name: string;
  /** As typed, to write to. */
  readonly email: string;
  /** As compared: NFKC and lower case. */
  readonly email_key: string;
  readonly role: string;
  /** Argon2id of the password, in PHC format; `null` for whoever signs in with passkeys alone. */
  readonly password: string | null;
  readonly made_at: number;
  /** Since when it has its role. */
  readonly role_at: number;
  /** From when on nobody signs in with it, and no session of it holds. */
  readonly disabled_at: number | null;
  /** Of a traveller: how often they check in, by when next, and when the account locked itself. */
  readonly check_in_every: number | null;
  readonly check_in_due: number | null;
  readonly locked_at: number | null;
}

export interface SessionsTable {
  readonly token: string;
  readonly account: string;
  readonly made_at: number;
  readonly seen_at: number;
  /** When a second factor was last given in it; `null`: never, because the account has none. */
  readonly proved_at: number | null;
  /** Which browser and system it said it is, coarsely, so that people know their own. */
  readonly browser: string;
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
  /** From when on it is forgotten. */
  readonly until: number;
}

/** Secrets that make codes (RFC 6238), sealed under the desk's key; one for each account. */
export interface AuthenticatorsTable {
  readonly account: string;
  readonly sealed: Uint8Array;
  /** `null` until a first code has shown that the secret arrived. */
  readonly confirmed_at: number | null;
  /** The time step of the last code that was taken: none is taken twice. */
  readonly last_step: number;
}

export interface RecoveryCodesTable {
  readonly code: string;
  readonly account: string;
}

export interface PasskeysTable {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly account: string;
  /** The host it was made for, and works at. */
  readonly host: string;
  readonly public_key: Uint8Array;
  readonly counter: number;
  readonly name: string;
  readonly made_at: number;
  readonly used_at: number | null;
}

/** Challenges that a passkey has answered: none is answered twice. */
export interface SpentChallengesTable {
  readonly challenge: string;
  readonly until: number;
}

/**
 * One-use links by which somebody comes in: a new colleague, or one who lost the way. `id` is the account's, which for
 * a new colleague is not there yet. `token` is `null` while the second administrator has not agreed.
 */
export interface LinksTable {
  readonly id: string;
  readonly kind: 'join' | 'recover';
  readonly token: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly by: string;
  readonly made_at: number;
  readonly until: number;
}

/** Who is on a case. */
export interface CaseMembersTable {
  readonly case_id: string;
  readonly account: string;
  readonly since: number;
  readonly by: string;
}

/** Cases that somebody opened without being on them. */
export interface ForcedCasesTable {
  readonly id: string;
  readonly case_id: string;
  readonly account: string;
  /** In their words, sealed under the desk's key. */
  readonly reason: Uint8Array;
  readonly at: number;
  readonly until: number;
}

/** What an account is told on its page of the day, until it has been seen. */
export interface NoticesTable {
  readonly id: string;
  readonly account: string;
  readonly about: string;
  /** Whom it is about, or who did it. */
  readonly who: string | null;
  readonly record: string | null;
  readonly at: number;
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

/** How somebody likes to see a table. */
export interface TableViewsTable {
  readonly id: string;
  readonly account: string;
  readonly path: string;
  /** Sealed under the desk's key: somebody may call a view what they like, also by a name. */
  readonly name: Uint8Array;
  readonly search: string;
  /** 1: the table opens with it. */
  readonly first: number;
}

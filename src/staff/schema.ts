/** The tables of zone `staff`. Tokens are kept as SHA-256 in hexadecimal: what is in the database signs nobody in. */
export interface StaffTables {
  readonly accounts: AccountsTable;
  readonly sessions: SessionsTable;
  readonly devices: DevicesTable;
  readonly attempts: AttemptsTable;
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

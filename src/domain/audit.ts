import type { AccountId, AnyId } from './id.ts';

/** Who did what to which records. Never a value, a name or an address; a list read at once is one entry. */
export interface AuditEntry {
  /** `null`: the command line, or nobody signed in. */
  readonly by: AccountId | null;
  /** Noun, then verb: `people-read`, `sign-in-refused`. `everyone-read` and `every-…-read` stand for all there are. */
  readonly verb: string;
  readonly records: readonly AnyId[];
}

/** Keeps an entry, with the time it was told. What it stands for is refused if the entry cannot be kept. */
export type Audit = (entry: AuditEntry) => Promise<void>;

/** Keeps nothing: for tests. */
export const unaudited: Audit = () => Promise.resolve();

import type { Audit, AuditEntry } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { encodeBase64 } from '../tlog/base64.ts';
import { treeRoot } from '../tlog/tree.ts';
import { entryOf, inOrder } from './audit-entry.ts';
import { sha256 } from './audit-key.ts';
import type { AuditPlace } from './audit-place.ts';
import { AuditClosed, type AuditProblem } from './audit-problem.ts';
import { insertEntries, newestLog, type EntryToKeep, type LogRow } from './audit-rows.ts';
import { CLOCK_SET_BACK } from './check-audit-log.ts';
import { openAuditLog, type OpenLog } from './open-audit-log.ts';
import { signAuditLog } from './sign-audit-log.ts';

/** The end of a log, as anyone can write it down: so many entries, and the hash of them all. */
export interface AuditHead {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The signed file. */
  readonly checkpoint: Uint8Array;
}

export type AuditState =
  | { readonly open: true; readonly head: AuditHead; readonly checked: { readonly size: number; readonly at: Instant } }
  | { readonly open: false; readonly problems: readonly AuditProblem[] };

interface Waiting {
  readonly entry: AuditEntry;
  readonly at: Instant;
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

const MOST_IN_GROUP = 500;
/** A clock that goes back by less is a clock being set right; the entry gets the time of the one before. */
const JITTER_MS = 60_000;

/**
 * The audit log of a process. An entry is kept when its row is committed, its tiles are on the disk and a head is
 * signed over it; only then does `audit` settle. A group is whatever was told while the last one was written.
 *
 * Opened by a check from end to end, with the first use. Once anything disagrees it stays closed: `audit` rejects with
 * `AuditClosed`, and so whatever would have been told is not done. Never call it inside a transaction of zone `staff`.
 */
export class AuditLog {
  readonly audit: Audit = (entry) => this.#tell(entry);
  readonly #place: AuditPlace;
  readonly #now: () => Instant;
  readonly #queue: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #open: OpenLog | null = null;
  #closed: AuditClosed | null = null;
  #checked = { size: 0, at: 0 as Instant };

  constructor(place: AuditPlace, now: () => Instant) {
    this.#place = place;
    this.#now = now;
  }

  /** What the log is now: its head, and up to where it was checked; or what is wrong with it. */
  async state(): Promise<AuditState> {
    await this.#writing;
    try {
      const { origin, growing, checkpoint } = await this.#opened();
      const { size } = growing.tree;
      const root = encodeBase64(treeRoot(sha256, growing.tree));
      return { open: true, head: { origin, size, root, checkpoint }, checked: this.#checked };
    } catch (error) {
      if (error instanceof AuditClosed) return { open: false, problems: error.problems };
      throw error;
    }
  }

  /** Checks everything again, as it was checked at the start. */
  async check(): Promise<AuditState> {
    await this.#writing;
    if (this.#closed === null) this.#open = null;
    return this.state();
  }

  /** Waits for what was told. */
  async close(): Promise<void> {
    await this.#writing;
  }

  #tell(entry: AuditEntry): Promise<void> {
    const at = this.#now();
    const told = new Promise<void>((kept, failed) => {
      // Throws on what is no entry, which must not fail its neighbours.
      entryOf(entry, at);
      this.#queue.push({ entry, at, kept, failed });
    });
    this.#writing ??= this.#writeAll();
    return told;
  }

  async #writeAll(): Promise<void> {
    // Lets in what is told in the same instant.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const group = this.#queue.splice(0, MOST_IN_GROUP);
      try {
        await this.#write(group);
        for (const { kept } of group) kept();
      } catch (error) {
        if (error instanceof AuditClosed) this.#closed = error;
        for (const { failed } of group) failed(error);
      }
    }
    this.#writing = null;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const open = await this.#opened();
    const { staff } = this.#place;
    await inWriteTransaction(staff, async (db) => {
      const row = await newestLog(db, staff.engine);
      checkRow(row, open);
      await insertEntries(db, row, stamped(group, row), open.growing.tree.size);
    });
    await this.#sign(open);
  }

  async #sign(open: OpenLog): Promise<OpenLog> {
    const { staff } = this.#place;
    const signed = await inWriteTransaction(staff, async (db) => {
      const row = await newestLog(db, staff.engine);
      checkRow(row, open);
      return signAuditLog(db, row, open);
    });
    this.#open = signed;
    return signed;
  }

  async #opened(): Promise<OpenLog> {
    if (this.#closed !== null) throw this.#closed;
    if (this.#open !== null) return this.#open;
    try {
      const open = await openAuditLog(this.#place);
      // Entries that were kept in the instant before a crash are in no tile yet.
      const signed = await this.#sign(open);
      this.#checked = { size: signed.growing.tree.size, at: this.#now() };
      return signed;
    } catch (error) {
      if (error instanceof AuditClosed) this.#closed = error;
      throw error;
    }
  }
}

/** Whether the database still has the log that this process knows, and no less of it. */
function checkRow(row: LogRow | null, open: OpenLog): asserts row is LogRow {
  if (row === null) throw new AuditClosed([{ wrong: 'no-log' }]);
  if (row.number !== open.number) throw new AuditClosed([{ wrong: 'other-log' }]);
  const { size } = open.growing.tree;
  if (row.size < size) throw new AuditClosed([{ wrong: 'database-older', signed: size, size: row.size }]);
}

/** Entries with their times, which never go back but behind an entry that says so. */
function stamped(group: readonly Waiting[], { last_at }: LogRow): EntryToKeep[] {
  let last = last_at as Instant;
  return group.flatMap(({ entry, at }) => {
    const setBack = at < last - JITTER_MS;
    last = setBack ? at : (Math.max(last, at) as Instant);
    const own = { entry: entryOf(entry, last), records: inOrder(entry.records) };
    if (!setBack) return [own];
    return [{ entry: entryOf({ by: null, verb: CLOCK_SET_BACK, records: [] }, last), records: [] }, own];
  });
}

import type { Kysely } from 'kysely';
import { sameBytes } from '../tlog/bytes.ts';
import { growLog, type GrowingLog, type WrittenFile } from '../tlog/grow-log.ts';
import { openCheckpoint, signCheckpoint } from '../tlog/signed-checkpoint.ts';
import { treeRoot } from '../tlog/tree.ts';
import { filesIn, removePartials, writeFiles } from './audit-files.ts';
import { sha256, verifyEd25519 } from './audit-key.ts';
import { logOf } from './audit-place.ts';
import { AuditClosed } from './audit-problem.ts';
import { entryRows, type LogRow } from './audit-rows.ts';
import type { OpenLog } from './open-audit-log.ts';
import type { StaffTables } from './schema.ts';

/**
 * Brings a log's files up to its rows: tiles first, then the head, by rename. Its row is locked by the caller, so
 * nobody else writes them meanwhile; what another process has written before is taken over if it is what the rows make.
 */
export async function signAuditLog(db: Kysely<StaffTables>, row: LogRow, open: OpenLog): Promise<OpenLog> {
  const { folder, origin, signer } = open;
  const log = await followOthers(db, row, open);
  const size = log.growing.tree.size;
  if (row.size === size) return log;
  const { growing, files } = await grow(db, row, log.growing, row.size);
  const root = treeRoot(sha256, growing.tree);
  const checkpoint = await signCheckpoint({ origin, size: row.size, root }, signer);
  await writeFiles(folder, files);
  await writeFiles(folder, [{ path: 'checkpoint', bytes: checkpoint }]);
  await removePartials(folder, files);
  return { ...open, growing, checkpoint };
}

/** Takes over a head that another process has signed since. Whatever else is in its place was not put there by us. */
async function followOthers(db: Kysely<StaffTables>, row: LogRow, open: OpenLog): Promise<OpenLog> {
  const found = await filesIn(open.folder)('checkpoint');
  if (found === null) throw new AuditClosed([{ wrong: 'no-checkpoint' }]);
  if (sameBytes(found, open.checkpoint)) return open;
  const checkpoint = await openCheckpoint(verifyEd25519, found, logOf(row));
  if ('refused' in checkpoint) throw new AuditClosed([{ wrong: 'checkpoint', why: checkpoint.refused }]);
  const { size } = open.growing.tree;
  if (checkpoint.size < size) throw new AuditClosed([{ wrong: 'files-older', signed: size, size: checkpoint.size }]);
  if (checkpoint.size > row.size) {
    throw new AuditClosed([{ wrong: 'database-older', signed: checkpoint.size, size: row.size }]);
  }
  const { growing } = await grow(db, row, open.growing, checkpoint.size);
  if (!sameBytes(treeRoot(sha256, growing.tree), checkpoint.root)) {
    throw new AuditClosed([{ wrong: 'root', size: checkpoint.size }]);
  }
  return { ...open, growing, checkpoint: found };
}

/** Few enough to hold: an entry has at most some three thousand bytes. */
const ROWS_AT_ONCE = 1000;

/** A log grown to a size by the rows of the database, and its new files; of a partial file only the last is kept. */
export async function grow(
  db: Kysely<StaffTables>,
  row: Pick<LogRow, 'first'>,
  growing: GrowingLog,
  size: number,
): Promise<{ growing: GrowingLog; files: readonly WrittenFile[] }> {
  const files = new Map<string, WrittenFile>();
  let log = growing;
  while (log.tree.size < size) {
    const from = log.tree.size;
    const to = Math.min(from + ROWS_AT_ONCE, size);
    const rows = await entryRows(db, row.first + from, row.first + to);
    const missing = rows.findIndex(({ position }, i) => position !== row.first + from + i);
    if (missing !== -1 || rows.length < to - from) {
      throw new AuditClosed([{ wrong: 'row-missing', index: from + (missing === -1 ? rows.length : missing) }]);
    }
    const grown = growLog(
      sha256,
      log,
      rows.map(({ entry }) => Uint8Array.from(entry)),
    );
    for (const file of grown.files) files.set(file.path, file);
    log = grown.log;
  }
  return { growing: log, files: [...files.values()] };
}

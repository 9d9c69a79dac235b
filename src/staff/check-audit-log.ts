import type { Instant } from '../domain/date.ts';
import { encodeBase64 } from '../tlog/base64.ts';
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { decodeBundle } from '../tlog/entry-bundle.ts';
import type { ReadFile } from '../tlog/log-files.ts';
import { openCheckpoint } from '../tlog/signed-checkpoint.ts';
import { parseLogPath } from '../tlog/tile-path.ts';
import { TILE_WIDTH } from '../tlog/tiles.ts';
import { verifyLog, type LogProblem } from '../tlog/verify-log.ts';
import type { KeptEntry } from './audit-entry.ts';
import { filesIn } from './audit-files.ts';
import { compareHeads, type SeenHead } from './audit-heads.ts';
import { sha256, verifyEd25519 } from './audit-key.ts';
import { folderOf, logOf, type AuditPlace } from './audit-place.ts';
import type { AuditProblem } from './audit-problem.ts';
import type { LogRow } from './audit-rows.ts';
import { compareRows } from './check-audit-rows.ts';

/** What a check of one log has found. */
export interface AuditCheck {
  readonly origin: string;
  readonly problems: readonly AuditProblem[];
  /** The head that was checked; `null` if it could not be read. */
  readonly head: (Checkpoint & { readonly base64: string }) | null;
  /** The file of that head, as it is. */
  readonly bytes: Uint8Array;
  /** Entries before which the clock was set back. */
  readonly clockSetBack: readonly number[];
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** The verb of the entry that is written before the first one with an earlier time. */
export const CLOCK_SET_BACK = 'clock-set-back';
const MOST_PROBLEMS = 100;

/**
 * Checks a log from end to end: its files make the tree that its head signs; the database has the same entries; they
 * name their records, and time runs forward; it goes on from each head that was seen before. `log` was read before
 * anything else, so that a log which grows meanwhile is not taken for a broken one.
 */
export async function checkAuditLog(place: AuditPlace, log: LogRow, seen: readonly SeenHead[]): Promise<AuditCheck> {
  const read = filesIn(folderOf(place, log.origin));
  const bytes = await read('checkpoint');
  const found = new Findings();
  const nothing = {
    origin: log.origin,
    head: null,
    bytes: new Uint8Array(),
    clockSetBack: [],
    from: null,
    until: null,
  };
  if (bytes === null) return { ...nothing, problems: [{ wrong: 'no-checkpoint' }] };
  const checkpoint = await openCheckpoint(verifyEd25519, bytes, logOf(log));
  if ('refused' in checkpoint) return { ...nothing, problems: [{ wrong: 'checkpoint', why: checkpoint.refused }] };
  const { size } = checkpoint;

  const readAndCompare: ReadFile = async (path) => {
    if (path === 'checkpoint') return bytes;
    const file = await read(path);
    const part = parseLogPath(path);
    if (file === null || part?.file !== 'entries') return file;
    const from = part.tile.index * TILE_WIDTH;
    const entries = decodeBundle(file, part.tile.width)?.slice(0, size - from);
    if (entries !== undefined) found.add(await compareRows(place, log, from, entries, found.entry));
    return file;
  };
  const checked = await verifyLog({
    hash: sha256,
    verify: verifyEd25519,
    log: logOf(log),
    read: readAndCompare,
  });
  if ('refused' in checked) found.add(checked.refused.map(problemOf));
  await compareEnds(place, log, size, found);
  // Over broken files no proof holds, and whose fault it is has been said.
  if (found.problems.length === 0) found.add(await compareHeads(read, log, checkpoint, seen));
  return {
    origin: log.origin,
    problems: found.problems.slice(0, MOST_PROBLEMS),
    head: { ...checkpoint, base64: encodeBase64(checkpoint.root) },
    bytes,
    clockSetBack: found.clockSetBack,
    from: found.from,
    until: found.until,
  };
}

/** How far the database, the files and what was said of them before reach. */
async function compareEnds(place: AuditPlace, log: LogRow, size: number, found: Findings): Promise<void> {
  const { staff } = place;
  const now = await staff.db.selectFrom('audit_logs').selectAll().where('number', '=', log.number).executeTakeFirst();
  if (now === undefined) return found.add([{ wrong: 'no-log' }]);
  if (now.size < size) found.add([{ wrong: 'database-older', signed: size, size: now.size }]);
  if (size < log.signed) found.add([{ wrong: 'files-older', signed: log.signed, size }]);
  for (let from = size; from < now.size; from += TILE_WIDTH) {
    const to = Math.min(from + TILE_WIDTH, now.size);
    found.add(await compareRows(place, log, from, Array<null>(to - from).fill(null), found.entry));
  }
  // In one statement, so that an entry which comes meanwhile is not one too many.
  const extra = await staff.db
    .selectFrom('audit_entries')
    .select(({ fn }) => fn.min('position').as('position'))
    .where('position', '>=', ({ selectFrom }) =>
      selectFrom('audit_logs')
        .select(({ eb }) => eb('first', '+', eb.ref('size')).as('end'))
        .orderBy('number', 'desc')
        .limit(1),
    )
    .executeTakeFirst();
  if (extra?.position != null) found.add([{ wrong: 'row-extra', index: extra.position - log.first }]);
}

/** Collects what is wrong, and what the entries say as they go by. */
class Findings {
  readonly problems: AuditProblem[] = [];
  readonly clockSetBack: number[] = [];
  from: Instant | null = null;
  until: Instant | null = null;

  add(problems: readonly AuditProblem[]): void {
    this.problems.push(...problems);
  }

  readonly entry = (entry: KeptEntry | null, index: number): void => {
    if (entry === null) return this.add([{ wrong: 'not-an-entry', index }]);
    if (this.until !== null && entry.at < this.until) {
      if (entry.verb === CLOCK_SET_BACK) this.clockSetBack.push(index);
      else this.add([{ wrong: 'time', index }]);
    }
    this.from ??= entry.at;
    this.until = entry.at;
  };
}

function problemOf(problem: LogProblem): AuditProblem {
  switch (problem.refused) {
    case 'file-missing':
      return { wrong: 'file-missing', path: problem.path };
    case 'file-malformed':
    case 'tile-differs':
      return { wrong: 'file-differs', path: problem.path };
    case 'root-differs':
      return { wrong: 'root', size: problem.size };
    default:
      return { wrong: 'checkpoint', why: problem.refused };
  }
}

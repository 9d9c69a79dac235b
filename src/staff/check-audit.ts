import { exportedHeads, readHead, type SeenHead } from './audit-heads.ts';
import type { AuditPlace } from './audit-place.ts';
import type { AuditProblem } from './audit-problem.ts';
import { checkAuditLog, type AuditCheck } from './check-audit-log.ts';

/** What a check of every log has found, the oldest first; `problems` are those of no log. */
export interface WholeCheck {
  readonly logs: readonly AuditCheck[];
  readonly problems: readonly AuditProblem[];
}

/**
 * Checks every audit log from end to end, against each head that lies in the folder of exported heads, and against
 * those given, which are texts of files: a head alone, or a letter with one.
 */
export async function checkAudit(
  place: AuditPlace,
  since: readonly { readonly file: string; readonly text: string }[],
): Promise<WholeCheck> {
  const rows = await place.staff.db.selectFrom('audit_logs').selectAll().orderBy('number').execute();
  const problems: AuditProblem[] = rows.length === 0 ? [{ wrong: 'no-log' }] : [];
  const given: SeenHead[] = [];
  for (const { file, text } of since) {
    const head = readHead(file, text);
    if (head === null) problems.push({ wrong: 'head-unreadable', file });
    else if (!rows.some(({ origin }) => origin === head.origin)) problems.push({ wrong: 'head-not-ours', file });
    else given.push(head);
  }
  const logs: AuditCheck[] = [];
  for (const row of rows) {
    const seen = await exportedHeads(place, row.origin, 'all');
    problems.push(...seen.problems);
    const own = given.filter(({ origin }) => origin === row.origin);
    logs.push(await checkAuditLog(place, row, [...seen.heads, ...own]));
  }
  return { logs, problems };
}

import type { Context } from 'hono';
import { parsePlainDate, type Instant } from '../../domain/date.ts';
import { parseId, type AccountId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { everyAccount } from '../../staff/accounts.ts';
import { auditEntries, auditVerbs, readRecordNumber, type AuditQuery } from '../../staff/audit-entries.ts';
import { AuditClosed } from '../../staff/audit-problem.ts';
import { headFileName } from '../../staff/audit-heads.ts';
import { newestLog, type LogRow } from '../../staff/audit-rows.ts';
import { auditPage } from './audit-page.tsx';
import type { AuditForm, AuditView } from './audit-view.ts';
import { problem } from '../problem.tsx';
import type { DeskEnv } from '../request.ts';

type DeskContext = Context<DeskEnv>;

const ON_A_PAGE = 50;
const DAY_MS = 86_400_000;

/** Who did what, the newest first. That somebody looks is written down before they see anything. */
export async function showAudit(c: DeskContext): Promise<Response> {
  const { deps, session, language, identity } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const form = formOf(c);
  const { query, wrong } = readForm(form);
  await deps.audit({
    by: session.account.id,
    verb: 'audit-read',
    records: query.record === undefined ? [] : [query.record],
  });
  const state = await deps.auditState();
  if (!state.open) throw new AuditClosed(state.problems);
  const failed = Object.keys(wrong).length > 0;
  const found = failed ? [] : await auditEntries(deps.staff, { ...query, limit: ON_A_PAGE + 1 });
  const [accounts, verbs] = [await everyAccount(deps.staff), await auditVerbs(deps.staff)];
  const log = await newestLog(deps.staff.db);
  const sent = sentOf(log);
  const page = { entries: found.slice(0, ON_A_PAGE), more: found.length > ON_A_PAGE };
  const view = { language, identity, session, state, sent, form, wrong, accounts, verbs, ...page };
  return c.html(renderPage(auditPage(view)), failed ? 422 : 200);
}

function sentOf(log: LogRow | null): AuditView['sent'] {
  if (log === null || log.exported_at === null || log.exported_how === null) return null;
  return { at: log.exported_at as Instant, size: log.exported_size, how: log.exported_how };
}

/** The signed end of the log, to be kept on another computer. */
export async function saveHead(c: DeskContext): Promise<Response> {
  const state = await c.var.deps.auditState();
  if (!state.open) throw new AuditClosed(state.problems);
  const { origin, size, checkpoint } = state.head;
  return c.body(Uint8Array.from(checkpoint), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': `attachment; filename="${headFileName(origin, size)}"`,
  });
}

function formOf(c: DeskContext): AuditForm {
  const given = (name: string): string => (c.req.query(name) ?? '').trim().slice(0, 100);
  return {
    who: given('who'),
    what: given('what'),
    record: given('record'),
    from: given('from'),
    until: given('until'),
    before: given('before'),
  };
}

function readForm({ who, what, record, from, until, before }: AuditForm): {
  readonly query: Omit<AuditQuery, 'limit'>;
  readonly wrong: Partial<Record<'record' | 'from' | 'until', true>>;
} {
  const account = who === 'nobody' ? who : parseId<AccountId>(who);
  const number = readRecordNumber(record);
  const [first, last] = [startOf(from), startOf(until)];
  return {
    query: {
      ...(account === null ? {} : { account }),
      ...(what === '' ? {} : { verb: what }),
      ...(number === null ? {} : { record: number }),
      ...(first === null ? {} : { from: first }),
      ...(last === null ? {} : { to: (last + DAY_MS) as Instant }),
      ...(/^\d{1,15}$/.test(before) ? { before: Number(before) } : {}),
    },
    wrong: {
      ...(record !== '' && number === null ? { record: true } : {}),
      ...(from !== '' && first === null ? { from: true } : {}),
      ...(until !== '' && last === null ? { until: true } : {}),
    },
  };
}

/** The first instant of a day, UTC. */
function startOf(text: string): Instant | null {
  const day = parsePlainDate(text);
  return day === null ? null : (Date.parse(`${day}T00:00:00Z`) as Instant);
}

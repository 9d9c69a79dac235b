import type { JSX } from 'hono/jsx/jsx-runtime';
import { may } from '../../domain/permissions.ts';
import type { Account } from '../../staff/accounts.ts';
import type { AuditState } from '../../staff/audit-log.ts';
import { sayProblem } from '../../staff/audit-problem.ts';
import type { Language } from '../language.ts';

/** Whose work it is to look back. */
export function mayReadAudit({ role }: Account): boolean {
  return may(role, 'audit.read', { holdsKey: false });
}

interface AuditEndProps {
  readonly audit: AuditState;
  readonly language: Language;
  /** Whether to lead to the log. */
  readonly link: boolean;
}

/** The audit log in a list of facts: how many entries, and the fingerprint that anyone can write down. */
export function AuditEnd({ audit, language, link }: AuditEndProps): JSX.Element {
  const { say } = language;
  return (
    <>
      <dt>{say('audit.log')}</dt>
      <dd>
        {audit.open ? (
          <>
            {say('audit.head-is', { count: audit.head.size })} <code>{audit.head.root}</code>
          </>
        ) : (
          audit.problems.slice(0, 1).map((problem) => (
            <>
              <b class="error">{say('audit.closed')}.</b> {say('audit.closed-more', { what: sayProblem(problem, say) })}
            </>
          ))
        )}
        {link ? (
          <>
            <br />
            <a href="/audit">{say('audit.link')}</a>
          </>
        ) : null}
      </dd>
    </>
  );
}

import type { Instant } from '../../domain/date.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Account } from '../../staff/accounts.ts';
import type { AuditLine } from '../../staff/audit-entries.ts';
import type { AuditState } from '../../staff/audit-log.ts';
import type { SentHow } from '../../staff/send-audit-head.ts';
import type { Session } from '../../staff/sessions.ts';
import type { Language } from '../language.ts';

/** What was asked for, as typed. */
export interface AuditForm {
  readonly who: string;
  readonly what: string;
  readonly record: string;
  readonly from: string;
  readonly until: string;
  readonly before: string;
}

export interface AuditView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly state: Extract<AuditState, { open: true }>;
  /** When the end was last sent out, how, and how many entries it closed. */
  readonly sent: { readonly at: Instant; readonly size: number; readonly how: SentHow } | null;
  readonly form: AuditForm;
  readonly wrong: { readonly record?: true; readonly from?: true; readonly until?: true };
  readonly accounts: readonly Account[];
  readonly verbs: readonly string[];
  readonly entries: readonly AuditLine[];
  readonly more: boolean;
}

import type { DeskConfig } from '../platform/config.ts';
import type { Zone } from '../platform/database/zone.ts';
import { postBySmtp } from '../platform/mail.ts';
import { identityOf } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';
import type { AuditLog } from '../staff/audit-log.ts';
import type { AuditPlace } from '../staff/audit-place.ts';
import { sendAuditHead } from '../staff/send-audit-head.ts';
import type { DeskDependencies } from './request.ts';

/** Sends the end of the audit log off this machine, if a day has passed since the last time. */
export async function sendHead(
  { smtpUrl, mailFrom }: Pick<DeskConfig, 'smtpUrl' | 'mailFrom'>,
  published: Zone<PublishedTables>,
  place: AuditPlace,
  log: AuditLog,
  now: DeskDependencies['now'],
): Promise<void> {
  const identity = await identityOf(published);
  if (identity === null) return;
  const { organisation, locales, contactEmail } = identity;
  const post = smtpUrl === null ? null : postBySmtp(smtpUrl, { from: mailFrom, replyTo: contactEmail });
  try {
    const house = { organisation, locale: locales[0] };
    await sendAuditHead({ place, check: () => log.check(), post, house, now: now() });
  } finally {
    post?.close();
  }
}

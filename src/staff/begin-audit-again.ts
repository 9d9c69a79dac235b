import type { Instant } from '../domain/date.ts';
import { AuditLog } from './audit-log.ts';
import type { AuditPlace } from './audit-place.ts';
import { beginAuditLog } from './begin-audit-log.ts';
import { lastHead } from './last-audit-head.ts';

/**
 * Begins another log after one that cannot go on, and says its name. The old one is left as it is. Refused while
 * nothing is wrong: a log that goes on must not be left behind.
 */
export async function beginAuditAgain(
  place: AuditPlace,
  now: () => Instant,
): Promise<{ readonly origin: string } | { readonly refused: 'nothing-wrong' }> {
  if ((await new AuditLog(place, now).state()).open) return { refused: 'nothing-wrong' };
  await beginAuditLog(place, now(), { after: await lastHead(place), follow: true });
  // Signs its first entry.
  const state = await new AuditLog(place, now).state();
  if (!state.open) throw new Error(`the audit log just begun is wrong: ${state.problems[0]?.wrong ?? ''}`);
  return { origin: state.head.origin };
}

import type { Audit } from '../../domain/audit.ts';
import type { Instant } from '../../domain/date.ts';
import type { Zone } from '../../platform/database/zone.ts';
import { alarmOnBulkReading } from '../../staff/bulk-reading.ts';
import { lockMissed } from '../../staff/check-in.ts';
import { forgetLinks } from '../../staff/links.ts';
import type { StaffTables } from '../../staff/schema.ts';
import { currentSessions } from '../../staff/sessions.ts';
import type { KeptVaults } from '../kept-vaults.ts';

/**
 * What the door does by itself, every half minute: locks travellers who missed a check-in, locks the vaults of sessions
 * that have ended, forgets links that nobody used, and looks for whoever reads very much. Each even if another fails.
 */
export async function doorRounds(
  staff: Zone<StaffTables>,
  vaults: KeptVaults,
  { audit, report }: { readonly audit: Audit; readonly report: (error: Error) => void },
  now: Instant,
): Promise<void> {
  await lockMissed(staff, now, audit).catch(report);
  await currentSessions(staff, now).then((sessions) => vaults.lockAllBut(sessions), report);
  await forgetLinks(staff, now).catch(report);
  await alarmOnBulkReading(staff, now, audit).catch(report);
}

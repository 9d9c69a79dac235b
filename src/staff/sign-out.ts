import type { Audit } from '../domain/audit.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { StaffTables } from './schema.ts';
import type { Session } from './sessions.ts';

/** Ends a session, first of all: nothing may keep someone in. The browser stays known. */
export async function signOut(staff: Zone<StaffTables>, session: Session, audit: Audit): Promise<void> {
  await staff.db.deleteFrom('sessions').where('token', '=', session.id).execute();
  await audit({ by: session.account.id, verb: 'signed-out', records: [] });
}

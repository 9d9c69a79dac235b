import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEntry } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type PersonId } from '../domain/id.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { AuditLog } from './audit-log.ts';
import { auditPlace, folderOf } from './audit-place.ts';
import { newestLog } from './audit-rows.ts';
import { beginAuditLog } from './begin-audit-log.ts';
import { checkAudit } from './check-audit.ts';
import { staffMigrations } from './migrations.ts';
import type { StaffTables } from './schema.ts';

export const START = 1_790_000_000_000;
export const ana = idFrom<AccountId>(randomBytes(16));
export const aPerson = (): PersonId => idFrom<PersonId>(randomBytes(16));
export const told = (...records: PersonId[]): AuditEntry => ({ by: ana, verb: 'people-read', records });

/** An audit log that was begun a moment ago, with ways to open it again as another process would. For tests. */
export async function scratchAudit(databases: Databases) {
  const staff = openZone<StaffTables>(databases, 'staff');
  await migrateZone(staff, staffMigrations);
  const data = mkdtempSync(join(tmpdir(), 'alzavoz-audit-'));
  const place = auditPlace(staff, data);
  let time = START;
  const now = (): Instant => time as Instant;
  await beginAuditLog(place, now());
  const others: { close(): Promise<void> }[] = [];
  /** As another process would: with nothing in memory, and on PostgreSQL with connections of its own. */
  const another = () => {
    // In one process, SQLite's locks would wait for each other.
    if (staff.engine === 'sqlite') return new AuditLog(place, now);
    const zone = openZone<StaffTables>(databases, 'staff');
    others.push(zone);
    return new AuditLog({ ...place, staff: zone }, now);
  };
  return {
    staff,
    data,
    place,
    another,
    pass: (ms: number) => void (time += ms),
    folder: async () => folderOf(place, (await newestLog(staff.db))?.origin ?? ''),
    /** What is wrong with the newest log, each with its index, size or file. */
    wrong: async (...since: { file: string; text: string }[]) => {
      const { logs, problems } = await checkAudit(place, since);
      return [...problems, ...(logs.at(-1)?.problems ?? [])];
    },
    close: async () => {
      for (const zone of [...others, staff]) await zone.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

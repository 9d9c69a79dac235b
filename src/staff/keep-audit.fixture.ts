import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { Instant } from '../domain/date.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import { openZone, type Databases } from '../platform/database/zone.ts';
import { AuditLog } from './audit-log.ts';
import { auditPlace } from './audit-place.ts';
import type { StaffTables } from './schema.ts';

/**
 * A process that tells an audit log of reads, `many` at a time, `most` in all. Says `ACK record` once an entry is kept,
 * as a desk would go on to read.
 */
const [databases = '', data = '', many = '1', most = 'Infinity'] = process.argv.slice(2);
const staff = openZone<StaffTables>(JSON.parse(databases) as Databases, 'staff');
const log = new AuditLog(auditPlace(staff, data), () => Date.now() as Instant);
let next = 0;

async function read(): Promise<void> {
  while (next++ < Number(most)) {
    const record = idFrom<PersonId>(randomBytes(16));
    await log.audit({ by: null, verb: 'people-read', records: [record] });
    writeSync(1, `ACK ${record}\n`);
  }
}

await Promise.all(Array.from({ length: Number(many) }, read));
await log.close();
await staff.close();

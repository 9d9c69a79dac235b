import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import { AuditLog } from '../staff/audit-log.ts';
import { auditPlace, folderOf } from '../staff/audit-place.ts';
import { newestLog } from '../staff/audit-rows.ts';
import { beginAuditLog } from '../staff/begin-audit-log.ts';
import type { StaffTables } from '../staff/schema.ts';
import { migrateAll } from './migrate-all.ts';

const data = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const verify = (...args: string[]) => {
  const env = { ...process.env, ALZAVOZ_DATA: data, LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/alzavoz.ts', 'verify', ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, text: stdout + stderr };
};

test('the operator checks the log, keeps its end, sees what was changed, and begins another', async () => {
  const config = readConfig({ ALZAVOZ_DATA: data });
  if ('refused' in config) throw new Error(config.refused);
  expect(verify('--audit')).toMatchObject({ status: 1, text: `There is no organisation in ${data}.\n` });
  await migrateAll(config);
  expect(verify('--audit').text).toContain('There is no audit log in the database.');
  const staff = openZone<StaffTables>(config.deskDatabases, 'staff');
  const place = auditPlace(staff, data);
  const now = () => Date.now() as never;
  await beginAuditLog(place, now());
  const log = new AuditLog(place, now);
  await log.audit({ by: null, verb: 'keys-made', records: [] });
  const checkpoint = join(folderOf(place, (await newestLog(staff.db))?.origin ?? ''), 'checkpoint');
  const kept = join(data, 'kept');
  writeFileSync(kept, readFileSync(checkpoint));
  await log.audit({ by: null, verb: 'people-read', records: [] });

  const right = verify('--audit', '--since', kept);
  expect(right.text).toContain('All 3 entries are in the log that its end signs, and the database has the same.');
  expect(right.text).toContain('It goes on from the end that was kept before.');
  expect(right.text).toMatch(/\n {2}3 [A-Za-z0-9+/]{43}=\n/);
  expect(right.status).toBe(0);

  await staff.db.deleteFrom('audit_entries').where('position', '=', 1).execute();
  const wrong = verify('--audit');
  expect(wrong.status).toBe(1);
  expect(wrong.text).toContain('  Entry 1 is missing in the database.\n');
  expect(wrong.text).toContain('--begin-again');
  const again = verify('--audit', '--begin-again');
  expect(again).toMatchObject({ status: 0, text: expect.stringContaining('Another log was begun: alzavoz-audit/') });
  const after = verify('--audit', '--since', kept);
  expect(after.status, 'the old log stays wrong').toBe(1);
  expect(after.text).toContain('The one entry is in the log that its end signs');
  expect(after.text).toContain('Entry 1 is missing');
  expect(verify('--audit', '--begin-again').text).toBe('Nothing is wrong: no other log was begun.\n');
  await staff.close();
});

test.each([
  [[], 'Say what to verify'],
  [['--audit', '--what'], "Unknown option '--what'"],
  [['--audit', '--since', '/nowhere/at/all'], 'no such file'],
])('%j is misuse', (args, text) => {
  expect(verify(...args)).toMatchObject({ status: 2, text: expect.stringContaining(text) });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type CaseId, type PersonId } from '../domain/id.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { AuditLog } from './audit-log.ts';
import { auditPlace } from './audit-place.ts';
import { beginAuditLog } from './begin-audit-log.ts';
import { alarmOnBulkReading, MOST_READ } from './bulk-reading.ts';
import { casesSeenBy, joinTeam, leaveTeam, maySeeCase, membersOf, teamSizes } from './case-members.ts';
import { closeAccount } from './close-account.ts';
import { FORCED_MS, forceCase, forcedOpenings } from './force-case.ts';
import { staffMigrations } from './migrations.ts';
import { markSeen, noticesOf } from './notices.ts';
import type { StaffTables } from './schema.ts';
import { scratchSession } from './scratch-session.fixture.ts';

const start = 1_790_000_000_000 as Instant;
const later = (ms: number) => (start + ms) as Instant;
const one = 'a'.repeat(26) as CaseId;
const other = 'b'.repeat(26) as CaseId;
const reason = 'Their lawyer called: a hearing in one hour.';

async function house(databases: Databases) {
  const staff = openZone<StaffTables>(databases, 'staff');
  await migrateZone(staff, staffMigrations);
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const place = auditPlace(staff, folder);
  let now = start;
  await beginAuditLog(place, start);
  const log = new AuditLog(place, () => now);
  const [maria, ines, bea] = await Promise.all(
    (['admin', 'researcher', 'auditor'] as const).map((role) => scratchSession(staff, role, start)),
  );
  if (maria === undefined || ines === undefined || bea === undefined) throw new Error('nobody');
  const close = async () => {
    await log.close();
    await staff.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const { audit } = log;
  const door = { staff, key: new Uint8Array(32).fill(3) };
  const told = { by: maria.account, audit };
  return { staff, door, audit, told, maria, ines, bea, close, at: (ms: number) => (now = later(ms)) };
}

onEachEngine((_engine, scratch) => {
  test('people see the cases they are on, until they are off them or out', async () => {
    const { staff, told, maria, ines, close } = await house(await scratch());
    expect(await maySeeCase(staff, ines.account, one, start)).toBe(false);
    expect(await joinTeam(staff, one, ines.account, start, told)).toBe('joined');
    expect(await joinTeam(staff, one, ines.account, start, told), 'again').toBe('joined');
    expect(await joinTeam(staff, one, maria.account, start, told)).toEqual({ refused: 'own-account' });
    expect(await maySeeCase(staff, ines.account, one, start)).toBe(true);
    expect(await maySeeCase(staff, ines.account, other, start)).toBe(false);
    expect(await maySeeCase(staff, maria.account, one, start), 'an administrator').toBe(false);
    expect(await casesSeenBy(staff, ines.account, start)).toEqual(new Set([one]));
    expect(await teamSizes(staff)).toEqual(new Map([[one, 1]]));
    const [notice, ...rest] = await noticesOf(staff, ines.account);
    expect([notice?.about, rest]).toEqual(['team-joined', []]);
    await leaveTeam(staff, one, ines.account, told);
    expect(await maySeeCase(staff, ines.account, one, start)).toBe(false);
    await joinTeam(staff, one, ines.account, start, told);
    await closeAccount(staff, ines.account, start, told);
    expect(await joinTeam(staff, one, ines.account, start, told)).toEqual({ refused: 'no-account' });
    expect(await membersOf(staff, one)).toEqual([]);
    await close();
  });

  test('whoever opens a case by force says why; its team is told; it closes by itself', async () => {
    const { staff, door, audit, told, maria, ines, bea, close } = await house(await scratch());
    await joinTeam(staff, one, ines.account, start, told);
    const force = (given: { reason: string; about?: CaseId }) =>
      forceCase(door, { account: maria.account, about: one, ...given }, start, audit);
    expect(await force({ reason: '   why?   ' })).toEqual({ refused: 'no-reason' });
    expect(await force({ reason: 'x'.repeat(1001) })).toEqual({ refused: 'reason-too-long' });
    expect(await maySeeCase(staff, maria.account, one, start)).toBe(false);
    expect(await force({ reason })).toEqual({ until: later(FORCED_MS) });
    expect(await maySeeCase(staff, maria.account, one, later(FORCED_MS - 1))).toBe(true);
    expect(await casesSeenBy(staff, maria.account, start)).toEqual(new Set([one]));
    expect(await maySeeCase(staff, maria.account, one, later(FORCED_MS))).toBe(false);
    const [notice] = (await noticesOf(staff, ines.account)).filter(({ about }) => about === 'case-forced');
    expect(notice).toMatchObject({ who: maria.account, record: one });
    expect(await forcedOpenings(door, one)).toMatchObject([{ by: maria.account, reason }]);
    expect(await forcedOpenings({ ...door, key: new Uint8Array(32) }, one)).toMatchObject([{ reason: null }]);
    const rows = await staff.db.selectFrom('forced_cases').select('reason').execute();
    expect(Buffer.from(rows[0]?.reason ?? []).includes('lawyer'), 'sealed').toBe(false);
    expect(await noticesOf(staff, bea.account)).toEqual([]);
    await force({ reason, about: other });
    expect(
      (await noticesOf(staff, bea.account)).map(({ about }) => about),
      'no team',
    ).toEqual(['case-forced']);
    if (notice !== undefined) await markSeen(staff, maria.account, notice.id);
    expect((await noticesOf(staff, ines.account)).length, 'only one’s own is taken off').toBe(2);
    if (notice !== undefined) await markSeen(staff, ines.account, notice.id);
    expect((await noticesOf(staff, ines.account)).length).toBe(1);
    await close();
  });

  test('reading very much within an hour raises one alarm; much over a day raises none', async () => {
    const { staff, audit, maria, ines, bea, close, at } = await house(await scratch());
    const people = Array.from({ length: MOST_READ + 1 }, () => idFrom<PersonId>(randomBytes(16)));
    const read = (records: PersonId[]) => audit({ by: ines.account, verb: 'people-read', records });
    await read(people.slice(0, MOST_READ));
    await read(people.slice(0, MOST_READ));
    expect(await alarmOnBulkReading(staff, start, audit), 'the same ones twice').toEqual([]);
    at(61 * 60_000);
    await read(people.slice(MOST_READ));
    expect(await alarmOnBulkReading(staff, later(61 * 60_000), audit), 'an hour later').toEqual([]);
    await read(people);
    expect(await alarmOnBulkReading(staff, later(61 * 60_000), audit)).toEqual([ines.account]);
    expect(await alarmOnBulkReading(staff, later(62 * 60_000), audit), 'once').toEqual([]);
    for (const who of [maria, bea])
      expect((await noticesOf(staff, who.account)).map(({ about }) => about)).toEqual(['bulk-reading']);
    await close();
  });
});

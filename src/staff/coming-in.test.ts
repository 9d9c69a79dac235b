import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { accountById } from './accounts.ts';
import { checkIn, checkInDue, lockMissed } from './check-in.ts';
import { changeRole } from './change-role.ts';
import { reopenAccount } from './close-account.ts';
import { comeIn } from './come-in.ts';
import { invite, withdrawLink } from './invite.ts';
import { forgetLinks, LINK_MS, linkOf, openLinks } from './links.ts';
import { staffMigrations } from './migrations.ts';
import { noticesOf } from './notices.ts';
import { agreeToRecovery, askRecovery } from './recover-account.ts';
import type { StaffTables } from './schema.ts';
import { scratchSession } from './scratch-session.fixture.ts';
import { sessionOf } from './sessions.ts';
import { signIn } from './sign-in.ts';

const start = 1_790_000_000_000 as Instant;
const later = (ms: number) => (start + ms) as Instant;
const WEEK = 7 * 24 * 60 * 60_000;
const HOUR = 60 * 60_000;
const INES = { name: 'Ines', email: 'ines@vela.example', role: 'researcher' } as const;
const browser = { device: null, name: '' };
const way = { passphrase: 'cinco peces cruzan la plaza' };

async function house(databases: Databases) {
  const staff = openZone<StaffTables>(databases, 'staff');
  await migrateZone(staff, staffMigrations);
  const audited: AuditEntry[] = [];
  const audit = (entry: AuditEntry) => Promise.resolve(void audited.push(entry));
  const door = { staff, key: new Uint8Array(32) };
  const maria = await scratchSession(staff, 'admin', start);
  const told = { by: maria.account, audit };
  const use = (token: string, now: Instant, given: { passphrase: string } = way) =>
    comeIn(door, token, { way: given, browser }, now, audit);
  const invited = async (now = start) => {
    const made = await invite(staff, INES, now, told);
    if ('refused' in made) throw new Error(made.refused);
    return made.token;
  };
  return { staff, door, audit, audited, maria, told, use, invited };
}

onEachEngine((_engine, scratch) => {
  test('Ines comes in by a link, once, as what the administrator wrote', async () => {
    const { staff, door, audit, use, invited } = await house(await scratch());
    const token = await invited();
    expect(await use(token, start, { passphrase: 'short' })).toEqual({ refused: 'passphrase-too-short' });
    expect(await use(token, start, { passphrase: 'ines@vela.example' })).toEqual({ refused: 'passphrase-too-common' });
    const both = await Promise.all([use(token, start), use(token, start)]);
    const inside = both.find((each) => 'token' in each);
    expect(both.filter((each) => 'refused' in each)).toEqual([{ refused: 'no-link' }]);
    const session = inside !== undefined && 'token' in inside ? await sessionOf(staff, inside.token, start) : null;
    expect(session).toMatchObject({ account: INES, provedAt: null });
    const given = { email: INES.email, password: way.passphrase, code: '', browser };
    expect(await signIn(door, given, start, audit)).toHaveProperty('account.name', 'Ines');
    await staff.close();
  });

  test('a link that was used, withdrawn, replaced, too old or never was opens nothing, all alike', async () => {
    const { staff, told, use, invited } = await house(await scratch());
    const [first, second] = [await invited(), await invited()];
    expect(await openLinks(staff, start)).toHaveLength(1);
    const [link] = await openLinks(staff, start);
    expect(await linkOf(staff, second, later(LINK_MS - 1))).not.toBeNull();
    for (const [token, now] of [
      [first, start],
      [second, later(LINK_MS)],
      ['made up', start],
      ['', start],
    ] as const) {
      expect(await linkOf(staff, token, now)).toBeNull();
      expect(await use(token, now)).toEqual({ refused: 'no-link' });
    }
    if (link !== undefined) await withdrawLink(staff, link.id, told);
    expect(await use(second, start)).toEqual({ refused: 'no-link' });
    await invited();
    await forgetLinks(staff, later(LINK_MS));
    expect(await openLinks(staff, start), 'names of those who did not come are not kept').toEqual([]);
    await staff.close();
  });

  test('somebody who has an account is not invited', async () => {
    const { staff, told, maria } = await house(await scratch());
    const known = await accountById(staff, maria.account);
    const again = { ...INES, email: known?.email.toUpperCase() ?? '' };
    expect(await invite(staff, again, start, told)).toEqual({ refused: 'email-taken' });
    await staff.close();
  });

  test('a new way in takes two administrators, and neither for themselves', async () => {
    const { staff, audit, told, maria, use } = await house(await scratch());
    const bea = await scratchSession(staff, 'admin', start);
    const ines = await scratchSession(staff, 'researcher', start);
    const noa = await scratchSession(staff, 'admin', later(WEEK));
    const now = later(WEEK);
    const by = (who: { account: typeof bea.account }) => ({ by: who.account, audit });
    expect(await agreeToRecovery(staff, ines.account, now, by(bea))).toEqual({ refused: 'not-asked' });
    expect(await askRecovery(staff, maria.account, now, told)).toEqual({ refused: 'own-account' });
    expect(await askRecovery(staff, ines.account, now, told)).toBe('asked');
    expect(await askRecovery(staff, ines.account, now, by(bea))).toEqual({ refused: 'asked-already' });
    expect(await agreeToRecovery(staff, ines.account, now, told)).toEqual({ refused: 'same-person' });
    expect(await agreeToRecovery(staff, ines.account, now, by(ines))).toEqual({ refused: 'own-account' });
    expect(await agreeToRecovery(staff, ines.account, now, by(noa)), 'invited for it').toEqual({ refused: 'too-new' });
    for (const who of [bea, ines])
      expect((await noticesOf(staff, who.account)).map(({ about }) => about)).toEqual(['recovery-asked']);
    expect(await noticesOf(staff, maria.account)).toEqual([]);
    const lea = await scratchSession(staff, 'researcher', start);
    expect(await askRecovery(staff, lea.account, now, by(noa))).toBe('asked');
    expect(await agreeToRecovery(staff, lea.account, now, told), 'invited to ask').toEqual({ refused: 'too-new' });
    const both = await Promise.all([
      agreeToRecovery(staff, ines.account, now, by(bea)),
      agreeToRecovery(staff, ines.account, now, by(bea)),
    ]);
    const agreed = both.flatMap((each) => ('token' in each ? [each] : []));
    expect(agreed, 'one link').toHaveLength(1);
    const before = await scratchSession(staff, 'guest', now);
    expect(await use(agreed[0]?.token ?? '', now)).toHaveProperty('account', ines.account);
    expect(await sessionOf(staff, ines.token, start), 'every earlier session has ended').toBeNull();
    expect(await sessionOf(staff, before.token, now), 'other people’s go on').not.toBeNull();
    expect((await accountById(staff, ines.account))?.role, 'still what they were').toBe('researcher');
    await staff.close();
  });

  test('nobody gives themselves another role', async () => {
    const { staff, told, maria } = await house(await scratch());
    const change = { role: 'auditor', checkInHours: 24 } as const;
    expect(await changeRole(staff, maria.account, change, start, told)).toEqual({ refused: 'own-account' });
    expect((await accountById(staff, maria.account))?.role).toBe('admin');
    await staff.close();
  });

  test('a traveller who misses a check-in is locked out by the minute, and the administrators are told once', async () => {
    const { staff, audit, audited, told, maria } = await house(await scratch());
    const teo = await scratchSession(staff, 'delegate', start);
    await changeRole(staff, teo.account, { role: 'traveller', checkInHours: 6 }, start, told);
    expect(await checkIn(staff, maria.account, start, audit)).toEqual({ refused: 'no-check-in' });
    expect(await checkIn(staff, teo.account, later(HOUR), audit)).toBe(later(7 * HOUR));
    const again = await scratchSession(staff, 'guest', later(7 * HOUR));
    expect(again.account).not.toBe(teo.account);
    expect(await lockMissed(staff, later(7 * HOUR - 1), audit)).toEqual([]);
    expect(await sessionOf(staff, teo.token, later(7 * HOUR)), 'before the job comes round').toBeNull();
    const rounds = await Promise.all([1, 2].map(() => lockMissed(staff, later(7 * HOUR), audit)));
    expect(rounds.flat()).toEqual([teo.account]);
    expect((await noticesOf(staff, maria.account)).map(({ about }) => about)).toEqual(['check-in-missed']);
    expect(audited.filter(({ verb }) => verb === 'check-in-missed')).toHaveLength(1);
    await checkIn(staff, teo.account, later(8 * HOUR), audit);
    expect(await lockMissed(staff, later(8 * HOUR), audit)).toEqual([]);
    await reopenAccount(staff, teo.account, later(9 * HOUR), told);
    expect(await checkInDue(staff, teo.account)).toBe(later(15 * HOUR));
    await staff.close();
  });
});

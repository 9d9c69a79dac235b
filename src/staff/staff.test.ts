import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { accountById, countAccounts } from './accounts.ts';
import { closeAccount } from './close-account.ts';
import { staffMigrations } from './migrations.ts';
import { openAccount } from './open-account.ts';
import type { StaffTables } from './schema.ts';
import { currentSessions, IDLE_MS, LONGEST_MS, sessionOf } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const start = 1_790_000_000_000 as Instant;
const later = (ms: number) => (start + ms) as Instant;
const key = new Uint8Array(32);
const password = 'tres gatos leen en la azotea';
const email = 'Ana@Vela.example';

async function withAna(databases: Databases) {
  const staff = openZone<StaffTables>(databases, 'staff');
  await migrateZone(staff, staffMigrations);
  const audited: AuditEntry[] = [];
  const audit = (entry: AuditEntry) => Promise.resolve(void audited.push(entry));
  const told = { by: null, audit };
  const ana = await openAccount(staff, { name: 'Ana', email, role: 'editor', password }, start, told);
  if (typeof ana !== 'string') throw new Error(ana.refused);
  const attempt = (given: Partial<{ email: string; password: string; device: string | null }>, now = start) =>
    signIn(
      { staff, key },
      { email, password, code: '', browser: { name: 'Firefox', device: given.device ?? null }, ...given },
      now,
      audit,
    );
  const signedIn = async (given = {}, now = start) => {
    const done = await attempt(given, now);
    if ('refused' in done) throw new Error(done.refused);
    return done;
  };
  return { staff, ana, audited, audit, told, attempt, signedIn };
}

onEachEngine((engine, scratch) => {
  test('Ana signs in, is known by her session, and signs out', async () => {
    const { staff, ana, signedIn, audit, audited } = await withAna(await scratch());
    const { token, account } = await signedIn({ email: ' ana@vela.EXAMPLE ' });
    expect(account).toEqual({ id: ana, name: 'Ana', email, role: 'editor' });
    const session = await sessionOf(staff, token, later(1));
    expect(session?.account).toEqual(account);
    if (session !== null) await signOut(staff, session, audit);
    expect(await sessionOf(staff, token, later(1))).toBeNull();
    expect(audited.map(({ verb }) => verb)).toEqual(['account-opened', 'signed-in', 'signed-out']);
    await staff.close();
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const { staff, attempt } = await withAna(await scratch());
    expect(await attempt({ password: `${password}!` })).toEqual({ refused: 'wrong-password' });
    expect(await attempt({ email: 'nobody@vela.example' })).toEqual({ refused: 'wrong-password' });
    await staff.close();
  });

  test('a session ends after a quarter of an hour of nothing, and after twelve hours of anything', async () => {
    const { staff, signedIn } = await withAna(await scratch());
    const idle = await signedIn();
    expect(await sessionOf(staff, idle.token, later(IDLE_MS))).toBeNull();
    const busy = await signedIn();
    for (let at = 0; at < LONGEST_MS; at += IDLE_MS - 1) {
      expect(await sessionOf(staff, busy.token, later(at)), String(at)).not.toBeNull();
    }
    expect(await sessionOf(staff, busy.token, later(LONGEST_MS))).toBeNull();
    expect(await currentSessions(staff, later(IDLE_MS))).toHaveProperty('size', 1);
    expect(await currentSessions(staff, later(LONGEST_MS))).toHaveProperty('size', 0);
    await staff.close();
  });

  test('whoever hammers at an address throttles strangers, and neither its owner nor anyone else', async () => {
    const { staff, attempt, signedIn, told } = await withAna(await scratch());
    const bea = { name: 'Bea', email: 'bea@vela.example', role: 'admin', password } as const;
    await openAccount(staff, bea, start, told);
    const { device } = await signedIn();
    for (let tries = 0; tries < 10; tries++) {
      expect(await attempt({ password: `guess ${tries}` })).toEqual({ refused: 'wrong-password' });
    }
    const again = later(15 * 60_000);
    expect(await attempt({})).toEqual({ refused: 'too-many-attempts', again });
    expect(await attempt({ device: 'made up' })).toEqual({ refused: 'too-many-attempts', again });
    expect(await attempt({ device })).toHaveProperty('device', device);
    expect(await attempt({ email: bea.email })).toHaveProperty('account.name', 'Bea');
    expect(await attempt({ email: bea.email, device })).toHaveProperty('account.name', 'Bea');
    expect(await attempt({}, again)).toHaveProperty('account.name', 'Ana');
    await staff.close();
  });

  test('guesses made all at once are counted one by one', async () => {
    const { staff, attempt } = await withAna(await scratch());
    const guesses = Array.from({ length: 20 }, (_, at) => attempt({ password: `guess ${at}` }));
    const answers = (await Promise.all(guesses)).map((each) => ('refused' in each ? each.refused : 'in'));
    expect(answers.filter((each) => each === 'wrong-password')).toHaveLength(10);
    expect(answers.filter((each) => each === 'too-many-attempts')).toHaveLength(10);
    await staff.close();
  });

  test('a colleague who is shut out is out at once', async () => {
    const { staff, ana, signedIn, attempt, told } = await withAna(await scratch());
    const { token, device } = await signedIn();
    await closeAccount(staff, ana, later(1), told);
    expect(await sessionOf(staff, token, later(2))).toBeNull();
    expect(await attempt({ device }, later(2))).toEqual({ refused: 'wrong-password' });
    expect(await accountById(staff, ana)).toBeNull();
    expect(await countAccounts(staff)).toBe(0);
    await staff.close();
  });

  test('one address has one account, and its password is not an easy one', async () => {
    const { staff, told } = await withAna(await scratch());
    const other = { name: 'Other', email: 'ANA@vela.example', role: 'editor', password } as const;
    expect(await openAccount(staff, other, start, told)).toEqual({ refused: 'email-taken' });
    expect(await openAccount(staff, { ...other, password: 'short' }, start, told)).toEqual({
      refused: 'passphrase-too-short',
    });
    expect(await openAccount(staff, { ...other, password: 'ana@vela.example' }, start, told)).toEqual({
      refused: 'passphrase-too-common',
    });
    await staff.close();
  });

  test.runIf(engine === 'sqlite')('no token and no password is on the disk', async () => {
    const databases = await scratch();
    if (databases.engine !== 'sqlite') throw new Error('sqlite only');
    const { staff, signedIn } = await withAna(databases);
    const { token, device } = await signedIn();
    const bytes = Buffer.concat(
      readdirSync(databases.folder).map((file) => readFileSync(join(databases.folder, file))),
    );
    expect(bytes.includes('Ana@Vela.example')).toBe(true);
    for (const secret of [token, device, password]) expect(bytes.includes(secret)).toBe(false);
    await staff.close();
  });
});

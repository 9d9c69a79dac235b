import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { migrateZone, openZone, type Databases } from '../platform/database/zone.ts';
import { confirmSecret, pendingSecret, takeCode } from './authenticators.ts';
import { isChallenge, makeChallenge, spendChallenge } from './challenges.ts';
import { closeAccount, reopenAccount } from './close-account.ts';
import { staffMigrations } from './migrations.ts';
import { openAccount } from './open-account.ts';
import { proveAgain } from './prove-again.ts';
import type { StaffTables } from './schema.ts';
import { scratchSession } from './scratch-session.fixture.ts';
import { renewRecoveryCodes } from './second-factors.ts';
import { endSessions, isProved, PROOF_MS, sessionOf, sessionsOf } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { codeAt } from './totp.ts';

const start = 1_790_000_010_000 as Instant;
const later = (ms: number) => (start + ms) as Instant;
const email = 'ana@vela.example';
const password = 'tres gatos leen en la azotea';
const STEP = 30_000;

async function house(databases: Databases) {
  const staff = openZone<StaffTables>(databases, 'staff');
  await migrateZone(staff, staffMigrations);
  const audited: AuditEntry[] = [];
  const audit = (entry: AuditEntry) => Promise.resolve(void audited.push(entry));
  const door = { staff, key: new Uint8Array(32).fill(7) };
  return { staff, door, audit, audited, verbs: () => audited.map(({ verb }) => verb) };
}

/** Ana, with a password and codes from an app. */
async function withAna(databases: Databases) {
  const all = await house(databases);
  const { staff, door, audit } = all;
  const ana = await openAccount(staff, { name: 'Ana', email, role: 'editor', password }, start, { by: null, audit });
  if (typeof ana !== 'string') throw new Error(ana.refused);
  const secret = await pendingSecret(door, ana);
  if (secret === null) throw new Error('no secret');
  const code = (at: Instant) => codeAt(secret, Math.floor(at / STEP));
  expect(await confirmSecret(door, ana, '000000', start, audit)).toEqual({ refused: 'wrong-code' });
  expect(await confirmSecret(door, ana, code(start), start, audit)).toBe('confirmed');
  const attempt = (given: { code?: string; device?: string | null; password?: string }, now: Instant) =>
    signIn(
      door,
      { email, password, code: '', ...given, browser: { name: 'Firefox', device: given.device ?? null } },
      now,
      audit,
    );
  return { ...all, ana, code, attempt };
}

onEachEngine((_engine, scratch) => {
  test('a code signs in beside the password, and once; a password alone does not, and looks like a wrong one', async () => {
    const { staff, ana, code, attempt, door } = await withAna(await scratch());
    const wrong = { refused: 'wrong-password' };
    const now = later(STEP);
    expect(await attempt({}, now)).toEqual(wrong);
    expect(await attempt({ code: code(now), password: 'not that one at all' }, now)).toEqual(wrong);
    expect(await attempt({ code: code(start) }, now), 'the one that set it up').toEqual(wrong);
    const done = await attempt({ code: ` ${code(now).slice(0, 3)} ${code(now).slice(3)} ` }, now);
    expect(done).toHaveProperty('account.id', ana);
    expect(await attempt({ code: code(now) }, now), 'again').toEqual(wrong);
    const next = later(2 * STEP);
    const both = await Promise.all([takeCode(door, ana, code(next), next), takeCode(door, ana, code(next), next)]);
    expect(both.filter(Boolean), 'two at once').toHaveLength(1);
    expect(await pendingSecret(door, ana), 'nobody is shown the secret again').toBeNull();
    if ('token' in done) expect((await sessionOf(staff, done.token, now))?.provedAt).toBe(now);
    await staff.close();
  });

  test('the secret is sealed: without the desk’s key no code is right', async () => {
    const { staff, ana, code } = await withAna(await scratch());
    const other = { staff, key: new Uint8Array(32).fill(8) };
    expect(await takeCode(other, ana, code(later(STEP)), later(STEP))).toBe(false);
    await staff.close();
  });

  test('ten recovery codes, each once; new ones put the old ones out of use', async () => {
    const { staff, ana, attempt, audit, verbs } = await withAna(await scratch());
    const codes = await renewRecoveryCodes(staff, ana, audit);
    expect(new Set(codes).size).toBe(10);
    const [first = '', second = '', third = ''] = codes;
    expect(first).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await attempt({ code: first.toLowerCase().replaceAll('-', ' ') }, start)).toHaveProperty('account.id', ana);
    expect(await attempt({ code: first }, start)).toEqual({ refused: 'wrong-password' });
    const both = await Promise.all([attempt({ code: second }, start), attempt({ code: second }, start)]);
    expect(both.filter((each) => 'token' in each)).toHaveLength(1);
    await renewRecoveryCodes(staff, ana, audit);
    expect(await attempt({ code: third }, start)).toEqual({ refused: 'wrong-password' });
    expect(verbs()).toContain('recovery-code-used');
    await staff.close();
  });

  test('whoever has the password and guesses codes is stopped for a day, and Ana’s own browser is not', async () => {
    const { staff, ana, code, attempt } = await withAna(await scratch());
    const own = await attempt({ code: code(later(STEP)) }, later(STEP));
    const device = 'device' in own ? own.device : '';
    for (let round = 0; round < 2; round++)
      for (let tries = 0; tries < 10; tries++) await attempt({ code: '000000' }, later((round + 1) * 16 * 60_000));
    const noon = later(60 * 60_000);
    expect(await attempt({ code: code(noon) }, noon), 'a stranger, even with the right code').toEqual({
      refused: 'wrong-password',
    });
    expect(await attempt({ code: code(noon), device }, noon)).toHaveProperty('account.id', ana);
    const tomorrow = later(25 * 60 * 60_000);
    expect(await attempt({ code: code(tomorrow) }, tomorrow)).toHaveProperty('account.id', ana);
    await staff.close();
  });

  test('five wrong proofs end the session they were given in, and no other', async () => {
    const { staff, door, audit, ana, code, attempt } = await withAna(await scratch());
    const one = await attempt({ code: code(later(STEP)) }, later(STEP));
    const two = await attempt({ code: code(later(2 * STEP)) }, later(2 * STEP));
    if ('refused' in one || 'refused' in two) throw new Error('not in');
    const now = later(STEP + PROOF_MS);
    const session = await sessionOf(staff, one.token, now);
    if (session === null) throw new Error('no session');
    expect(isProved(session, (now - 1) as Instant)).toBe(true);
    expect(isProved(session, now)).toBe(false);
    for (let tries = 0; tries < 4; tries++)
      expect(await proveAgain(door, session, { code: '000000' }, now, audit)).toEqual({ refused: 'wrong-proof' });
    expect(await proveAgain(door, session, { code: code(now) }, now, audit)).toBe('proved');
    expect((await sessionOf(staff, one.token, now))?.provedAt).toBe(now);
    for (let tries = 0; tries < 5; tries++) await proveAgain(door, session, { code: '000000' }, now, audit);
    const last = await proveAgain(door, session, { code: code(later(STEP * 20)) }, now, audit);
    expect(last).toEqual({ refused: 'session-ended' });
    expect(await sessionOf(staff, one.token, now)).toBeNull();
    expect(await sessionsOf(staff, ana, now)).toHaveLength(1);
    await staff.close();
  });

  test('sessions are ended one by one or all at once, and nobody else’s', async () => {
    const { staff, audit, verbs } = await house(await scratch());
    const [ana, bea] = [await scratchSession(staff, 'editor', start), await scratchSession(staff, 'admin', start)];
    const told = { by: ana.account, audit };
    expect(await endSessions(staff, ana.account, { only: bea.session }, told)).toEqual([]);
    expect(await sessionOf(staff, bea.token, start)).not.toBeNull();
    expect(verbs()).toEqual([]);
    expect(await endSessions(staff, ana.account, 'all', told)).toEqual([ana.session]);
    expect(await sessionOf(staff, ana.token, start)).toBeNull();
    expect(verbs()).toEqual(['sessions-ended']);
    await staff.close();
  });

  test('a closed account is out at once, and open again only by somebody else', async () => {
    const { staff, audit } = await house(await scratch());
    const { account, token } = await scratchSession(staff, 'researcher', start);
    expect(await closeAccount(staff, account, start, { by: account, audit })).toEqual({ refused: 'own-account' });
    const { account: admin } = await scratchSession(staff, 'admin', start);
    expect(await closeAccount(staff, account, start, { by: admin, audit })).toBe('closed');
    expect(await sessionOf(staff, token, start)).toBeNull();
    expect(await reopenAccount(staff, account, start, { by: account, audit })).toEqual({ refused: 'own-account' });
    expect(await reopenAccount(staff, account, start, { by: admin, audit })).toBe('open');
    expect(await sessionOf(staff, token, start), 'the old session stays ended').toBeNull();
    await staff.close();
  });

  test('a challenge holds for its purpose, for ten minutes, and for one answer', async () => {
    const { staff, door } = await house(await scratch());
    const challenge = Buffer.from(makeChallenge(door.key, 'sign-in', start)).toString('base64url');
    expect(isChallenge(door.key, 'sign-in', challenge, later(10 * 60_000 - 1))).toBe(true);
    expect(isChallenge(door.key, 'sign-in', challenge, later(10 * 60_000))).toBe(false);
    expect(isChallenge(door.key, 'session x', challenge, start)).toBe(false);
    expect(isChallenge(new Uint8Array(32), 'sign-in', challenge, start)).toBe(false);
    for (const other of ['', 'AAAA', `${challenge}A`, challenge.replace(/^./, 'z')])
      expect(isChallenge(door.key, 'sign-in', other, start)).toBe(false);
    const both = [spendChallenge(door, challenge, start), spendChallenge(door, challenge, start)];
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    await staff.close();
  });
});

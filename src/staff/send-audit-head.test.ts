import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import type { Role } from '../domain/role.ts';
import type { Databases } from '../platform/database/zone.ts';
import { postBySmtp } from '../platform/mail.ts';
import { startMailServer, type MailServer } from '../platform/mail-server.process.fixture.ts';
import { readHead } from './audit-heads.ts';
import { scratchAudit, START, told } from './audit-log.fixture.ts';
import { newestLog } from './audit-rows.ts';
import { closeAccount } from './close-account.ts';
import { openAccount } from './open-account.ts';
import { sendAuditHead } from './send-audit-head.ts';

const HOUR = 3_600_000;
const house = { organisation: 'Comité', locale: 'es' as Locale };
const nobody = { by: null, audit: () => Promise.resolve() };

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

async function staffed(databases: Databases) {
  const it = await scratchAudit(databases);
  const join_ = async (email: string, role: Role) => {
    const account = { name: role, email, role, password: 'tres gatos leen en la azotea' };
    const id = await openAccount(it.staff, account, START as Instant, nobody);
    if (typeof id !== 'string') throw new Error(id.refused);
    return id;
  };
  const log = it.another();
  await log.audit(told());
  const send = async (hours: number, smtp: string | null) => {
    const post = smtp === null ? null : postBySmtp(smtp, { from: 'desk@comite.example', replyTo: null });
    const now = (START + hours * HOUR) as Instant;
    return sendAuditHead({ place: it.place, check: () => log.check(), post, house, now }).finally(() => post?.close());
  };
  return { ...it, log, join: join_, send, row: () => newestLog(it.staff.db) };
}

onEachEngine((_engine, scratch) => {
  test('once a day its end goes by mail to administrators and auditors who are here, and checks the log later', async () => {
    const it = await staffed(await scratch());
    server.received.length = 0;
    await it.join('admin@comite.example', 'admin');
    await it.join('auditor@comite.example', 'auditor');
    await it.join('editor@comite.example', 'editor');
    const left = await it.join('left@comite.example', 'auditor');
    await closeAccount(it.staff, left, START as Instant, nobody);
    expect(await it.send(0, server.url)).toBe('mail');
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual([
      'admin@comite.example',
      'auditor@comite.example',
    ]);
    const [letter] = server.received;
    expect(readHead('letter', letter?.message ?? '')).not.toBeNull();
    await it.log.audit(told());
    expect(await it.send(23, server.url)).toBe('not-due');
    expect(await it.wrong({ file: 'letter', text: letter?.message ?? '' })).toEqual([]);
    expect(await it.send(24, server.url)).toBe('mail');
    expect(await it.send(72, server.url), 'nothing new').toBe('not-due');
    expect(await it.row()).toMatchObject({ exported_size: 3, exported_how: 'mail', exported_at: START + 24 * HOUR });
    await it.close();
  });

  test('what a mail server puts off is tried again, and the folder has it meanwhile', async () => {
    const it = await staffed(await scratch());
    await it.join(`temporary-${Math.random()}@comite.example`, 'admin');
    expect(await it.send(0, server.url)).toBe('try-again');
    expect(await it.row()).toMatchObject({ exported_size: 0, exported_at: null });
    expect(readdirSync(it.place.heads)).toHaveLength(2);
    expect(await it.send(1, server.url)).toBe('mail');
    await it.close();
  });

  test('without a mail server it goes into the folder, and it is said whether that is another disk', async () => {
    const it = await staffed(await scratch());
    await it.join('admin@comite.example', 'admin');
    expect(await it.send(0, null)).toBe('here');
    const [head = '', key = ''] = readdirSync(it.place.heads).toSorted();
    expect(head).toMatch(/^[a-z2-7]{26}-2\.checkpoint$/);
    expect(readFileSync(join(it.place.heads, key), 'utf8')).toMatch(
      /^alzavoz-audit\/[a-z2-7]{26}\+[0-9a-f]{8}\+[\w+/=]+\n$/,
    );
    await it.log.audit(told());
    expect(await it.wrong()).toEqual([]);
    writeFileSync(join(it.place.heads, head), 'no head');
    expect(await it.wrong()).toEqual([{ wrong: 'head-unreadable', file: join(it.place.heads, head) }]);
    await it.close();
  });

  test('a folder that cannot be written to is tried again; a log that is wrong is not sent', async () => {
    const it = await staffed(await scratch());
    await it.join('admin@comite.example', 'admin');
    writeFileSync(it.place.heads, 'a file in its place');
    await expect(it.send(0, null)).rejects.toThrow();
    expect(await it.row()).toMatchObject({ exported_at: null });
    rmSync(it.place.heads);
    mkdirSync(it.place.heads);
    await it.staff.db.deleteFrom('audit_entries').where('position', '=', 1).execute();
    await expect(it.send(1, null)).rejects.toThrow('the audit log is closed: row-missing');
    expect(readdirSync(it.place.heads)).toEqual([]);
    await it.close();
  });

  test.runIf(existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev)(
    'what is mounted in the folder’s place is another disk',
    async () => {
      const it = await staffed(await scratch());
      const disk = mkdtempSync('/dev/shm/alzavoz-');
      symlinkSync(disk, it.place.heads);
      expect(await it.send(0, null)).toBe('disk');
      expect(readdirSync(disk)).toHaveLength(2);
      rmSync(disk, { recursive: true });
      await it.close();
    },
  );

  test('of two desks one sends', async () => {
    const it = await staffed(await scratch());
    const both = await Promise.all([it.send(0, null), it.send(0, null)]);
    expect(both.toSorted()).toEqual(['here', 'not-due']);
    await it.close();
  });
});

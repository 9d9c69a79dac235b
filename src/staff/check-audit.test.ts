import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { openZone } from '../platform/database/zone.ts';
import { encodeEntry, entryOf } from './audit-entry.ts';
import { headFileName } from './audit-heads.ts';
import { makeSigningKey } from './audit-key.ts';
import { AuditLog } from './audit-log.ts';
import { aPerson, scratchAudit, START, told } from './audit-log.fixture.ts';
import { beginAuditLog } from './begin-audit-log.ts';
import { entryRows } from './audit-rows.ts';
import type { StaffTables } from './schema.ts';

type It = Awaited<ReturnType<typeof scratchAudit>>;

/** A log of 300 entries: a full tile, and a partial one. */
async function filled(it: It, entries = 299): Promise<void> {
  const log = it.another();
  await Promise.all(Array.from({ length: entries }, () => log.audit(told(aPerson()))));
}

const swapByte = (path: string, at: number): void => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.with(at, (bytes[at] ?? 0) ^ 1));
};

onEachEngine((engine, scratch) => {
  test.each<[string, (it: It, folder: string) => Promise<unknown> | void, readonly object[]]>([
    [
      'a row that says something else',
      (it) => {
        const entry = encodeEntry(entryOf(told(), START as never));
        return it.staff.db.updateTable('audit_entries').set({ entry }).where('position', '=', 17).execute();
      },
      [{ wrong: 'row-differs', index: 17 }],
    ],
    [
      'a column that says something else',
      (it) => it.staff.db.updateTable('audit_entries').set({ by: null }).where('position', '=', 17).execute(),
      [{ wrong: 'columns-differ', index: 17 }],
    ],
    [
      'another record',
      (it) => it.staff.db.updateTable('audit_records').set({ record: aPerson() }).where('position', '=', 299).execute(),
      [{ wrong: 'records-differ', index: 299 }],
    ],
    [
      'a row that is gone',
      (it) => it.staff.db.deleteFrom('audit_entries').where('position', '=', 17).execute(),
      [{ wrong: 'row-missing', index: 17 }],
    ],
    [
      'a row too many',
      (it) =>
        it.staff.db
          .insertInto('audit_entries')
          .values({ position: 300, at: START, by: null, verb: 'x', entry: Buffer.from('x') })
          .execute(),
      [{ wrong: 'row-extra', index: 300 }],
    ],
    [
      'an entry from before the one in front of it, though it is in the log',
      (it) => putBehind(it, encodeEntry(entryOf({ by: null, verb: 'people-read', records: [] }, (START - 1) as never))),
      [{ wrong: 'time', index: 300 }],
    ],
    [
      'an entry that cannot be read, though it is in the log',
      (it) => putBehind(it, Buffer.from('alzavoz-audit 1\nat 1\nby -\nverb people-read\nrecords 1\n')),
      [{ wrong: 'not-an-entry', index: 300 }],
    ],
    [
      'two entries that changed places',
      swapRows,
      [
        { wrong: 'row-differs', index: 17 },
        { wrong: 'row-differs', index: 18 },
      ],
    ],
    [
      'rows that are gone from the end, as in an older copy of the database',
      async (it) => {
        await it.staff.db.deleteFrom('audit_entries').where('position', '>=', 290).execute();
        await it.staff.db.deleteFrom('audit_records').where('position', '>=', 290).execute();
        await it.staff.db.updateTable('audit_logs').set({ size: 290, signed: 280 }).execute();
      },
      [
        ...Array.from({ length: 10 }, (_, i) => ({ wrong: 'row-missing', index: 290 + i })),
        { wrong: 'database-older', signed: 300, size: 290 },
      ],
    ],
    [
      'no log in the database',
      async (it) => {
        await it.staff.db.deleteFrom('audit_entries').execute();
        await it.staff.db.deleteFrom('audit_records').execute();
        await it.staff.db.deleteFrom('audit_logs').execute();
      },
      [{ wrong: 'no-log' }],
    ],
    [
      'a changed tile',
      (_, folder) => swapByte(join(folder, 'tile/0/000'), 99),
      [{ wrong: 'file-differs', path: 'tile/0/000' }],
    ],
    [
      'a missing tile',
      (_, folder) => rmSync(join(folder, 'tile/1/000.p/1')),
      [{ wrong: 'file-missing', path: 'tile/1/000.p/1' }],
    ],
    [
      'a changed entry in the files',
      (_, folder) => swapByte(join(folder, 'tile/entries/000'), 40),
      [
        { wrong: 'row-differs', index: 0 },
        { wrong: 'file-differs', path: 'tile/0/000' },
      ],
    ],
    [
      'a cut bundle',
      (_, folder) => writeFileSync(join(folder, 'tile/entries/001.p/44'), 'x'),
      [{ wrong: 'file-differs', path: 'tile/entries/001.p/44' }],
    ],
    ['a changed head', (_, folder) => swapByte(join(folder, 'checkpoint'), 42), [{ wrong: 'checkpoint' }]],
    ['a missing head', (_, folder) => rmSync(join(folder, 'checkpoint')), [{ wrong: 'no-checkpoint' }]],
    ['no folder at all', (_, folder) => rmSync(folder, { recursive: true }), [{ wrong: 'no-checkpoint' }]],
  ])('%s is seen, by a check and by a desk that starts', async (_, tamper, expected) => {
    const it = await scratchAudit(await scratch());
    await filled(it);
    expect(await it.wrong()).toEqual([]);
    await tamper(it, await it.folder().catch(() => ''));
    const wrong = await it.wrong();
    for (const each of expected) expect(wrong).toContainEqual(expect.objectContaining(each));
    const log = it.another();
    expect(await log.state()).toMatchObject({ open: false });
    await expect(log.audit(told())).rejects.toThrow('the audit log is closed');
    await it.close();
  });

  test('files that were put back from an older copy are seen, though they are whole', async () => {
    const it = await scratchAudit(await scratch());
    await filled(it, 9);
    const folder = await it.folder();
    const aside = mkdtempSync(join(tmpdir(), 'alzavoz-aside-'));
    cpSync(folder, aside, { recursive: true });
    const log = it.another();
    await log.audit(told());
    await log.audit(told());
    rmSync(folder, { recursive: true });
    cpSync(aside, folder, { recursive: true });
    expect(await it.wrong()).toEqual([{ wrong: 'files-older', signed: 11, size: 10 }]);
    await expect(log.audit(told())).rejects.toThrow('the audit log is closed: files-older');
    expect(await it.another().state()).toMatchObject({ open: false });
    rmSync(aside, { recursive: true });
    await it.close();
  });

  test.runIf(engine === 'sqlite')('a database file that was put back from an older copy is seen', async () => {
    const databases = await scratch();
    if (databases.engine !== 'sqlite') throw new Error('sqlite only');
    const it = await scratchAudit(databases);
    await filled(it, 9);
    const aside = mkdtempSync(join(tmpdir(), 'alzavoz-aside-'));
    await it.staff.close();
    cpSync(join(databases.folder, 'staff.db'), join(aside, 'staff.db'));
    const place = () => ({ ...it.place, staff: openZone<StaffTables>(databases, 'staff') });
    const newer = place();
    await new AuditLog(newer, () => START as never).audit(told());
    await newer.staff.close();
    cpSync(join(aside, 'staff.db'), join(databases.folder, 'staff.db'));
    const older = place();
    const log = new AuditLog(older, () => START as never);
    await expect(log.audit(told())).rejects.toThrow('the audit log is closed: row-missing, database-older');
    await older.staff.close();
    rmSync(aside, { recursive: true });
  });

  test('the key is not in a backup, so a restored one signs nothing; another key neither', async () => {
    const it = await scratchAudit(await scratch());
    await filled(it, 9);
    const key = join(await it.folder(), 'signing-key');
    rmSync(key);
    expect(await it.another().state()).toEqual({ open: false, problems: [{ wrong: 'no-key' }] });
    for (const other of [makeSigningKey(), 'no key']) {
      writeFileSync(key, other);
      expect(await it.another().state()).toEqual({ open: false, problems: [{ wrong: 'other-key' }] });
    }
    await it.close();
  });

  test('everything put back from an older copy, key and all, is seen by whoever kept a head', async () => {
    const databases = await scratch();
    const it = await scratchAudit(databases);
    await filled(it, 9);
    const folder = await it.folder();
    const aside = mkdtempSync(join(tmpdir(), 'alzavoz-aside-'));
    cpSync(folder, aside, { recursive: true });
    const rows = await entryRows(it.staff.db, 0, 100);
    const logs = await it.staff.db.selectFrom('audit_logs').selectAll().execute();
    await filled(it, 3);
    const head = readFileSync(join(folder, 'checkpoint'), 'utf8');
    const letter = `Subject: the end\r\n\r\n> ${head.replaceAll('\n', '\r\n> ')}\r\nKeep it.`;
    expect(await it.wrong({ file: 'head', text: head }, { file: 'letter', text: letter })).toEqual([]);
    expect(await it.wrong({ file: 'x', text: 'no head' })).toEqual([{ wrong: 'head-unreadable', file: 'x' }]);

    rmSync(folder, { recursive: true });
    cpSync(aside, folder, { recursive: true });
    await it.staff.db.deleteFrom('audit_entries').where('position', '>=', rows.length).execute();
    await it.staff.db.deleteFrom('audit_records').where('position', '>=', rows.length).execute();
    for (const { number: _, ...row } of logs) await it.staff.db.updateTable('audit_logs').set(row).execute();
    expect(await it.wrong()).toEqual([]);
    expect(await it.wrong({ file: 'head', text: head })).toEqual([
      { wrong: 'head-shrank', file: 'head', seen: 13, size: 10 },
    ]);
    // And where the head lies in the folder, the desk sees it before it signs anything.
    mkdirSync(it.place.heads);
    const exported = join(it.place.heads, headFileName(logs[0]?.origin ?? '', 13));
    writeFileSync(exported, head);
    expect(await it.another().state()).toMatchObject({ open: false, problems: [{ wrong: 'head-shrank' }] });
    rmSync(exported);
    await filled(it, 5);
    expect(await it.wrong({ file: 'head', text: head })).toEqual([
      { wrong: 'head-forked', file: 'head', seen: 13, size: 15 },
    ]);
    rmSync(aside, { recursive: true });
    await it.close();
  });

  test('a head of another log is not taken for one of ours', async () => {
    const it = await scratchAudit(await scratch());
    const other = await scratchAudit(await scratch());
    const head = readFileSync(join(await other.folder(), 'checkpoint'), 'utf8');
    expect(await it.wrong({ file: 'head', text: head })).toEqual([{ wrong: 'head-not-ours', file: 'head' }]);
    const named = head.replaceAll(/alzavoz-audit\/[a-z2-7]+/g, (await it.folder()).replace(/.*\//, 'alzavoz-audit/'));
    expect(await it.wrong({ file: 'head', text: named })).toEqual([{ wrong: 'head-not-ours', file: 'head' }]);
    await it.close();
    await other.close();
  });

  test('a log that cannot go on is followed by one that says where it ended', async () => {
    const it = await scratchAudit(await scratch());
    await filled(it, 9);
    const first = await it.folder();
    rmSync(join(first, 'signing-key'));
    const after = { origin: 'alzavoz-audit/aaaaaaaaaaaaaaaaaaaaaaaaaa', size: 10, root: `${'A'.repeat(43)}=` };
    await beginAuditLog(it.place, START as never, { after, follow: true });
    expect(await it.folder()).not.toBe(first);
    await filled(it, 2);
    const [row] = await entryRows(it.staff.db, 10, 11);
    expect(Buffer.from(row?.entry ?? []).toString()).toMatch(
      /\nby -\nverb audit-begun\nrecords 0\nafter alzavoz-audit\/a{26} 10 A{43}=\n$/,
    );
    expect(await it.wrong()).toEqual([]);
    // Begun only where there is none.
    await beginAuditLog(it.place, START as never);
    expect(await it.staff.db.selectFrom('audit_logs').select('number').execute()).toHaveLength(2);
    await it.close();
  });
});

/** Puts an entry at the end as someone could who signs what the database holds. */
async function putBehind({ staff }: It, entry: Uint8Array): Promise<void> {
  const row = { position: 300, at: START - 1, by: null, verb: 'people-read', entry };
  await staff.db.insertInto('audit_entries').values(row).execute();
  await staff.db.updateTable('audit_logs').set({ size: 301 }).execute();
}

async function swapRows({ staff }: It): Promise<void> {
  const [first, second] = await entryRows(staff.db, 17, 19);
  if (first === undefined || second === undefined) throw new Error('two rows');
  for (const [row, position] of [
    [first, 18],
    [second, 17],
  ] as const) {
    const { position: _, ...rest } = row;
    await staff.db.updateTable('audit_entries').set(rest).where('position', '=', position).execute();
  }
}

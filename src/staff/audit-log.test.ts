import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { AnyId } from '../domain/id.ts';
import { decodeEntry, entryOf, listHash } from './audit-entry.ts';
import { writeFiles } from './audit-files.ts';
import { aPerson, ana, scratchAudit, START, told } from './audit-log.fixture.ts';
import { AuditClosed } from './audit-problem.ts';
import { beginAuditLog } from './begin-audit-log.ts';
import { entryRows, insertEntries, newestLog, recordsOf } from './audit-rows.ts';
import { openAuditLog } from './open-audit-log.ts';
import { grow } from './sign-audit-log.ts';

onEachEngine((_engine, scratch) => {
  test('an entry is in the rows, the tiles and the signed head when it is told to be kept', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    const person = aPerson();
    await log.audit(told(person));
    const state = await log.state();
    expect(state).toMatchObject({ open: true, head: { size: 2 } });
    const folder = await it.folder();
    expect(readFileSync(join(folder, 'tile/entries/000.p/2'), 'latin1')).toContain(
      `alzavoz-audit 1\nat ${START}\nby ${ana}\nverb people-read\nrecords 1\n${person}\n`,
    );
    expect(readFileSync(join(folder, 'checkpoint'), 'utf8')).toMatch(/^alzavoz-audit\/[a-z2-7]{26}\n2\n/);
    expect(statSync(join(folder, 'signing-key')).mode & 0o777).toBe(0o600);
    expect(await it.wrong()).toEqual([]);
    await it.close();
  });

  test('what is told at once is kept together, and a thousand entries make one tree', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    await Promise.all(Array.from({ length: 1000 }, () => log.audit(told(aPerson()))));
    expect(await log.state()).toMatchObject({ head: { size: 1001 } });
    expect(await it.wrong()).toEqual([]);
    const folder = await it.folder();
    expect(readdirSync(join(folder, 'tile/0')).toSorted()).toEqual(['000', '001', '002', '003.p']);
    await it.close();
  });

  test('three at once make one tree, each entry once', async () => {
    const it = await scratchAudit(await scratch());
    const logs = [it.another(), it.another(), it.another()];
    for (let round = 0; round < 10; round++) {
      await Promise.all(logs.flatMap((log) => [log.audit(told(aPerson())), log.audit(told())]));
    }
    expect(await it.wrong()).toEqual([]);
    const rows = await entryRows(it.staff.db, 0, 1000);
    expect(rows).toHaveLength(61);
    for (const log of logs) expect(await log.check()).toMatchObject({ open: true, head: { size: 61 } });
    await it.close();
  });

  test('a long list is one entry that holds its fingerprint, and its records are found', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    const many = Array.from({ length: 12_000 }, aPerson);
    await log.audit(told(...many));
    const [row] = await entryRows(it.staff.db, 1, 2);
    const entry = decodeEntry(row?.entry ?? new Uint8Array());
    expect(row?.entry.length).toBeLessThan(300);
    expect(entry).toMatchObject({ count: 12_000, records: { sha256: listHash(many.toSorted()) } });
    expect((await recordsOf(it.staff.db, 1, 2)).get(1)).toEqual(many.toSorted());
    expect(await it.wrong()).toEqual([]);
    await it.staff.db
      .deleteFrom('audit_records')
      .where('record', '=', many[7] as string)
      .execute();
    expect(await it.wrong()).toEqual([{ wrong: 'records-differ', index: 1 }]);
    await it.close();
  });

  test('time never goes back but behind an entry that says so', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    await log.audit(told());
    it.pass(-500);
    await log.audit(told());
    it.pass(-3_600_000);
    await log.audit(told());
    await log.audit(told());
    const rows = await entryRows(it.staff.db, 0, 10);
    const back = START - 3_600_500;
    expect(rows.map(({ at }) => at)).toEqual([START, START, START, back, back, back]);
    expect(rows[3]?.verb).toBe('clock-set-back');
    expect(await it.wrong()).toEqual([]);
    await it.close();
  });

  test('what is no entry is refused, and its neighbours are kept', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    const outcomes = await Promise.allSettled([
      log.audit(told()),
      log.audit({ by: null, verb: 'Read María', records: [] }),
      log.audit({ by: null, verb: 'people-read', records: ['María' as AnyId] }),
      log.audit(told()),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(await log.state()).toMatchObject({ head: { size: 3 } });
    await it.close();
  });

  test('a process that died between any two writes leaves a log that goes on, with every row that was committed', async () => {
    const it = await scratchAudit(await scratch());
    const filled = it.another();
    await Promise.all(Array.from({ length: 253 }, () => filled.audit(told())));
    let size = 254;
    // After the rows, and after each of the files: as many as there are when a tile becomes full.
    for (let written = 0; ; written++) {
      const open = await openAuditLog(it.place);
      const entry = entryOf(told(), START as never);
      const row = await newestLog(it.staff.db);
      if (row === null) throw new Error('no log');
      await it.staff.db.transaction().execute((db) =>
        insertEntries(
          db,
          row,
          [entry, entry, entry].map((each) => ({ entry: each, records: [] })),
          row.size,
        ),
      );
      size += 3;
      const { files } = await grow(it.staff.db, row, open.growing, size);
      await writeFiles(open.folder, files.slice(0, written));
      writeFileSync(join(open.folder, '.unfinished'), 'x');
      expect(await it.wrong(), `${written} files`).toEqual([]);
      const next = it.another();
      expect(await next.state(), `${written} files`).toMatchObject({ open: true, head: { size } });
      await next.audit(told());
      size += 1;
      if (written > files.length) break;
    }
    expect(size).toBeGreaterThan(256);
    expect(await it.wrong()).toEqual([]);
    await it.close();
  });

  test('a full disk keeps nothing from being true: the entry is refused, and the log goes on when there is room', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    await log.audit(told());
    const folder = await it.folder();
    cpSync(join(folder, 'tile'), join(it.data, 'aside'), { recursive: true });
    rmSync(join(folder, 'tile'), { recursive: true });
    // In the place of the folder a file: every write below it fails, whoever asks.
    writeFileSync(join(folder, 'tile'), '');
    await expect(log.audit(told())).rejects.toThrow(/ENOTDIR|EEXIST/);
    rmSync(join(folder, 'tile'));
    cpSync(join(it.data, 'aside'), join(folder, 'tile'), { recursive: true });
    await log.audit(told());
    expect(await log.state()).toMatchObject({ head: { size: 4 } });
    expect(await it.wrong()).toEqual([]);
    await it.close();
  });

  test('a database that is put back while the desk runs is seen before anything is written', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    await log.audit(told());
    await log.audit(told());
    await it.staff.db.deleteFrom('audit_entries').where('position', '=', 2).execute();
    await it.staff.db.updateTable('audit_logs').set({ size: 2, signed: 2 }).execute();
    await expect(log.audit(told())).rejects.toThrow('the audit log is closed: database-older');
    expect(await entryRows(it.staff.db, 0, 10)).toHaveLength(2);
    await it.close();
  });

  test('another log that was begun meanwhile is not written to by whoever knows the old one', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    await log.audit(told());
    await beginAuditLog(it.place, START as never, { follow: true });
    await expect(log.audit(told())).rejects.toThrow('the audit log is closed: other-log');
    expect(await it.another().state()).toMatchObject({ open: true, head: { size: 1 } });
    expect(await it.wrong()).toEqual([]);
    await it.close();
  });

  test('closed once, it stays closed, and says why', async () => {
    const it = await scratchAudit(await scratch());
    const log = it.another();
    await log.audit(told());
    const folder = await it.folder();
    const checkpoint = readFileSync(join(folder, 'checkpoint'));
    writeFileSync(join(folder, 'checkpoint'), checkpoint.with(50, 65));
    const refusal = log.audit(told());
    await expect(refusal).rejects.toThrow(AuditClosed);
    writeFileSync(join(folder, 'checkpoint'), checkpoint);
    await expect(log.audit(told())).rejects.toThrow('the audit log is closed: checkpoint');
    expect(await log.state()).toMatchObject({ open: false, problems: [{ wrong: 'checkpoint' }] });
    await it.close();
  });
});

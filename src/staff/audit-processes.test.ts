import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Databases } from '../platform/database/zone.ts';
import { scratchAudit } from './audit-log.fixture.ts';

const FIXTURE = join(import.meta.dirname, 'keep-audit.fixture.ts');
const SLOW = 120_000;

/** Starts a process that tells the log, and collects what it says was kept. */
function start(databases: Databases, data: string, ...rest: string[]) {
  const args = [FIXTURE, JSON.stringify(databases), data, ...rest];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const kept: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => void kept.push(line.replace('ACK ', '')));
  return { child, kept, ended: Promise.all([once(child, 'exit'), once(lines, 'close')]) };
}

onEachEngine((_engine, scratch) => {
  test(
    'kill -9 in the middle, again and again, loses nothing that was kept, and the log goes on',
    { timeout: SLOW },
    async () => {
      const databases = await scratch();
      const it = await scratchAudit(databases);
      const kept: string[] = [];
      for (let round = 0; round < 6; round++) {
        const one = start(databases, it.data, '4');
        while (one.kept.length < 20) await pause(5);
        await pause(Math.random() * 40);
        one.child.kill('SIGKILL');
        await one.ended;
        kept.push(...one.kept);
      }
      const rows = await it.staff.db.selectFrom('audit_records').select('record').execute();
      const records = new Set(rows.map(({ record }) => record));
      expect(kept.length).toBeGreaterThan(119);
      expect(kept.filter((record) => !records.has(record))).toEqual([]);
      expect(await it.wrong()).toEqual([]);
      expect(await it.another().state()).toMatchObject({ open: true, head: { size: records.size + 1 } });
      await it.close();
    },
  );

  test('two processes at once make one tree, each entry once', { timeout: SLOW }, async () => {
    const databases = await scratch();
    const it = await scratchAudit(databases);
    const both = [start(databases, it.data, '3', '150'), start(databases, it.data, '1', '150')];
    await Promise.all(both.map(({ ended }) => ended));
    expect(both.map(({ kept }) => kept.length)).toEqual([150, 150]);
    expect(await it.wrong()).toEqual([]);
    expect(await it.another().state()).toMatchObject({ open: true, head: { size: 301 } });
    await it.close();
  });
});

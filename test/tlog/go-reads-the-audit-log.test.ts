import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchAudit, told } from '../../src/staff/audit-log.fixture.ts';
import { logOf } from '../../src/staff/audit-place.ts';
import { newestLog } from '../../src/staff/audit-rows.ts';
import { formatNoteKey } from '../../src/tlog/note-key.ts';
import { buildProgram, hasGo, runProgram } from './go-program.ts';

describe.skipIf(!hasGo)("Go's log library reads the audit log as it is", { timeout: 180_000 }, () => {
  test('its end, its tiles, its entries, and an end from before', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'alzavoz-go-'));
    const program = join(scratch, 'check-log');
    buildProgram(program);
    const it = await scratchAudit({ engine: 'sqlite', folder: scratch });
    const log = it.another();
    const folder = await it.folder();
    await Promise.all(Array.from({ length: 3 }, () => log.audit(told())));
    cpSync(join(folder, 'checkpoint'), join(folder, 'checkpoint.4'));
    await Promise.all(Array.from({ length: 600 }, () => log.audit(told())));
    await log.audit(told());
    const row = await newestLog(it.staff.db);
    if (row === null) throw new Error('no log');
    const key = formatNoteKey(logOf(row).key);
    const right = runProgram(program, folder, key);
    expect(right.stderr).toBe('605 entries, 1 older checkpoints, 0 proofs\n');
    expect(right.status).toBe(0);
    const tile = join(folder, 'tile/0/001');
    const bytes = readFileSync(tile);
    writeFileSync(tile, bytes.with(9, (bytes[9] ?? 0) ^ 1));
    expect(runProgram(program, folder, key)).toMatchObject({ status: 1, stderr: 'tile/0/001 differs\n' });
    await it.close();
    rmSync(scratch, { recursive: true });
  });
});

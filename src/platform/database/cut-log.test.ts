import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { cutLog, surelyCutLog } from './cut-log.ts';
import { migrateZone, openSqlite, openZone } from './zone.ts';

const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what was deleted is in no file once nobody reads an older state', async () => {
  const zone = openZone<{ note: { text: string } }>({ engine: 'sqlite', folder }, 'keyring');
  await migrateZone(zone, () => ({
    '001': { up: (db) => db.schema.createTable('note').addColumn('text', 'text').execute() },
  }));
  await zone.db.insertInto('note').values({ text: 'la clave canaria' }).execute();
  const reader = openSqlite(folder, 'keyring', true);
  reader.exec('begin; select * from note');
  await zone.db.deleteFrom('note').execute();
  expect(await cutLog(zone)).toBe(false);
  expect(bytes().includes('canaria')).toBe(true);
  const cutting = surelyCutLog(zone).then(() => bytes());
  await setTimeout(250);
  reader.exec('commit');
  reader.close();
  expect((await cutting).includes('canaria')).toBe(false);
  await zone.close();
});

function bytes(): Buffer {
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrateZone, openZone } from './zone.ts';

test('a zone keeps what was committed, and a read-only one refuses to write', async () => {
  const databases = { engine: 'sqlite', folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) } as const;
  const zone = openZone<{ note: { id: number; text: string } }>(databases, 'published');
  await migrateZone(zone, () => ({
    '001': {
      up: (db) =>
        db.schema
          .createTable('note')
          .addColumn('id', 'integer', (column) => column.primaryKey())
          .addColumn('text', 'text', (column) => column.notNull())
          .execute(),
    },
  }));
  await zone.db.insertInto('note').values({ id: 1, text: 'kept' }).execute();
  const reader = openZone<{ note: { id: number; text: string } }>(databases, 'published', { readOnly: true });
  expect(await reader.db.selectFrom('note').select('text').execute()).toEqual([{ text: 'kept' }]);
  await expect(reader.db.deleteFrom('note').execute()).rejects.toThrow(/readonly/);
  await reader.close();
  await zone.close();
});

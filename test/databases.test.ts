import { expect, test } from 'vitest';
import { migrateZone, openZone } from '../src/platform/database/zone.ts';
import { onEachEngine } from './databases.ts';

interface NotesTables {
  note: { id: number; at: number };
}

onEachEngine((engine, scratch) => {
  test('each call makes fresh databases, in which a zone can be made', async () => {
    for (const databases of [await scratch(), await scratch()]) {
      const zone = openZone<NotesTables>(databases, 'newsroom');
      await migrateZone(zone, () => ({
        '001': {
          up: (db) => db.schema.createTable('note').addColumn('id', 'integer').addColumn('at', 'bigint').execute(),
        },
      }));
      const at = 1_700_000_000_000;
      await zone.db.insertInto('note').values({ id: 1, at }).execute();
      expect(await zone.db.selectFrom('note').selectAll().execute()).toEqual([{ id: 1, at }]);
      expect(zone.engine).toBe(engine);
      await zone.close();
    }
  });
});

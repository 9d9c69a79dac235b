import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type PetitionId } from '../domain/id.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { DAYS_TO_OBJECT, destroyOldKeys } from './destroy-old-keys.ts';
import { actionsMigrations } from './migrations.ts';
import { openPetition } from './open-petition.ts';
import type { ActionsTables } from './schema.ts';

const CLOSED = Date.UTC(2026, 0, 1) as Instant;
const OVER = (CLOSED + DAYS_TO_OBJECT * 86_400_000) as Instant;

onEachEngine((engine, scratch) => {
  test('a petition’s key goes when the time for objections is over, not a moment before, and leaves no trace', async () => {
    const databases = await scratch();
    const zone = openZone<ActionsTables>(databases, 'actions');
    await migrateZone(zone, actionsMigrations);
    const closed = idFrom<PetitionId>(randomBytes(16));
    const open = idFrom<PetitionId>(randomBytes(16));
    await openPetition(zone, { id: closed, state: 'closed', opensAt: null, closesAt: CLOSED });
    await openPetition(zone, { id: open, state: 'open', opensAt: null, closesAt: null });
    const keys = await zone.db.selectFrom('petition_keys').selectAll().execute();
    const key = Buffer.from(keys.find(({ petition }) => petition === closed)?.duplicate_key ?? []);
    expect(key).toHaveLength(32);

    expect(await destroyOldKeys(zone, (OVER - 1) as Instant)).toBe(0);
    expect(await destroyOldKeys(zone, OVER)).toBe(1);
    expect(await destroyOldKeys(zone, OVER)).toBe(0);
    const left = await zone.db.selectFrom('petition_keys').select('petition').execute();
    expect(left).toEqual([{ petition: open }]);
    const bytes =
      databases.engine === 'sqlite'
        ? ['actions.db', 'actions.db-wal'].map((file) => readFileSync(join(databases.folder, file)))
        : [];
    expect(
      bytes.some((file) => file.includes(key)),
      engine,
    ).toBe(false);
    await zone.close();
  });
});

import { setImmediate } from 'node:timers/promises';
import type { OpenVault } from './open-vault.ts';
import { readRecords } from './protected-records.ts';
import type { RecordId } from './record-keys.ts';
import type { ProtectedTableName } from './schema.ts';

const AT_ONCE = 500;

/**
 * Every record of a table, some at a time, so that others are served between and memory does not grow with the vault.
 * Tells the audit nothing: the caller says what it is for.
 */
export async function* everyRecord<Id extends RecordId, T extends { readonly id: Id }>(
  vault: OpenVault,
  table: ProtectedTableName,
): AsyncGenerator<readonly T[]> {
  let after = '';
  for (;;) {
    const rows = await vault.vault.db
      .selectFrom(table)
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield [
      ...(
        await readRecords<Id, T>(
          vault,
          table,
          rows.map(({ id }) => id as Id),
        )
      ).values(),
    ];
    await setImmediate();
  }
}

import { setImmediate } from 'node:timers/promises';
import { keptWhileOpen } from './kept-while-open.ts';
import type { OpenVault } from './open-vault.ts';
import { readRecords } from './protected-records.ts';
import { chunksOf, type RecordId } from './record-keys.ts';
import type { ProtectedTableName } from './schema.ts';
import { markOfKeys, markOfTable, marksByRecord, recordsIn } from './table-marks.ts';

interface Kept<Id, T> {
  readonly marks: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<Id, T>;
}

/**
 * Every record of a table, kept while the vault is open: what was written or erased since, by any process, is read anew,
 * and while nothing was it is the very same map. For what is asked for at every turn; what is wanted once is read some
 * at a time (`every-record.ts`). Tells the audit nothing: the caller says what it is for.
 */
export async function everyKept<Id extends RecordId, T extends { readonly id: Id }>(
  vault: OpenVault,
  table: ProtectedTableName,
): Promise<ReadonlyMap<Id, T>> {
  const { records } = await keptWhileOpen<Kept<Id, T>>(
    vault,
    table,
    async () => [await markOfTable(vault, table), await markOfKeys(vault)],
    async (before, tables) => {
      const marks = marksByRecord(tables);
      const ids = recordsIn<Id>(tables[0] ?? '');
      const known = new Map<Id, T>();
      for (const id of ids) {
        const one = before?.marks.get(id) === marks.get(id) ? before?.records.get(id) : undefined;
        if (one !== undefined) known.set(id, one);
      }
      for (const some of chunksOf(ids.filter((id) => !known.has(id)))) {
        for (const [id, one] of await readRecords<Id, T>(vault, table, some)) known.set(id, one);
        await setImmediate();
      }
      return { marks, records: knownInOrder(ids, known) };
    },
  );
  return records;
}

/** Those of these ids that are known, in the order of the ids. */
export const knownInOrder = <Id, T>(ids: readonly Id[], known: ReadonlyMap<Id, T>): Map<Id, T> =>
  new Map(
    ids.flatMap((id): [Id, T][] => {
      const one = known.get(id);
      return one === undefined ? [] : [[id, one]];
    }),
  );

import { setImmediate } from 'node:timers/promises';
import type { PersonId } from '../domain/id.ts';
import { knownInOrder } from './every-kept.ts';
import { keptWhileOpen } from './kept-while-open.ts';
import type { OpenVault } from './open-vault.ts';
import { membersOf, readPeople, type PersonWithBases } from './people.ts';
import { chunksOf } from './record-keys.ts';
import { markOfKeys, markOfRows, markOfTable, marksByRecord, recordsIn } from './table-marks.ts';

/** Everyone as last read, and what lay in the clear of each of them before. */
interface Everyone {
  readonly marks: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<PersonId, PersonWithBases>;
}

/**
 * Every person of the vault: for the gate, which must know whom it looks for. Nobody else needs everyone. Kept while the
 * vault is open: whoever was recorded, changed, heard or erased since, by any process, is read anew, and while nobody
 * was it is the very same map.
 */
export async function everyone(vault: OpenVault): Promise<ReadonlyMap<PersonId, PersonWithBases>> {
  // Without their ids: who was there at that moment, the audit log itself tells.
  await vault.audit({ by: vault.holder.account, verb: 'everyone-read', records: [] });
  // Told by this, whoever of them is read.
  const told: OpenVault = { ...vault, audit: () => Promise.resolve() };
  const { people } = await keptWhileOpen<Everyone>(
    vault,
    'everyone',
    () => marksOfEveryone(vault),
    (before, tables) => readChanged(told, tables, before),
  );
  return people;
}

/** All that changes with them: who there is, what they said, what happened to them, who has a key. */
const marksOfEveryone = async (vault: OpenVault): Promise<string[]> => [
  await markOfTable(vault, 'people'),
  await markOfRows(vault, 'bases'),
  await markOfRows(vault, 'person_entries'),
  await markOfKeys(vault),
];

async function readChanged(vault: OpenVault, tables: readonly string[], before: Everyone | null): Promise<Everyone> {
  const marks = marksByRecord(tables);
  const isAsBefore = (id: string): boolean => before !== null && before.marks.get(id) === marks.get(id);
  const ids = recordsIn<PersonId>(tables[0] ?? '');
  const known = new Map<PersonId, PersonWithBases>();
  const changed: PersonId[] = [];
  for (const id of ids) {
    const one = before?.people.get(id);
    // Of a group also what its members said is known.
    if (one !== undefined && [id, ...membersOf(one.person)].every(isAsBefore)) known.set(id, one);
    else changed.push(id);
  }
  for (const some of chunksOf(changed)) {
    for (const [id, one] of await readPeople(vault, some)) known.set(id, one);
    await setImmediate();
  }
  return { marks, people: knownInOrder(ids, known) };
}

import type { CaseEvent } from '../domain/case-event.ts';
import type { PartialDate } from '../domain/date.ts';
import type { CaseId, EventId, PersonId, PlaceId } from '../domain/id.ts';
import { keyForMany } from '../platform/keys/aes-gcm.ts';
import { vaultKeyOf, type KeysInMemory, type OpenVault } from './open-vault.ts';
import { openPayload } from './protected-records.ts';
import { eventContext } from './record-event.ts';
import { chunksOf, recordKeys } from './record-keys.ts';

/** Of an event of a case, what can tell who somebody is: to whom it happened, where and when. */
export interface EventFact {
  readonly case: CaseId;
  readonly people: readonly PersonId[];
  readonly place: PlaceId | null;
  readonly on: PartialDate | null;
}

interface Kept {
  readonly version: number;
  readonly fact: EventFact;
}

/** What was opened before, until the vault locks: a publication must not open every event again. */
const kept = new WeakMap<KeysInMemory, Map<string, Kept>>();

/**
 * These facts of every event of every case. Only what is new or changed since they were last asked for is opened; which
 * there are is asked each time, so that what was removed or erased anywhere is gone here too.
 */
export async function eventFacts(vault: OpenVault): Promise<readonly EventFact[]> {
  vaultKeyOf(vault);
  await vault.audit({ by: vault.holder.account, verb: 'every-event-read', records: [] });
  const { keys } = vault;
  const before = kept.get(keys);
  const rows = await vault.vault.db.selectFrom('case_events').select(['id', 'case', 'version']).execute();
  const now = new Map<string, Kept>();
  const fresh: EventId[] = [];
  for (const { id, version } of rows) {
    const known = before?.get(id);
    if (known !== undefined && known.version === Number(version)) now.set(id, known);
    else fresh.push(id as EventId);
  }
  for (const some of chunksOf(fresh)) await addOpened(vault, some, now);
  vaultKeyOf(vault);
  if (before === undefined) keys.whenLocked.add(() => kept.delete(keys));
  kept.set(keys, now);
  return [...now.values()].map(({ fact }) => fact);
}

async function addOpened(vault: OpenVault, ids: readonly EventId[], now: Map<string, Kept>): Promise<void> {
  const rows = await vault.vault.db.selectFrom('case_events').selectAll().where('id', 'in', ids).execute();
  const cases = await recordKeys(vault, [...new Set(rows.map((row) => row.case as CaseId))]);
  const openers = new Map([...cases].map(([id, key]) => [id, keyForMany(key)] as const));
  for (const key of cases.values()) key.fill(0);
  for (const row of rows) {
    const opener = openers.get(row.case);
    // Of a case whose key is gone nothing can be read, whatever of it still lies there.
    if (opener === undefined) continue;
    const version = Number(row.version);
    const event = openPayload<CaseEvent>(opener, row.payload, eventContext(row.case, row.id, version));
    const { place, on } = event;
    const people = [...new Set(event.acts.flatMap(({ to }) => to))];
    now.set(row.id, { version, fact: { case: event.case, people, place, on } });
  }
}

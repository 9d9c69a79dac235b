import type { CaseEvent } from '../domain/case-event.ts';
import type { PartialDate } from '../domain/date.ts';
import type { CaseId, EventId, PersonId, PlaceId } from '../domain/id.ts';
import { keyForMany } from '../platform/keys/aes-gcm.ts';
import { keptWhileOpen } from './kept-while-open.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';
import { openPayload } from './protected-records.ts';
import { eventContext } from './record-event.ts';
import { chunksOf, recordKeys } from './record-keys.ts';
import { markOfKeys, markOfTable, marksByRecord, recordsIn } from './table-marks.ts';

/** Of an event of a case, what can tell who somebody is: to whom it happened, where and when. */
export interface EventFact {
  readonly case: CaseId;
  readonly people: readonly PersonId[];
  readonly place: PlaceId | null;
  readonly on: PartialDate | null;
}

interface Kept {
  readonly marks: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, EventFact>;
  readonly all: readonly EventFact[];
}

/**
 * These facts of every event of every case, kept while the vault is open: only what is new or changed since is opened,
 * whoever wrote it, and what was removed or erased anywhere is gone here too. While nothing was it is the very same list.
 */
export async function eventFacts(vault: OpenVault): Promise<readonly EventFact[]> {
  vaultKeyOf(vault);
  await vault.audit({ by: vault.holder.account, verb: 'every-event-read', records: [] });
  const marks = async () => [await markOfTable(vault, 'case_events'), await markOfKeys(vault)];
  const { all } = await keptWhileOpen<Kept>(vault, 'events', marks, async (before, [events = '', keys = '']) => {
    const now = marksByRecord([events]);
    const withKey = new Set(keys.split(' '));
    const facts = new Map<string, EventFact>();
    for (const [id, fact] of before?.facts ?? [])
      if (withKey.has(fact.case) && before?.marks.get(id) === now.get(id)) facts.set(id, fact);
    const fresh = recordsIn<EventId>(events).filter((id) => !facts.has(id));
    for (const some of chunksOf(fresh)) await addOpened(vault, some, facts);
    return { marks: now, facts, all: [...facts.values()] };
  });
  return all;
}

async function addOpened(vault: OpenVault, ids: readonly EventId[], facts: Map<string, EventFact>): Promise<void> {
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
    facts.set(row.id, { case: event.case, people, place, on });
  }
}

import { caseEventShape } from '../domain/case-event-shape.ts';
import type { CaseEvent } from '../domain/case-event.ts';
import { checked } from './checked.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';
import { sealPayload } from './protected-records.ts';
import { recordKeys } from './record-keys.ts';

export type EventRefusal = 'no-such-case' | 'of-another-case' | 'changed-meanwhile';

/**
 * Adds an event to its case, or writes what changed about one. One short write, whatever the case holds. `version`: the
 * one that was read before, 0 for a new event; if someone else wrote between, it is refused.
 */
export async function recordEvent(
  vault: OpenVault,
  event: CaseEvent,
  version = 0,
): Promise<{ version: number } | { refused: EventRefusal }> {
  const fit = checked(caseEventShape, event);
  await vault.audit({ by: vault.holder.account, verb: 'event-recorded', records: [fit.case, fit.id] });
  const key = (await recordKeys(vault, [fit.case])).get(fit.case);
  if (key === undefined) return { refused: 'no-such-case' };
  const next = version + 1;
  const payload = sealPayload(key, fit, eventContext(fit.case, fit.id, next));
  key.fill(0);
  const done = version === 0 ? await add(vault, fit, payload) : await replace(vault, fit, next, payload);
  return done ? { version: next } : { refused: await whyNot(vault, fit) };
}

/** What an event's payload is sealed with: it opens in no other row, case or version. */
export const eventContext = (of: string, id: string, version: number) => ['case_events', of, id, String(version)];

async function add({ vault }: OpenVault, event: CaseEvent, payload: Uint8Array): Promise<boolean> {
  const done = await vault.db
    .insertInto('case_events')
    .values({ id: event.id, case: event.case, version: 1, payload })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

async function replace({ vault }: OpenVault, event: CaseEvent, version: number, payload: Uint8Array): Promise<boolean> {
  const done = await vault.db
    .updateTable('case_events')
    .set({ version, payload })
    .where('id', '=', event.id)
    .where('case', '=', event.case)
    .where('version', '=', version - 1)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

async function whyNot({ vault }: OpenVault, event: CaseEvent): Promise<EventRefusal> {
  const row = await vault.db.selectFrom('case_events').select('case').where('id', '=', event.id).executeTakeFirst();
  return row !== undefined && row.case !== event.case ? 'of-another-case' : 'changed-meanwhile';
}

/** Takes an event out of its case. In backups it stays, sealed, until the case's key goes. */
export async function removeEvent(vault: OpenVault, event: Pick<CaseEvent, 'id' | 'case'>): Promise<void> {
  vaultKeyOf(vault);
  await vault.audit({ by: vault.holder.account, verb: 'event-removed', records: [event.case, event.id] });
  await vault.vault.db.deleteFrom('case_events').where('id', '=', event.id).where('case', '=', event.case).execute();
}

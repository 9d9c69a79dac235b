import { isCheckInDue } from '../domain/case-campaign.ts';
import { timelineOf, type CaseEvent } from '../domain/case-event.ts';
import type { Case } from '../domain/case.ts';
import type { PlainDate } from '../domain/date.ts';
import type { CaseId } from '../domain/id.ts';
import { daysSinceAnything, hasStalled, type Proceeding } from '../domain/proceeding.ts';
import { keyForMany } from '../platform/keys/aes-gcm.ts';
import { everyKept } from './every-kept.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload, readRecords } from './protected-records.ts';
import { eventContext } from './record-event.ts';
import { chunksOf, recordKeys } from './record-keys.ts';

/** These cases, with the people in them by id. One that is unknown or was erased is not in the map. */
export async function casesById(vault: OpenVault, ids: readonly CaseId[]): Promise<Map<CaseId, Case>> {
  await vault.audit({ by: vault.holder.account, verb: 'cases-read', records: ids });
  return readRecords<CaseId, Case>(vault, 'cases', ids);
}

/** A case with its timeline. */
export interface OpenedCase {
  readonly record: Case;
  /** In the order of time, each with the version that a change must name. */
  readonly events: readonly { readonly event: CaseEvent; readonly version: number }[];
}

/** A case with all its events; `null` where it is unknown or was erased. */
export async function openCase(vault: OpenVault, id: CaseId): Promise<OpenedCase | null> {
  const record = (await casesById(vault, [id])).get(id);
  if (record === undefined) return null;
  const opened = await openEvents(vault, [id]);
  const versions = new Map(opened.map(({ event, version }) => [event.id, version]));
  const events = timelineOf(opened.map(({ event }) => event));
  return { record, events: events.map((event) => ({ event, version: versions.get(event.id) ?? 0 })) };
}

/** What happened in these cases, in the order of time. */
export async function eventsOfCases(vault: OpenVault, ids: readonly CaseId[]): Promise<CaseEvent[]> {
  await vault.audit({ by: vault.holder.account, verb: 'cases-read', records: ids });
  return timelineOf((await openEvents(vault, ids)).map(({ event }) => event));
}

/** A case whose key is gone has none that can be read. */
async function openEvents(vault: OpenVault, ids: readonly CaseId[]): Promise<{ event: CaseEvent; version: number }[]> {
  const opened: { event: CaseEvent; version: number }[] = [];
  for (const some of chunksOf(ids)) {
    const keys = await recordKeys(vault, some);
    const openers = new Map([...keys].map(([id, key]) => [id as string, keyForMany(key)]));
    for (const key of keys.values()) key.fill(0);
    const rows = await vault.vault.db.selectFrom('case_events').selectAll().where('case', 'in', some).execute();
    for (const { id, case: of, version, payload } of rows) {
      const opener = openers.get(of);
      if (opener === undefined) continue;
      opened.push({ event: openPayload<CaseEvent>(opener, payload, eventContext(of, id, version)), version });
    }
  }
  return opened;
}

/** Every case of the vault, kept while it is open. */
export async function everyCase(vault: OpenVault): Promise<Case[]> {
  await vault.audit({ by: vault.holder.account, verb: 'every-case-read', records: [] });
  return [...(await everyKept<CaseId, Case>(vault, 'cases')).values()];
}

/** Cases in which it is time to ask how the person is, the one that waits longest first. */
export async function checkInsDue(vault: OpenVault, today: PlainDate): Promise<Case[]> {
  const due = (await everyCase(vault)).filter((record) => isCheckInDue(record, today));
  return due.toSorted((a, b) => ((a.contact.checkIn ?? '') < (b.contact.checkIn ?? '') ? -1 : 1));
}

/** A proceeding in which nothing moves, and since how many days at least. */
export interface StalledProceeding {
  readonly case: CaseId;
  readonly proceeding: Proceeding;
  readonly days: number;
}

/** Open proceedings in which nothing happened for this many days, the longest first. */
export async function proceedingsStalled(
  vault: OpenVault,
  today: PlainDate,
  days: number,
): Promise<StalledProceeding[]> {
  const stalled: StalledProceeding[] = [];
  for (const record of await everyCase(vault))
    for (const proceeding of record.proceedings)
      if (hasStalled(proceeding, today, days))
        stalled.push({ case: record.id, proceeding, days: daysSinceAnything(proceeding, today) });
  return stalled.toSorted((a, b) => b.days - a.days);
}

import { heldFor, holdPetitions, releasePetitions } from '../actions/hold-petitions.ts';
import { askStop, type AskStop } from '../domain/case-campaign.ts';
import type { Case } from '../domain/case.ts';
import type { Instant } from '../domain/date.ts';
import type { CaseId, WorkId } from '../domain/id.ts';
import type { Work } from '../domain/work.ts';
import { pagesByCase } from '../newsroom/case-pages.ts';
import { petitionWorks } from '../newsroom/petition-works.ts';
import { petitionsOf } from './hide-now.ts';
import { approvedPetition, notAsked, type NotAsked } from './petition-asks.ts';
import type { LockedPress, Press } from './press.ts';

/** Why a petition may not be put to the public (`petition-asks.ts`); `null` where it may. */
async function stopOf(press: Press, work: Work, now: Instant): Promise<NotAsked['why'] | null> {
  return (await notAsked(press, await approvedPetition(press, work), now))[0]?.why ?? null;
}

/**
 * Stops the petitions of these cases (of every case, without them) that nobody asks for any more, with their mail, and lets
 * those go on that were stopped for that alone and are asked for again: what the person says counts both ways. What else
 * holds a petition goes on holding it. Gives the cases of those that it stopped just now.
 */
export async function obeyAsks(press: Press, now: Instant, cases?: readonly CaseId[]): Promise<readonly CaseId[]> {
  const pages = await pagesByCase(press.newsroom);
  const about = cases === undefined ? undefined : pagesIn(pages, cases);
  if (about?.size === 0) return [];
  const stopped = new Set<WorkId>();
  for (const work of await petitionWorks(press.newsroom, about)) {
    const petitions = await petitionsOf(press, [work.id]);
    if ((await stopOf(press, work, now)) === null) await releasePetitions(press.actions, petitions, 'asks', now);
    else if ((await holdPetitions(press.actions, petitions, 'asks', now)).length > 0)
      for (const page of work.cases) stopped.add(page);
  }
  return [...pages].flatMap(([id, its]) => (its.some((page) => stopped.has(page)) ? [id] : []));
}

/** Of these cases, those that have a petition stopped because of what they say now, and why. Asks for no key. */
export async function stoppedByAsks(press: LockedPress, records: Iterable<Case>): Promise<Map<CaseId, AskStop>> {
  const held = await heldFor(press.actions, 'asks');
  const stopped = new Map<CaseId, AskStop>();
  // On most days there is none, and then no case is looked at by itself.
  if (held.size === 0) return stopped;
  const pages = await pagesByCase(press.newsroom);
  const touched = new Set<WorkId>();
  for (const work of await petitionWorks(press.newsroom))
    if ((await petitionsOf(press, [work.id])).some((petition) => held.has(petition)))
      for (const page of work.cases) touched.add(page);
  for (const record of records) {
    if (pages.get(record.id)?.some((page) => touched.has(page)) !== true) continue;
    const stop = askStop(record, 'petition');
    if (stop !== null) stopped.set(record.id, stop);
  }
  return stopped;
}

const pagesIn = (pages: ReadonlyMap<CaseId, readonly WorkId[]>, cases: readonly CaseId[]): Set<WorkId> =>
  new Set(cases.flatMap((id) => pages.get(id) ?? []));

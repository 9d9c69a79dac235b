import { kitIds, removeKit, shutKit } from '../actions/press-kits.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import { noteKitOver } from '../newsroom/kits-given.ts';
import { type Scheduled, scheduledById } from '../newsroom/scheduled.ts';
import type { LockedPress } from './press.ts';

/** The kit opens no more, and goes; who opened it stays known. `revokedAt`: because it may not be read any more. */
export async function closeKit(press: LockedPress, id: string, revokedAt: Instant | null): Promise<void> {
  const opened = await shutKit(press.actions, id);
  await noteKitOver(press.newsroom, id, opened, revokedAt);
  await removeKit(press.actions, id);
}

/** Closes every kit that shows one of these people, in whatever way. Asks for no key. */
export const revokeKitsOf = (press: LockedPress, people: ReadonlySet<PersonId>, now: Instant): Promise<void> =>
  revokeKits(press, ({ marks }) => [...marks.keys()].some((person) => people.has(person)), now);

/** Closes every kit in which one of these works is. */
export const revokeKitsOfWorks = (press: LockedPress, works: ReadonlySet<WorkId>, now: Instant): Promise<void> =>
  revokeKits(press, (plan) => plan.works.some((work) => works.has(work)), now);

async function revokeKits(press: LockedPress, which: (plan: Scheduled) => boolean, now: Instant): Promise<void> {
  for (const id of await kitIds(press.actions)) {
    const plan = await scheduledById(press.newsroom, id);
    if (plan !== null && which(plan)) await closeKit(press, id, now);
  }
}

import { kitIds, removeKit, shutKit } from '../actions/press-kits.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import { noteKitOver } from '../newsroom/kits-given.ts';
import { scheduledById } from '../newsroom/scheduled.ts';
import type { LockedPress } from './press.ts';

/** The kit opens no more, and goes; who opened it stays known. `revokedAt`: because it may not be read any more. */
export async function closeKit(press: LockedPress, id: string, revokedAt: Instant | null): Promise<void> {
  const opened = await shutKit(press.actions, id);
  await noteKitOver(press.newsroom, id, opened, revokedAt);
  await removeKit(press.actions, id);
}

/** Closes every kit that shows one of these people, in whatever way. Asks for no key. */
export async function revokeKitsOf(press: LockedPress, people: ReadonlySet<PersonId>, now: Instant): Promise<void> {
  for (const id of await kitIds(press.actions)) {
    const plan = await scheduledById(press.newsroom, id);
    if (plan !== null && [...plan.marks.keys()].some((person) => people.has(person))) await closeKit(press, id, now);
  }
}

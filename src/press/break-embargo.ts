import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import { bringForward, scheduledById, scheduledUntil, type ScheduledOnFile } from '../newsroom/scheduled.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { openBundle } from './bundle.ts';
import { haveChanged } from './changed-since.ts';
import type { LockedPress, Press } from './press.ts';
import { releaseScheduled } from './release-scheduled.ts';

/** Everything under embargo until the same instant: when one of them is out, the others are no secret either. */
export async function underEmbargoWith(
  newsroom: Zone<NewsroomTables>,
  { at, embargo }: ScheduledOnFile,
): Promise<ScheduledOnFile[]> {
  if (embargo === null) return [];
  const waiting = await scheduledUntil(newsroom, null);
  return waiting.filter((each) => each.embargo !== null && each.at === at);
}

export type EmbargoRefusal = { readonly refused: 'not-waiting' | 'not-before' | 'changed-since' };

/**
 * Somebody broke an embargo: lets out at once all that lies under it. With an open vault it is made and gated anew; without
 * one it goes out if it could have gone out word for word when it was made, and nothing changed since. All of them, or none
 * is begun.
 *
 * @returns the works that are out; those that the press held back after all are missing.
 */
export async function breakEmbargo(
  press: LockedPress,
  open: Press | null,
  id: string,
  told: { readonly by: AccountId; readonly key: Uint8Array; readonly now: Instant; readonly audit: Audit },
): Promise<{ readonly released: readonly WorkId[]; readonly heldBack: readonly WorkId[] } | EmbargoRefusal> {
  const { by, key, now, audit } = told;
  const first = await scheduledById(press.newsroom, id);
  if (first?.state !== 'waiting') return { refused: 'not-waiting' };
  const together = await underEmbargoWith(press.newsroom, first);
  if (together.length === 0) return { refused: 'not-waiting' };
  if (open === null)
    for (const each of together) {
      if (await haveChanged(press, each.marks)) return { refused: 'changed-since' };
      if ((await openBundle(press, each.id, key))?.earlyToo !== true) return { refused: 'not-before' };
    }
  const works = together.flatMap((each) => each.works);
  await audit({ by, verb: 'publication-brought-forward', records: works });
  await bringForward(
    press.newsroom,
    together.map((each) => each.id),
    now,
  );
  await releaseScheduled(press, open, { key, now, audit });
  const released: WorkId[] = [];
  for (const each of together)
    if ((await scheduledById(press.newsroom, each.id))?.state === 'released') released.push(...each.works);
  return { released, heldBack: works.filter((work) => !released.includes(work)) };
}

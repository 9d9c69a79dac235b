import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { noteDependencies } from '../newsroom/dependents.ts';
import { awaitRendering, forgetWaiting } from '../newsroom/render-again.ts';
import { hideWorks } from '../published/hide-works.ts';
import { putWorks } from '../published/put-works.ts';
import { withdrawnPeople } from '../vault/withdrawals.ts';
import { removeOrphans } from './finish-publications.ts';
import { heldAmong } from './held-works.ts';
import { showUnheld } from './hide-now.ts';
import type { Intent } from './intent-journal.ts';
import type { Manner } from './manner.ts';
import type { Prepared } from './prepare-publication.ts';
import type { LockedPress } from './press.ts';
import type { PressRefusal, PublishingRefusal } from './refusals.ts';

/** What a publication comes to, of works that are ready. Needs no key: a bundle is released by it, too. */
export async function commitPublication(
  press: LockedPress,
  intent: Pick<Intent, 'id'>,
  prepared: Omit<Prepared, 'asked' | 'warnings' | 'languages'>,
  { now, again }: { readonly now: Instant } & Manner,
): Promise<{ readonly hidden: readonly WorkId[] } | PublishingRefusal> {
  const { works, published, files, people } = prepared;
  await noteDependencies(press.newsroom, intent.id, people);
  const changed = await refusalOfWithdrawn(press, prepared);
  if (changed !== null) return changed;
  // A work that is new comes to a case that is held hidden.
  await hideWorks(press.published, [...(await heldAmong(press, works))]);
  const put = await putWorks(press.published, published, now, { id: intent.id, files, buriesFormer: again });
  if ('refused' in put) return put;
  // What waited to be rendered again was, unless someone else withdrew since this was read.
  await forgetWaiting(press.newsroom, works);
  if ((await refusalOfWithdrawn(press, prepared)) !== null) await awaitRendering(press.newsroom, works, now);
  const shown = new Set(await showUnheld(press, works, now));
  await removeOrphans(press);
  return { hidden: works.filter((work) => !shown.has(work)) };
}

/**
 * Someone withdrew while this was made. They are noted as shown before this is asked: who withdraws afterwards finds
 * these works, and hides them before or after they are put.
 */
async function refusalOfWithdrawn(
  { vault }: LockedPress,
  { people, withdrawn }: Pick<Prepared, 'people' | 'withdrawn'>,
): Promise<PressRefusal | null> {
  const now = await withdrawnPeople(vault.vault);
  for (const [work, behind] of people)
    if ([...behind].some((person) => now.has(person) && !withdrawn.has(person)))
      return { refused: 'terms-changed', work };
  return null;
}

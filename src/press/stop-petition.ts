import { holdPetitions, releasePetitions } from '../actions/hold-petitions.ts';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { LiftRefusal, ProposalRefusal } from '../domain/hold.ts';
import type { AccountId } from '../domain/id.ts';
import {
  liftHiding,
  openHiding,
  openHidings,
  proposeShowing,
  type Hiding,
  type ReasonRefusal,
} from '../newsroom/hidings.ts';
import type { PetitionPage } from '../newsroom/petition-pages.ts';
import type { LockedPress } from './press.ts';

interface Told {
  readonly by: AccountId;
  readonly now: Instant;
  readonly audit: Audit;
}

/**
 * Stops a petition for safety: from the next group on the site takes no signature and no confirmation, and its letters
 * wait. Its page stays and says that it is stopped. One person, no key. Stopping what is stopped objects to a proposal
 * to let it go on.
 */
export async function stopPetition(
  press: LockedPress,
  { petition, work }: PetitionPage,
  { by, now, audit }: Told,
): Promise<void> {
  await holdPetitions(press.actions, [petition], 'safety', now);
  await openHiding(press.newsroom, { work, scope: 'petition' }, { by, now });
  // Again, now that it is written down: somebody may have let it go on in between.
  await holdPetitions(press.actions, [petition], 'safety', now);
  await audit({ by, verb: 'petition-stopped', records: [petition] });
}

/** The stop of a petition, if it is stopped by itself. */
export async function stopOf(press: LockedPress, { work }: PetitionPage): Promise<Hiding | null> {
  const open = await openHidings(press.newsroom);
  return open.find((hiding) => hiding.scope === 'petition' && hiding.work === work) ?? null;
}

/** Proposes to let a petition go on, with a reason. Nothing changes until someone else agrees. */
export async function askToResume(
  press: LockedPress,
  page: PetitionPage,
  { by, now, audit, reason }: Told & { readonly reason: string },
): Promise<'proposed' | { readonly refused: ProposalRefusal | ReasonRefusal }> {
  const stop = await stopOf(press, page);
  if (stop === null) return { refused: 'not-held' };
  const done = await proposeShowing(press.newsroom, stop.id, { by, now, reason });
  if (done === 'proposed') await audit({ by, verb: 'petition-resume-proposed', records: [page.petition] });
  return done;
}

/**
 * Lets a petition go on as it stood, on the word of someone other than who proposed it. What else holds it (its page
 * off the site, nobody who asks for it any more) goes on holding it.
 */
export async function resumePetition(
  press: LockedPress,
  page: PetitionPage,
  { by, now, audit }: Told,
): Promise<'resumed' | { readonly refused: LiftRefusal }> {
  const stop = await stopOf(press, page);
  if (stop === null) return { refused: 'not-held' };
  const lifted = await liftHiding(press.newsroom, stop.id, { by, now });
  if ('refused' in lifted) return lifted;
  await releasePetitions(press.actions, [page.petition], 'safety', now);
  // Stopped again in between: whoever stops writes it down before they hold for the last time.
  if ((await stopOf(press, page)) !== null) await holdPetitions(press.actions, [page.petition], 'safety', now);
  await audit({ by, verb: 'petition-resumed', records: [page.petition] });
  return 'resumed';
}

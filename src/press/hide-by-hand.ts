import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { LiftRefusal, ProposalRefusal } from '../domain/hold.ts';
import type { AccountId, HoldId, WorkId } from '../domain/id.ts';
import { caseOfPage, worksOfCases } from '../newsroom/case-pages.ts';
import {
  hidingById,
  liftHiding,
  openHiding,
  proposeShowing,
  type ReasonRefusal,
  type Scope,
} from '../newsroom/hidings.ts';
import { holdCase, lift, proposeLift } from '../vault/hold-case.ts';
import { hideNow, showUnheld } from './hide-now.ts';
import type { LockedPress } from './press.ts';

/** A petition is stopped, and goes on, elsewhere (`stop-petition.ts`). */
export type OffSite = Exclude<Scope, 'petition'>;

interface Told {
  readonly by: AccountId;
  readonly now: Instant;
  readonly audit: Audit;
}

/**
 * Takes a work off the site, or a case with everything that tells of it: pages, feeds, search and files at once, petitions
 * stopped, their mail kept. One person, no key. A case that has a file in the vault is held there too.
 *
 * @returns every work that is off the site by it.
 */
export async function hideByHand(
  press: LockedPress,
  what: { readonly work: WorkId; readonly scope: OffSite },
  { by, now, audit }: Told,
): Promise<readonly WorkId[]> {
  const works = await coveredBy(press, what);
  await hideNow(press, works, now);
  await openHiding(press.newsroom, what, { by, now });
  const ofVault = what.scope === 'case' ? await caseOfPage(press.newsroom, what.work) : null;
  if (ofVault !== null) await holdCase(press.vault.vault, { case: ofVault, by, now });
  // Again, now that it is written down: somebody may have shown them in between.
  await hideNow(press, works, now);
  await audit({ by, verb: what.scope === 'case' ? 'case-held' : 'work-hidden', records: [what.work] });
  return works;
}

async function coveredBy(
  { newsroom }: LockedPress,
  { work, scope }: { readonly work: WorkId; readonly scope: OffSite },
): Promise<readonly WorkId[]> {
  return scope === 'work' ? [work] : [...new Set([work, ...(await worksOfCases(newsroom, [work]))])];
}

/** Proposes to bring back what was taken off, with a reason. Nothing changes until someone else agrees. */
export async function askBack(
  press: LockedPress,
  id: HoldId,
  { by, now, audit, reason }: Told & { readonly reason: string },
): Promise<'proposed' | { readonly refused: ProposalRefusal | ReasonRefusal }> {
  const hiding = await hidingById(press.newsroom, id);
  if (hiding === null || hiding.scope === 'petition') return { refused: 'not-held' };
  const done = await proposeShowing(press.newsroom, id, { by, now, reason });
  if (done !== 'proposed') return done;
  const ofVault = hiding.scope === 'case' ? await caseOfPage(press.newsroom, hiding.work) : null;
  // What the case's own file says to it is asked when it is lifted.
  if (ofVault !== null) await proposeLift(press.vault.vault, { case: ofVault, by, now, reason });
  await audit({ by, verb: 'hiding-lift-proposed', records: [id] });
  return done;
}

/**
 * Brings back what someone else proposed to bring back: exactly what was public before, without what was withdrawn or has
 * run out meanwhile, and without what is held for another reason.
 *
 * @returns the works that are shown.
 */
export async function bringBack(
  press: LockedPress,
  id: HoldId,
  { by, now, audit }: Told,
): Promise<readonly WorkId[] | { readonly refused: LiftRefusal }> {
  const hiding = await hidingById(press.newsroom, id);
  if (hiding === null || hiding.scope === 'petition') return { refused: 'not-held' };
  const { scope } = hiding;
  const lifted = await liftHiding(press.newsroom, id, { by, now });
  if ('refused' in lifted) return lifted;
  const ofVault = scope === 'case' ? await caseOfPage(press.newsroom, lifted.work) : null;
  // Where somebody holds the case again in its file, its pages stay away.
  if (ofVault !== null) await lift(press.vault.vault, { case: ofVault, by, now });
  await audit({ by, verb: scope === 'case' ? 'case-hold-lifted' : 'work-shown', records: [lifted.work] });
  return await showUnheld(press, await coveredBy(press, { work: lifted.work, scope }), now);
}

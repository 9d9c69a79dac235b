import { covers, isRefusal } from '../domain/basis.ts';
import { consentInForce } from '../domain/consent-in-force.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import { historyOf } from '../domain/person-history.ts';
import { dependents } from '../newsroom/dependents.ts';
import { awaitRendering } from '../newsroom/render-again.ts';
import { peopleById, type PersonWithBases } from '../vault/people.ts';
import { eventsIn, recordConsent, type Said } from '../vault/record-consent.ts';
import { revokeKitsOf } from './close-kit.ts';
import { hideNow } from './hide-now.ts';
import { inTurn } from './in-turn.ts';
import type { Press } from './press.ts';
import { publishAgain } from './publish-again.ts';
import { settleWithdrawals } from './settle-withdrawals.ts';
import { forgetNews } from '../vault/untold-news.ts';
import { tellCases } from './tell-cases.ts';
import { asNews } from './news-under-way.ts';

/** What became of the works that tell of a person. */
export interface ChangedConsent {
  /** Shown as it may be told now. */
  readonly rendered: readonly WorkId[];
  /** Not as it may be told now: taken down if that is less than before, else as they were. An editor looks. */
  readonly waiting: readonly WorkId[];
}

/**
 * Records what a person said or what happened to them, and obeys it in public. Where less may be told than before, every
 * page that depends on them is hidden first, and comes back when it is rendered again. Else pages stay as they are until
 * they are published again. Taking everything back goes without a key (`withdraw-consent.ts`).
 */
export async function changeConsent(
  press: Press,
  person: PersonId,
  said: Said,
  now: Instant,
): Promise<ChangedConsent | { refused: 'person-unknown' }> {
  const known = (await peopleById(press.vault, [person])).get(person);
  if (known === undefined) return { refused: 'person-unknown' };
  const less = takesBack(known, said, now);
  const works = less ? await hideDependents(press, person, now) : [];
  const done = await asNews(now, async (kept) => {
    const recorded = await inTurn(press, async () => {
      // A publication that was under way when it was hidden may have shown them again.
      if (less) works.push(...(await hideDependents(press, person, now)));
      return await recordConsent(press.vault, person, said, kept);
    });
    const events = eventsIn(said);
    if (recorded !== 'recorded' || events.length === 0) return recorded;
    await tellCases(press, person, events);
    await forgetNews(press.vault, kept.id);
    return recorded;
  });
  const again = less ? NOTHING : await publishAgain(press, await dependents(press.newsroom, person), now);
  // What waits since something was taken back may be allowed now.
  const settled = await settleWithdrawals(press, press, now);
  if (typeof done !== 'string') return done;
  const touched = new Set([...works, ...(await dependents(press.newsroom, person))]);
  const own = (some: readonly WorkId[]): WorkId[] => some.filter((work) => touched.has(work));
  return {
    rendered: [...again.rendered, ...own(settled.rendered)],
    waiting: [...again.waiting, ...own(settled.waiting)],
  };
}

const NOTHING: ChangedConsent = { rendered: [], waiting: [] };

/** What decides about a person once this is recorded too. */
export function factsAfter(known: PersonWithBases, { bases = [], entries = [] }: Said): PersonWithBases {
  const added = historyOf(bases.toReversed(), entries.toReversed());
  return {
    ...known,
    bases: [...added.bases, ...known.bases],
    instructions: [...added.instructions, ...known.instructions],
    life: [...added.life, ...known.life],
    approvals: [...added.approvals, ...known.approvals],
  };
}

/** Whether less may be told than before, of the person, of a group that they are in, or in their own words. */
function takesBack(known: PersonWithBases, said: Said, now: Instant): boolean {
  const { bases = [], entries = [] } = said;
  const after = consentInForce(factsAfter(known, said), now);
  const refusedApproval = entries.some((each) => each.entry === 'approval' && !each.approval.given);
  if (bases.some(isRefusal) || refusedApproval) return true;
  return !covers(after.terms, consentInForce(known, now).terms);
}

/** They wait before they are hidden: if this is stopped, they are rendered again and not forgotten. */
export async function hideDependents(press: Press, person: PersonId, now: Instant): Promise<WorkId[]> {
  const works = await dependents(press.newsroom, person);
  await awaitRendering(press.newsroom, works, now);
  await hideNow(press, works, now);
  await revokeKitsOf(press, new Set([person]), now);
  return works;
}

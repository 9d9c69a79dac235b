import type { PublishingRefusal } from './refusals.ts';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { awaitRendering, forgetWaiting, noteRenderingRefused, waitingWorks } from '../newsroom/render-again.ts';
import { noteWithdrawn } from '../newsroom/record-work.ts';
import { worksById } from '../newsroom/works.ts';
import { expiredWorks } from '../published/expired-works.ts';
import { sweep } from '../published/sweep.ts';
import { foldWithdrawals, withdrawnPeople } from '../vault/withdrawals.ts';
import { inTurn } from './in-turn.ts';
import type { LockedPress, Press } from './press.ts';
import { publishInTurn } from './publish.ts';
import { showUnheld } from './hide-now.ts';
import { takeDownInTurn } from './take-down-in-turn.ts';

/** What became of the works that waited. */
export interface Settled {
  /** Taken down for good: withdrawn themselves, or about someone who withdrew. */
  readonly gone: readonly WorkId[];
  /** Rendered again, and shown unless held for another reason. */
  readonly rendered: readonly WorkId[];
  /** Taken down, and waiting: for a key, or for an editor where the press refused. */
  readonly waiting: readonly WorkId[];
}

/**
 * Deals with the works that were hidden because of a withdrawal, and with those that rest on a consent that has ended.
 * What is about someone who withdrew goes. What mentions them in passing is rendered again, with the stand-in and without
 * the media that show them; what the press refuses to render, or cannot while the vault is locked (`open` is `null`), is
 * taken down until it can. So of nothing that was withdrawn a byte stays in `published` or in the media folder: swept once,
 * at the end. A withdrawal that was taken while the vault was locked is written into the person's history.
 */
export async function settleWithdrawals(press: LockedPress, open: Press | null, now: Instant): Promise<Settled> {
  if (open !== null) await foldWithdrawals(open.vault);
  return inTurn(press, async () => {
    await awaitRendering(press.newsroom, await expiredWorks(press.published, now), now);
    const works = (await waitingWorks(press.newsroom)).map(({ work }) => work);
    if (works.length === 0) return { gone: [], rendered: [], waiting: [] };
    const withdrawn = await withdrawnPeople(press.vault.vault);
    const stays = new Set<WorkId>();
    for (let at = 0; at < works.length; at += AT_ONCE)
      for (const file of await worksById(press.newsroom, works.slice(at, at + AT_ONCE)))
        if (file.withdrawnAt === null && !file.work.subjects.some((subject) => withdrawn.has(subject)))
          stays.add(file.work.id);
    const gone = works.filter((work) => !stays.has(work));
    await takeDownInTurn(press, gone, now);
    for (let at = 0; at < gone.length; at += AT_ONCE)
      await noteWithdrawn(press.newsroom, gone.slice(at, at + AT_ONCE), now);
    await forgetWaiting(press.newsroom, gone);
    await showUnheld(press, gone, now);
    if (open === null) {
      await takeDownInTurn(press, [...stays], now);
      await sweep(press.published);
      return { gone, rendered: [], waiting: [...stays] };
    }
    const again = await renderAgain(open, [...stays], now);
    await sweep(press.published);
    return { gone, ...again };
  });
}

/** Works of one publication: large enough to share what is read once, small enough that readers get some soon. */
const AT_ONCE = 100;

async function renderAgain(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
): Promise<Pick<Settled, 'rendered' | 'waiting'>> {
  const rendered: WorkId[] = [];
  const waiting: WorkId[] = [];
  const groups: (readonly WorkId[])[] = [];
  for (let at = 0; at < works.length; at += AT_ONCE) groups.push(works.slice(at, at + AT_ONCE));
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    const done = await publishInTurn(press, group, now, { again: true });
    if (!('refused' in done)) {
      rendered.push(...group);
      continue;
    }
    const culprit = culpritOf(done, group);
    if (culprit === null) {
      // It does not say which work: each is tried alone.
      groups.unshift(...group.map((work) => [work]));
      continue;
    }
    await takeDownInTurn(press, [culprit], now);
    // Where, without what was found there.
    const { findings: _, ...refusal } = { findings: null, ...done };
    await noteRenderingRefused(press.newsroom, culprit, JSON.stringify(refusal));
    waiting.push(culprit);
    const others = group.filter((work) => work !== culprit);
    if (others.length > 0) groups.unshift(others);
  }
  return { rendered, waiting };
}

function culpritOf(refusal: PublishingRefusal, group: readonly WorkId[]): WorkId | null {
  if (group.length === 1) return group[0] ?? null;
  return 'work' in refusal && group.includes(refusal.work) ? refusal.work : null;
}

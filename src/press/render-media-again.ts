import type { Instant } from '../domain/date.ts';
import type { MediaId, WorkId } from '../domain/id.ts';
import { awaitRendering, noteRenderingRefused, waitingWorks, type WaitingWork } from '../newsroom/render-again.ts';
import { usageOf } from '../newsroom/work-media.ts';
import { publishedAmong } from '../published/hide-works.ts';
import { sweep } from '../published/sweep.ts';
import { heldAmong } from './held-works.ts';
import { hideNow } from './hide-now.ts';
import { inTurn } from './in-turn.ts';
import type { LockedPress, Press } from './press.ts';
import { publishInTurn } from './publish.ts';
import { takeDownInTurn } from './take-down-in-turn.ts';

/** The works on the site that show a picture or film, and nothing else holds back. */
export async function publicWith(press: LockedPress, media: MediaId): Promise<WorkId[]> {
  const { works, earlier } = await usageOf(press.newsroom, media);
  const there = await publishedAmong(press.published, [...works, ...earlier]);
  const held = await heldAmong(press, [...there]);
  return [...there].filter((work) => !held.has(work));
}

/**
 * Renders works again because a picture in them is another one now. They are hidden first, for what was covered must not
 * be seen a moment longer; each comes back when it is rendered, and what the press refuses is taken down and waits for an
 * editor. What a crash or a locked vault leaves is rendered by the desk's rounds.
 */
export async function renderMediaAgain(press: Press, works: readonly WorkId[], now: Instant): Promise<void> {
  if (works.length === 0) return;
  await inTurn(press, async () => {
    for (const work of works) {
      const done = await publishInTurn(press, [work], now, { again: false });
      if (!('refused' in done)) continue;
      await takeDownInTurn(press, [work], now);
      // Where, without what was found there.
      const { findings: _, ...refusal } = { findings: null, ...done };
      await noteRenderingRefused(press.newsroom, work, JSON.stringify(refusal));
    }
    await sweep(press.published);
  });
}

/** Hides works until they are rendered again: to be done before the picture is another one. */
export async function hideUntilRendered(press: LockedPress, works: readonly WorkId[], now: Instant): Promise<void> {
  await awaitRendering(press.newsroom, works, now);
  await hideNow(press, works, now);
}

/** Those of a picture's works that are hidden until they are rendered again, with why the press would not. */
export async function waitingWith(press: LockedPress, media: MediaId): Promise<WaitingWork[]> {
  const waiting = await waitingWorks(press.newsroom);
  if (waiting.length === 0) return [];
  const { works, earlier } = await usageOf(press.newsroom, media);
  const own = new Set([...works, ...earlier]);
  return waiting.filter(({ work }) => own.has(work));
}

import type { WorkId } from '../domain/id.ts';
import { casePages } from '../newsroom/case-pages.ts';
import { openHidings } from '../newsroom/hidings.ts';
import { waitingWorks } from '../newsroom/render-again.ts';
import { worksById } from '../newsroom/works.ts';
import { heldCases } from '../vault/hold-case.ts';
import type { LockedPress } from './press.ts';

/**
 * Of these works, those that may not be shown: hidden by hand, of a case that is held here or in the vault, or waiting to
 * be rendered again since someone withdrew.
 */
export async function heldAmong(press: LockedPress, works: readonly WorkId[]): Promise<Set<WorkId>> {
  const hidings = await openHidings(press.newsroom);
  const alone = new Set(hidings.flatMap(({ scope, work }) => (scope === 'work' ? [work] : [])));
  const inVault = [...(await heldCases(press.vault.vault)).keys()];
  const cases = new Set([
    ...hidings.flatMap(({ scope, work }) => (scope === 'case' ? [work] : [])),
    ...(await casePages(press.newsroom, inVault)),
  ]);
  const waiting = new Set((await waitingWorks(press.newsroom)).map(({ work }) => work));
  const held = new Set<WorkId>();
  for (let at = 0; at < works.length; at += AT_ONCE)
    for (const { work } of await worksById(press.newsroom, works.slice(at, at + AT_ONCE))) {
      const ofCase = cases.has(work.id) || work.cases.some((page) => cases.has(page));
      if (alone.has(work.id) || waiting.has(work.id) || ofCase) held.add(work.id);
    }
  return held;
}

const AT_ONCE = 1000;

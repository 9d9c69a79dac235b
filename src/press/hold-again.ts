import { holdPetitions } from '../actions/hold-petitions.ts';
import type { Instant } from '../domain/date.ts';
import { casePages, worksOfCases } from '../newsroom/case-pages.ts';
import { openHidings } from '../newsroom/hidings.ts';
import { waitingWorks } from '../newsroom/render-again.ts';
import { heldCases } from '../vault/hold-case.ts';
import { hideNow, petitionsOf } from './hide-now.ts';
import type { LockedPress } from './press.ts';

/**
 * Hides and stops once more all that the newsroom and the vault say is held: the marks in `published` and `actions` that
 * readers and signers meet are gone where one of those two came back from an older backup. Asks for no key. A petition
 * that nobody asks for any more is stopped again when a key opens the cases (`obey-asks.ts`).
 */
export async function holdAgain(press: LockedPress, now: Instant): Promise<void> {
  const hidings = await openHidings(press.newsroom);
  const by = (wanted: string) => hidings.flatMap(({ scope, work }) => (scope === wanted ? [work] : []));
  const inVault = [...(await heldCases(press.vault.vault)).keys()];
  const pages = [...by('case'), ...(await casePages(press.newsroom, inVault))];
  const waiting = (await waitingWorks(press.newsroom)).map(({ work }) => work);
  await hideNow(
    press,
    [...new Set([...by('work'), ...pages, ...(await worksOfCases(press.newsroom, pages)), ...waiting])],
    now,
  );
  await holdPetitions(press.actions, await petitionsOf(press, by('petition')), 'safety', now);
}

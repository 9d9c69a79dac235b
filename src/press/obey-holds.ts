import type { Instant } from '../domain/date.ts';
import { everyCasePage, noteHeldPages, worksOfCases } from '../newsroom/case-pages.ts';
import { hiddenAmong } from '../published/hide-works.ts';
import { heldCases } from '../vault/hold-case.ts';
import { hideNow, showUnheld } from './hide-now.ts';
import type { LockedPress } from './press.ts';

/**
 * Hides the pages of every case that is held in the vault, whoever held it there, and shows those whose hold was lifted
 * there since, if nothing else holds them. Gives how many it hid and showed.
 */
export async function obeyHolds(
  press: LockedPress,
  now: Instant,
): Promise<{ readonly hid: number; readonly showed: number }> {
  const pages = await everyCasePage(press.newsroom);
  const cases = await heldCases(press.vault.vault);
  const held = pages.filter((page) => cases.has(page.case)).map(({ work }) => work);
  const lifted = pages.filter((page) => page.held && !held.includes(page.work)).map(({ work }) => work);
  // Noted first: what is hidden here and not noted would stay hidden.
  await noteHeldPages(press.newsroom, held, true);
  const works = await worksOfCases(press.newsroom, held);
  const hidden = await hiddenAmong(press.published, works);
  const open = works.filter((work) => !hidden.has(work));
  await hideNow(press, open, now);
  const showed = lifted.length === 0 ? [] : await showUnheld(press, await worksOfCases(press.newsroom, lifted), now);
  await noteHeldPages(press.newsroom, lifted, false);
  return { hid: open.length, showed: showed.length };
}

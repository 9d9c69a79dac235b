import { casePages, worksOfCases } from '../newsroom/case-pages.ts';
import { hiddenAmong } from '../published/hide-works.ts';
import { heldCases } from '../vault/hold-case.ts';
import { hideNow } from './hide-now.ts';
import type { LockedPress } from './press.ts';

/** Hides the pages of every case that is held in the vault, whoever held it there. Gives how many it hid. */
export async function obeyHolds(press: LockedPress): Promise<number> {
  const cases = [...(await heldCases(press.vault.vault)).keys()];
  if (cases.length === 0) return 0;
  const works = await worksOfCases(press.newsroom, await casePages(press.newsroom, cases));
  const hidden = await hiddenAmong(press.published, works);
  const open = works.filter((work) => !hidden.has(work));
  await hideNow(press, open);
  return open.length;
}

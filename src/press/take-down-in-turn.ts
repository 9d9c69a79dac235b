import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { takeDown } from '../published/take-down.ts';
import { removeOrphans } from './finish-publications.ts';
import type { LockedPress } from './press.ts';

/**
 * Takes works off the site, rows, files and all. For whoever has the turn of the press (`inTurn`), and sweeps when all is
 * done.
 */
export async function takeDownInTurn(press: LockedPress, works: readonly WorkId[], now: Instant): Promise<void> {
  if (works.length === 0) return;
  for (let at = 0; at < works.length; at += AT_ONCE)
    await takeDown(press.published, works.slice(at, at + AT_ONCE), now);
  await removeOrphans(press);
}

/** So that no transaction holds up whoever else writes for long. */
const AT_ONCE = 100;

import type { Scheduled } from '../newsroom/scheduled.ts';
import { recordMarks } from '../vault/record-marks.ts';
import type { LockedPress } from './press.ts';

/** Whether anything was recorded of anyone behind a publication since it was made ready. Asks for no key. */
export async function haveChanged(press: LockedPress, marks: Scheduled['marks']): Promise<boolean> {
  const recorded = await recordMarks(press.vault.vault, [...marks.keys()]);
  return [...marks].some(([person, mark]) => recorded.get(person) !== mark);
}

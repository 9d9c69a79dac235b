import { join } from 'node:path';
import { withExclusiveLock } from '../platform/database/exclusive-lock.ts';
import { finishPublications } from './finish-publications.ts';
import type { LockedPress } from './press.ts';

/**
 * Whatever writes or deletes public files does so one at a time, across processes: nobody takes away a file that
 * another has just come to show. What a press that was stopped has left behind is finished or undone first.
 */
export function inTurn<Result>(press: LockedPress, work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(() =>
    withExclusiveLock(join(press.journalFolder, 'press.lock'), async () => {
      await finishPublications(press);
      return await work();
    }),
  );
  last = turn.catch(() => undefined);
  return turn;
}

/** Those of this process wait in order. */
let last: Promise<unknown> = Promise.resolve();

import type { Audit } from '../domain/audit.ts';
import type { AccountId } from '../domain/id.ts';
import { putAway, scheduledById } from '../newsroom/scheduled.ts';
import { removeBundle } from './bundle.ts';
import { inTurn } from './in-turn.ts';
import type { LockedPress } from './press.ts';

/**
 * Takes back a publication that waits, or puts away one that was held back. In turn: either it goes out, or it is taken
 * back, and who is too late is told so. Needs no key.
 */
export function takeBackScheduled(
  press: LockedPress,
  id: string,
  { by, audit }: { readonly by: AccountId; readonly audit: Audit },
): Promise<'taken-back' | { readonly refused: 'not-waiting' }> {
  return inTurn(press, async () => {
    const scheduled = await scheduledById(press.newsroom, id);
    if (scheduled === null || !(await putAway(press.newsroom, id))) return { refused: 'not-waiting' };
    await removeBundle(press, id);
    await audit({ by, verb: 'publication-taken-back', records: scheduled.works });
    return 'taken-back';
  });
}

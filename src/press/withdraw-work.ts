import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { applyWithdrawals } from './apply-withdrawals.ts';
import { hideNow } from './hide-now.ts';
import type { LockedPress } from './press.ts';

/**
 * Withdraws works, in every language at once: hidden first, whatever the press is doing, then written into the journal of
 * withdrawals. `settleWithdrawals` takes them down: their addresses answer 410 from then on, their search entries are
 * gone, and files that no other work shows are deleted. Their texts stay in the newsroom. Needs no open vault: hiding must
 * not wait for a key.
 */
export async function withdrawWork(press: LockedPress, works: readonly WorkId[], now: Instant): Promise<void> {
  await hideNow(press, works, now);
  await applyWithdrawals(
    press,
    works.map((work) => ({ work, at: now })),
    now,
  );
}

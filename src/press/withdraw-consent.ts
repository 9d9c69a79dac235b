import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId, PersonId, WorkId } from '../domain/id.ts';
import { dependents } from '../newsroom/dependents.ts';
import { tracesOf, type Trace } from '../published/traces.ts';
import { applyWithdrawals } from './apply-withdrawals.ts';
import { hideNow } from './hide-now.ts';
import type { LockedPress } from './press.ts';

/** A consent that was taken back: what it has hidden, and where that could be met before. */
export interface WithdrawnConsent {
  readonly person: PersonId;
  readonly at: Instant;
  readonly works: readonly WorkId[];
  readonly traces: readonly Trace[];
}

/**
 * Takes a person's consent back. The first transaction hides every page, in every language, that depends on them: as
 * subject, in a mention, or in a picture. Then the withdrawal is written into the journal outside the databases and into
 * the vault, where it is in force at once. All that needs no key and waits for nobody. `settleWithdrawals` then takes
 * down or renders again.
 */
export async function withdrawConsent(
  press: LockedPress,
  person: PersonId,
  told: { readonly by: AccountId; readonly now: Instant; readonly audit: Audit },
): Promise<WithdrawnConsent> {
  const { by, now, audit } = told;
  const works = await dependents(press.newsroom, person);
  await hideNow(press, works, now);
  const hidden = await applyWithdrawals(press, [{ person, at: now }], now);
  // Last: a log that cannot be written must not keep anyone in public.
  await audit({ by, verb: 'consent-withdrawn', records: [person] });
  const all = [...new Set([...works, ...hidden])];
  return { person, at: now, works: all, traces: await tracesOf(press.published, all) };
}

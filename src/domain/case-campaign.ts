import type { Ask, CampaignAction } from './ask.ts';
import type { CampaignStatus, Case } from './case.ts';
import type { PlainDate } from './date.ts';

export type AskRefusal = 'no-ask' | 'red-line';

/**
 * Whether the people of a case want this done. Someone whose case it is (the rights-holder, a survivor, the family) must have asked for it, and
 * nobody in it may have drawn a red line there that still stands: one person's ask does not cross another's line.
 */
export function asksAllow(
  record: Pick<Case, 'asks' | 'people'>,
  action: CampaignAction,
): 'allowed' | { refused: AskRefusal } {
  const standing = record.asks.filter((ask) => ask.takenBack === null && ask.actions.includes(action));
  if (standing.some((ask) => ask.kind === 'red-line')) return { refused: 'red-line' };
  const theirs = new Set(record.people.filter(({ role }) => OWN.has(role)).map(({ person }) => person));
  return standing.some((ask) => ask.kind === 'ask' && theirs.has(ask.person)) ? 'allowed' : { refused: 'no-ask' };
}

const OWN: ReadonlySet<string> = new Set(['rights-holder', 'survivor', 'family']);

export type AskStop = AskRefusal | 'not-active';

/** Why nothing of this kind may be put to the public for a case; `null` where it may. */
export function askStop(record: Pick<Case, 'asks' | 'people' | 'campaign'>, action: CampaignAction): AskStop | null {
  const allowed = asksAllow(record, action);
  if (allowed !== 'allowed') return allowed.refused;
  return campaignMoves(record.campaign) ? null : 'not-active';
}

/** The red lines that stand: an editor sees them all beside a text. */
export function redLinesOf(record: Pick<Case, 'asks'>): Ask[] {
  return record.asks.filter((ask) => ask.kind === 'red-line' && ask.takenBack === null);
}

/** Whether a case in this status moves people to act. A hold stops it in any status. */
export function campaignMoves(status: CampaignStatus): boolean {
  return status === 'active';
}

/** Whether it is time to ask how the person is. */
export function isCheckInDue({ campaign, contact }: Pick<Case, 'campaign' | 'contact'>, today: PlainDate): boolean {
  return campaign !== 'closed' && contact.checkIn !== null && contact.checkIn <= today;
}

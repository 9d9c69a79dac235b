import { isCheckInDue } from '../../domain/case-campaign.ts';
import type { CampaignStatus, Case } from '../../domain/case.ts';
import type { PlainDate } from '../../domain/date.ts';
import type { CaseId } from '../../domain/id.ts';
import { daysSinceAnything, hasStalled } from '../../domain/proceeding.ts';
import type { PersonSituation } from '../../domain/situation.ts';

/** From when on a proceeding in which nothing moves needs somebody. */
export const STALLED_DAYS = 60;

/** A case as a line of the list. */
export interface CaseLine {
  readonly record: Case;
  readonly latest: PersonSituation | null;
  readonly checkIn: PlainDate | null;
  readonly checkInDue: boolean;
  /** Days since anything happened in the proceeding that stands still longest; `null`: none does. */
  readonly stalled: number | null;
  readonly held: boolean;
}

export function lineOf(record: Case, held: ReadonlySet<CaseId>, today: PlainDate): CaseLine {
  const still = record.proceedings.filter((each) => hasStalled(each, today, STALLED_DAYS));
  return {
    record,
    latest: record.situations.at(-1) ?? null,
    checkIn: record.contact.checkIn,
    checkInDue: isCheckInDue(record, today),
    stalled: still.length === 0 ? null : Math.max(...still.map((each) => daysSinceAnything(each, today))),
    held: held.has(record.id),
  };
}

export const LIST_ORDERS = ['title', 'check-in', 'stalled', 'situation'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];
export const LIST_NEEDS = ['check-in', 'stalled', 'held'] as const;
export type ListNeed = (typeof LIST_NEEDS)[number];

/** What of the list is asked for. Nothing in it is a word of a case, so it may stand in an address. */
export interface ListAsked {
  readonly campaign: CampaignStatus | null;
  readonly need: ListNeed | null;
  readonly order: ListOrder;
}

/** The lines that are asked for, in that order; what an order says nothing of comes last, by title. */
export function pick(lines: readonly CaseLine[], asked: ListAsked, locale: string): CaseLine[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const fits = ({ record, checkInDue, stalled, held }: CaseLine): boolean =>
    (asked.campaign === null || record.campaign === asked.campaign) &&
    (asked.need !== 'check-in' || checkInDue) &&
    (asked.need !== 'stalled' || stalled !== null) &&
    (asked.need !== 'held' || held);
  const byTitle = (a: CaseLine, b: CaseLine): number =>
    compare(a.record.title, b.record.title) || (a.record.id < b.record.id ? -1 : 1);
  const weight = ORDERS[asked.order];
  return lines.filter(fits).toSorted((a, b) => (weight === null ? 0 : byWeight(weight(a), weight(b))) || byTitle(a, b));
}

const ORDERS: Readonly<Record<ListOrder, ((line: CaseLine) => string | null) | null>> = {
  title: null,
  'check-in': ({ checkIn }) => checkIn,
  // The longest first.
  stalled: ({ stalled }) => (stalled === null ? null : String(99_999_999 - stalled).padStart(8, '0')),
  // The newest first: digits turned round.
  situation: ({ latest }) =>
    latest?.on == null ? null : latest.on.replaceAll(/\d/g, (digit) => String(9 - Number(digit))),
};

function byWeight(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

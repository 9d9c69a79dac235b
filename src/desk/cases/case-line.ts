import { isCheckInDue } from '../../domain/case-campaign.ts';
import type { Case } from '../../domain/case.ts';
import type { PlainDate } from '../../domain/date.ts';
import type { CaseId } from '../../domain/id.ts';
import { daysSinceAnything, hasStalled } from '../../domain/proceeding.ts';
import type { PersonSituation } from '../../domain/situation.ts';
import { asKey } from '../table/table-page.ts';

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
}

export function lineOf(record: Case, today: PlainDate): CaseLine {
  const known = kept.get(record);
  if (known?.today === today) return known.line;
  const still = record.proceedings.filter((each) => hasStalled(each, today, STALLED_DAYS));
  const line: CaseLine = {
    record,
    latest: record.situations.at(-1) ?? null,
    checkIn: record.contact.checkIn,
    checkInDue: isCheckInDue(record, today),
    stalled: still.length === 0 ? null : Math.max(...still.map((each) => daysSinceAnything(each, today))),
  };
  kept.set(record, { today, line });
  return line;
}

/** Worked out once a day for each record that is in memory, for who has thousands of them. */
const kept = new WeakMap<Case, { readonly today: PlainDate; readonly line: CaseLine }>();

export const LIST_NEEDS = ['check-in', 'stalled', 'held'] as const;

/** Whether a line is one of those that are asked for. */
export function fits(line: CaseLine, held: ReadonlySet<CaseId>, filters: Readonly<Record<string, string>>): boolean {
  const { record, checkInDue, stalled, latest } = line;
  const { campaign, need, verification, situation } = filters;
  return (
    (campaign === undefined || record.campaign === campaign) &&
    (verification === undefined || record.verification === verification) &&
    (situation === undefined || latest?.state === situation) &&
    (need !== 'check-in' || checkInDue) &&
    (need !== 'stalled' || stalled !== null) &&
    (need !== 'held' || held.has(record.id))
  );
}

/** What a column is sorted by; `null`: this line says nothing of it. By title they are in order already. */
export const LINE_KEYS: Readonly<Record<string, (line: CaseLine) => string | null>> = {
  'check-in': ({ checkIn }) => checkIn,
  stalled: ({ stalled }) => (stalled === null ? null : asKey(stalled)),
  situation: ({ latest }) => latest?.on ?? null,
  'last-contact': ({ record }) => record.contact.last,
};

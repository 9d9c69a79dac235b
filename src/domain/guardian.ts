import { addYears, firstDayOf, lastDayOf, startOfUtcDay, type Instant, type PartialDate } from './date.ts';

/** Convention on the Rights of the Child, article 1. */
const MAJORITY = 18;

/**
 * When somebody comes of age: `earliest` and `latest` differ where the birth is not known to the day. Until the latest
 * a guardian speaks; from the earliest the person is asked.
 */
export function majorityOf(birth: PartialDate | null): { earliest: Instant; latest: Instant } | null {
  if (birth === null) return null;
  return {
    earliest: startOfUtcDay(addYears(firstDayOf(birth), MAJORITY)),
    latest: startOfUtcDay(addYears(lastDayOf(birth), MAJORITY)),
  };
}

/** Whether somebody is, or may be, a child. Without a birth on record nobody is. */
export function isChildAt(birth: PartialDate | null, at: Instant): boolean {
  const majority = majorityOf(birth);
  return majority !== null && at < majority.latest;
}

import { utcDayOf, type Instant } from '../../domain/date.ts';

/** The day of an instant that is still ahead, as a date field has it; else the field is empty. */
export const dayInField = (at: Instant | null, now: Instant): string => (at === null || at <= now ? '' : utcDayOf(at));

import { startOfUtcDay, utcDayOf, type Instant, type PlainDate } from '../../domain/date.ts';
import type { DayCount } from '../../actions/day-counts.ts';

/** Some days together, as one bar of the chart and one row of its table. */
export interface Step {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly signatures: number;
  /** All until the end of the last of them. */
  readonly total: number;
}

const DAY = 86_400_000;
/** More bars than this cannot be told apart on a phone. */
export const MOST_STEPS = 60;
/** Days that one bar may stand for. */
const SPANS = [1, 7, 28, 91, 364] as const;

/** The growth from the first signature until today, in steps of equal length, days without a signature among them. */
export function growthOf(days: readonly DayCount[], today: PlainDate): Step[] {
  const first = days[0]?.day;
  if (first === undefined) return [];
  const begin = startOfUtcDay(first);
  const last = Math.max(startOfUtcDay(today), startOfUtcDay(days.at(-1)?.day ?? first));
  const count = (last - begin) / DAY + 1;
  const span = SPANS.find((each) => Math.ceil(count / each) <= MOST_STEPS) ?? Math.ceil(count / MOST_STEPS);
  const sums = Array.from({ length: Math.ceil(count / span) }, () => 0);
  for (const { day, signatures } of days) {
    const at = Math.floor((startOfUtcDay(day) - begin) / DAY / span);
    sums[at] = (sums[at] ?? 0) + signatures;
  }
  let total = 0;
  return sums.map((signatures, at) => {
    total += signatures;
    const from = begin + at * span * DAY;
    const to = Math.min(last, from + (span - 1) * DAY);
    return { from: utcDayOf(from as Instant), to: utcDayOf(to as Instant), signatures, total };
  });
}

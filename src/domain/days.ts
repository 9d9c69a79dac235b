import { startOfUtcDay, type PlainDate } from './date.ts';

/** Days from one day to another; negative if it came before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (startOfUtcDay(to) - startOfUtcDay(from)) / 86_400_000;
}

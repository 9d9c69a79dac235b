import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant, type Instant, type PlainDate } from '../domain/date.ts';
import { everyZone, instantIn, parseZone, wallClock } from './zoned-time.ts';

const at = (zone: string, day: string, time: string) => instantIn(zone, day as PlainDate, time);

test('a time is one of a place', () => {
  expect(at('UTC', '2026-11-26', '09:00')).toBe(parseInstant('2026-11-26T09:00:00Z'));
  expect(at('America/Mexico_City', '2026-11-26', '09:00')).toBe(parseInstant('2026-11-26T15:00:00Z'));
  expect(at('Europe/Madrid', '2026-07-01', '00:30')).toBe(parseInstant('2026-06-30T22:30:00Z'));
  expect(at('Pacific/Kiritimati', '2027-01-01', '00:00')).toBe(parseInstant('2026-12-31T10:00:00Z'));
  expect(at('Asia/Kathmandu', '2026-11-26', '05:45')).toBe(parseInstant('2026-11-26T00:00:00Z'));
});

test('a time that there is not, or that there is twice, is told', () => {
  expect(at('Europe/Madrid', '2026-03-29', '02:30')).toBe('skipped');
  expect(at('Europe/Madrid', '2026-10-25', '02:30')).toBe('twice');
  expect(at('Europe/Madrid', '2026-10-25', '03:30')).toBe(parseInstant('2026-10-25T02:30:00Z'));
  expect(at('Pacific/Apia', '2011-12-30', '12:00')).toBe('skipped');
});

test('what a clock shows leads back to the beginning of its minute', () => {
  // By the millisecond, since there were clocks that differed from UTC by seconds (Monrovia until 1972).
  const instants = fc.integer({ min: 0, max: 3_600_000_000_000 }) as fc.Arbitrary<Instant>;
  fc.assert(
    fc.property(fc.constantFrom(...everyZone()), instants, (zone, instant) => {
      const { day, time } = wallClock(zone, instant);
      const back = at(zone, day, time);
      if (back === 'twice') return;
      expect(back).toBeLessThanOrEqual(instant);
      expect(back).toBeGreaterThan(instant - 60_000);
    }),
    { numRuns: 1000, examples: [['Africa/Monrovia', 0 as Instant]] },
  );
});

test('a zone is one that is known, as it is spelled', () => {
  expect(parseZone('America/Mexico_City')).toBe('America/Mexico_City');
  for (const none of ['', 'america/mexico_city', 'Mars/Base', '__proto__']) expect(parseZone(none)).toBeNull();
});

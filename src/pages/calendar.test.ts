import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, worldOf } from '../../test/fixtures/pages/views.ts';
import { eventsCalendar } from './calendar.ts';

const calendar = (words?: (plain: string) => string): string => {
  const world = worldOf(words);
  return eventsCalendar({ missions: [world.mission] }, contextOf(world, '/en/events.ics', words));
};

test('lines end in CRLF and hold at most 75 octets, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      const lines = calendar((word) => `${word}${text}`).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
        expect(line).toMatch(/^( |[A-Z-]+[;:])/);
      }
    }),
    { numRuns: 30 },
  );
});

test('an event is whole days: its day, or the month in which it lies', () => {
  const text = calendar();
  expect(text).toContain('DTSTART;VALUE=DATE:20140901\r\nDTEND;VALUE=DATE:20141001');
  expect(text).toContain('DTSTART;VALUE=DATE:20141231\r\nDTEND;VALUE=DATE:20150101');
});

test('names of events stay when their titles change, and are never the same', () => {
  const uids = (text: string) => text.replaceAll('\r\n ', '').match(/^UID:.*$/gm);
  expect(uids(calendar((word) => `${word} edited`))).toEqual(uids(calendar()));
  expect(new Set(uids(calendar())).size).toBe(3);
});

test('commas, semicolons and line ends are written out', () => {
  expect(calendar((word) => `${word};,\\\n`).replaceAll('\r\n ', '')).toContain(
    'SUMMARY;LANGUAGE=en:event\\;\\,\\\\\\n',
  );
});

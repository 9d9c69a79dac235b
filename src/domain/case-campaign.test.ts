import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAMPAIGN_ACTIONS, type Ask } from './ask.ts';
import { asksAllow, campaignMoves, isCheckInDue, redLinesOf } from './case-campaign.ts';
import { CAMPAIGN_STATUSES, type CaseRole } from './case.ts';
import type { PartialDate, PlainDate } from './date.ts';
import { idFrom, type AccountId, type PersonId } from './id.ts';

const [daughter, father, lawyer] = [1, 2, 3].map((byte) => idFrom<PersonId>(new Uint8Array(16).fill(byte)));
if (daughter === undefined || father === undefined || lawyer === undefined) throw new Error('three people');
const heardBy = idFrom<AccountId>(new Uint8Array(16).fill(9));
const on = '2026-01-05' as PartialDate & PlainDate;
const people: { person: PersonId; role: CaseRole }[] = [
  { person: daughter, role: 'survivor' },
  { person: father, role: 'family' },
  { person: lawyer, role: 'lawyer' },
];
const ask = (given: Partial<Ask>): Ask => {
  return { kind: 'ask', person: father, actions: ['petition'], text: 'x', on, heardBy, takenBack: null, ...given };
};

test('no petition without an ask of someone whose case it is', () => {
  expect(asksAllow({ people, asks: [] }, 'petition')).toEqual({ refused: 'no-ask' });
  expect(asksAllow({ people, asks: [ask({})] }, 'petition')).toBe('allowed');
  expect(asksAllow({ people, asks: [ask({})] }, 'letter')).toEqual({ refused: 'no-ask' });
  expect(asksAllow({ people, asks: [ask({ person: lawyer })] }, 'petition')).toEqual({ refused: 'no-ask' });
  expect(asksAllow({ people, asks: [ask({ takenBack: { on, heardBy } })] }, 'petition')).toEqual({ refused: 'no-ask' });
});

test('a red line of anyone stands until it is taken back, whatever was asked later', () => {
  const line = ask({ kind: 'red-line', person: daughter });
  const later = ask({ on: '2026-02-01' as PartialDate });
  expect(asksAllow({ people, asks: [line, later] }, 'petition')).toEqual({ refused: 'red-line' });
  const back = { ...line, takenBack: { on, heardBy } };
  expect(asksAllow({ people, asks: [back, later] }, 'petition')).toBe('allowed');
  expect(redLinesOf({ asks: [back, line, later] })).toEqual([line]);
});

test('another red line never opens anything', () => {
  const asks = fc.array(
    fc.record({
      kind: fc.constantFrom('ask' as const, 'red-line' as const),
      person: fc.constantFrom(daughter, father, lawyer),
      actions: fc.subarray([...CAMPAIGN_ACTIONS]),
      takenBack: fc.constantFrom(null, { on, heardBy }),
    }),
  );
  fc.assert(
    fc.property(asks, fc.constantFrom(...CAMPAIGN_ACTIONS), (some, action) => {
      const before = some.map((each) => ask(each));
      const lined = { people, asks: [...before, ask({ kind: 'red-line', person: lawyer, actions: [action] })] };
      expect(asksAllow(lined, action)).toEqual({ refused: 'red-line' });
    }),
  );
});

test('only an active campaign moves people; a day to check in comes for every case that is not closed', () => {
  expect(CAMPAIGN_STATUSES.filter(campaignMoves)).toEqual(['active']);
  const contact = { last: null, checkIn: on };
  expect(isCheckInDue({ campaign: 'quiet', contact }, on)).toBe(true);
  expect(isCheckInDue({ campaign: 'quiet', contact }, '2026-01-04' as PlainDate)).toBe(false);
  expect(isCheckInDue({ campaign: 'closed', contact }, on)).toBe(false);
  expect(isCheckInDue({ campaign: 'active', contact: { last: on, checkIn: null } }, on)).toBe(false);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterStep,
  COMMITMENT_STATES,
  isAnswerDue,
  stateOf,
  type Commitment,
  type CommitmentStep,
} from './commitment.ts';
import type { PartialDate, PlainDate } from './date.ts';
import {
  idFrom,
  type AccountId,
  type CommitmentId,
  type EvidenceId,
  type MeetingId,
  type OfficeId,
  type PersonId,
} from './id.ts';
import { holderOn } from './office.ts';

const zeros = new Uint8Array(16);
const commitment: Commitment = {
  id: idFrom<CommitmentId>(zeros),
  office: idFrom<OfficeId>(zeros),
  cases: [],
  from: { meeting: idFrom<MeetingId>(zeros) },
  text: 'Investigate the complaint of torture',
  answerDueOn: '2026-03-01' as PlainDate,
  steps: [],
};
const step = (state: CommitmentStep['state'], on: string, given: Partial<CommitmentStep> = {}): CommitmentStep => {
  return { state, on: on as PlainDate, by: idFrom<AccountId>(zeros), note: '', evidence: [], ...given };
};

test('an accusation or thanks in public needs evidence, or how we know', () => {
  const evidence = [idFrom<EvidenceId>(zeros)];
  for (const state of ['met', 'broken'] as const) {
    expect(afterStep(commitment, step(state, '2026-01-01'))).toEqual({ refused: 'without-evidence' });
    expect(afterStep(commitment, step(state, '2026-01-01', { evidence }))).toMatchObject({ steps: [{ state }] });
    expect(afterStep(commitment, step(state, '2026-01-01', { note: 'her letter' }))).toMatchObject({
      steps: [{ state }],
    });
  }
});

test('the history only grows, in the order of time, and each step changes something', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...COMMITMENT_STATES), fc.integer({ min: 10, max: 28 })));
  fc.assert(
    fc.property(steps, (tries) => {
      let now = commitment;
      for (const [state, day] of tries) {
        const next = afterStep(now, step(state, `2026-02-${day}`, { note: 'seen' }));
        if ('refused' in next) continue;
        expect(next.steps.slice(0, -1)).toEqual(now.steps);
        expect(stateOf(next)).not.toBe(stateOf(now));
        now = next;
      }
      const days = now.steps.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
    }),
  );
});

test('an answer is due from its day on, until there is one', () => {
  expect(isAnswerDue(commitment, '2026-02-28' as PlainDate)).toBe(false);
  expect(isAnswerDue(commitment, '2026-03-01' as PlainDate)).toBe(true);
  const promised = { ...commitment, steps: [step('promised', '2026-01-01')] };
  expect(isAnswerDue(promised, '2026-03-01' as PlainDate)).toBe(false);
  expect(isAnswerDue({ ...commitment, answerDueOn: null }, '2026-03-01' as PlainDate)).toBe(false);
});

test('an office outlives its holders', () => {
  const [first, second] = [1, 2].map((byte) => idFrom<PersonId>(new Uint8Array(16).fill(byte)));
  if (first === undefined || second === undefined) throw new Error();
  const term = (person: PersonId, from: string | null, until: string | null) => {
    return { person, from: from as PartialDate | null, until: until as PartialDate | null };
  };
  const holders = [term(first, null, '2025-12-10'), term(second, '2025-12-10', null)];
  const on = (day: string) => holderOn({ holders }, day as PlainDate);
  expect([on('2020-01-01'), on('2025-12-09'), on('2025-12-10'), on('2030-01-01')]).toEqual([
    first,
    first,
    second,
    second,
  ]);
  expect(holderOn({ holders: [term(first, '2024', '2025')] }, '2025-12-31' as PlainDate)).toBe(first);
  expect(holderOn({ holders: [term(first, '2024', '2025')] }, '2026-01-01' as PlainDate)).toBeNull();
  expect(holderOn({ holders: [] }, '2026-01-01' as PlainDate)).toBeNull();
});

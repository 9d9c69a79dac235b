import { expect, test } from 'vitest';
import { stepsOf, STEPS, type Colleague, type StepName } from './steps.ts';

const maria: Colleague = { name: 'María', role: 'admin', holdsKey: true };
const ana: Colleague = { name: 'Ana', role: 'researcher', holdsKey: false };
const luis: Colleague = { name: 'Luis', role: 'editor', holdsKey: false };

const states = (done: readonly StepName[], colleagues: readonly Colleague[], me: Colleague) =>
  Object.fromEntries(
    stepsOf({ done: new Set(done), begun: new Set(), colleagues }, me).map((step) => [step.name, step]),
  ) as Record<StepName, ReturnType<typeof stepsOf>[number]>;

test('with nothing there, inviting, the first case and the first mission are next, and everything else is later', () => {
  const steps = states([], [maria], maria);
  const next = STEPS.filter((name) => steps[name].state === 'next');
  expect(next).toEqual(['invite', 'case', 'mission']);
  expect(steps.invite.mine).toBe(true);
  // An administrator records no case, with a key or without.
  expect(steps.case.mine).toBe(false);
  expect(steps.case.able).toEqual([]);
  expect(steps.case.roles).toEqual(['researcher', 'delegate']);
});

test('a researcher records cases once she holds a key', () => {
  expect(states([], [maria, ana], ana).case.mine).toBe(false);
  const withKey = { ...ana, holdsKey: true };
  const steps = states([], [maria, withKey], maria);
  expect(steps.case.able).toEqual([withKey]);
  expect(states([], [maria, withKey], withKey).case.mine).toBe(true);
});

test('a key can be given as soon as one colleague is there', () => {
  expect(states([], [maria], maria).keys.state).toBe('later');
  expect(states([], [maria, ana], ana).keys.state).toBe('next');
});

test('a petition comes after a published story and a consent, and a done step stays done whatever comes before it', () => {
  expect(states(['publish'], [maria], maria).petition.state).toBe('later');
  expect(states(['publish', 'consent'], [maria], maria).petition.state).toBe('next');
  expect(states(['read'], [luis], luis).read.state).toBe('done');
});

test('an editor reads what waits, and publishes with a key only', () => {
  const steps = states(['story', 'read'], [maria, luis], luis);
  expect(steps.publish.mine).toBe(false);
  expect(steps.publish.able).toEqual([maria]);
  expect(states(['story'], [maria, luis], luis).read.mine).toBe(true);
});

import { expect, test } from 'vitest';
import { ACTIONS, may, permissionOf, type Action } from './permissions.ts';
import { ROLES } from './role.ts';

const key = { holdsKey: true };
const none = { holdsKey: false };
const of = (...beginnings: string[]): Action[] =>
  ACTIONS.filter((action) => beginnings.some((each) => action.startsWith(each)));

test('every action has one row with a mark for every role', () => {
  expect(new Set(ACTIONS).size).toBe(ACTIONS.length);
  for (const action of ACTIONS) {
    expect(ROLES.filter((role) => permissionOf(role, action) !== 'no').length, action).toBeGreaterThan(0);
  }
  // Wrong marks, or too few of them, would read as "may not": the last column says that each row is whole.
  expect(of('today', 'own-access', 'check-in').map((each) => permissionOf('traveller', each))).toEqual([
    'yes',
    'yes',
    'yes',
  ]);
});

test('what is in the case files takes a place on the case, or a key, whatever the role', () => {
  const protectedOnes = of('people.read', 'people.write', 'evidence.read', 'consents.re', 'cases.read', 'cases.write');
  for (const action of [...protectedOnes, ...of('cases.export', 'vault.', 'keys.change', 'signatures.')]) {
    for (const role of ROLES) expect(permissionOf(role, action), `${role} ${action}`).not.toBe('yes');
  }
});

test('an administrator who holds no key opens nothing', () => {
  for (const action of of('vault.', 'keys.change', 'cases.break-glass', 'signatures.')) {
    expect(may('admin', action, none), action).toBe(false);
    expect(may('admin', action, key), action).toBe(true);
  }
});

test('whoever may hold a key may ask for one, which opens nothing until another gives it', () => {
  for (const role of ROLES)
    expect(permissionOf(role, 'keys.ask'), role).toBe(permissionOf(role, 'vault.unlock') === 'no' ? 'no' : 'yes');
});

test('guests and travellers read nothing, and administer nothing', () => {
  const theirs = new Set(['today', 'own-access', 'works.contribute']);
  const guests = ACTIONS.filter((action) => may('guest', action, key));
  expect(new Set(guests)).toEqual(theirs);
  const travellers = ACTIONS.filter((action) => may('traveller', action, key));
  expect(new Set(travellers)).toEqual(new Set([...theirs, 'check-in', 'evidence.add']));
});

test('only an administrator changes accounts and teams', () => {
  for (const action of of('accounts.change', 'accounts.recover', 'teams.change')) {
    expect(ROLES.filter((role) => may(role, action, key))).toEqual(['admin']);
  }
});

test('an action that is not in the matrix is nobody’s', () => {
  expect(may('admin', 'made.up' as Action, key)).toBe(false);
});

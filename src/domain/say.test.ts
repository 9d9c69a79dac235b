import { expect, test } from 'vitest';
import type { PlainDate } from './date.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from './id.ts';
import { textWait, type Say, type Verdict } from './say.ts';

const [client, other, lawyer, partner] = [1, 2, 3, 4].map((byte) => idFrom<PersonId>(new Uint8Array(16).fill(byte)));
if (client === undefined || other === undefined || lawyer === undefined || partner === undefined) throw new Error();
const text = { work: idFrom<WorkId>(new Uint8Array(16)), locale: 'es', version: 2 };
const shownOn = '2026-02-27' as PlainDate;
const heardBy = idFrom<AccountId>(new Uint8Array(16).fill(9));
const signOff: Say = { of: lawyer, kind: 'sign-off', clients: [client], days: 1 };
const veto: Say = { of: partner, kind: 'veto', clients: [client], days: 3 };
const verdict = (given: Partial<Verdict>): Verdict => ({ text, of: lawyer, shownOn, answer: null, heardBy, ...given });
const wait = (verdicts: Verdict[], today = '2026-02-28', about = [client]) =>
  textWait([signOff, veto], verdicts, text, about, today as PlainDate);

test('a text waits for everyone with a say in someone it is about, and for nobody else', () => {
  expect(wait([])).toEqual({ waitsFor: [lawyer, partner], refusedBy: [] });
  expect(wait([], '2026-02-28', [other])).toEqual({ waitsFor: [], refusedBy: [] });
});

test('a sign-off needs a yes to this very text, however long it takes', () => {
  const shown = verdict({ of: partner });
  expect(wait([verdict({}), shown], '2027-01-01').waitsFor).toEqual([lawyer]);
  expect(wait([verdict({ answer: 'yes', text: { ...text, version: 1 } })]).waitsFor).toContain(lawyer);
  expect(wait([verdict({ answer: 'yes', text: { ...text, locale: 'en' } })]).waitsFor).toContain(lawyer);
  expect(wait([verdict({ answer: 'yes' })]).waitsFor).toEqual([partner]);
});

test('a veto lapses after its days, counted over the end of a month, and only if the text was shown', () => {
  const rest = verdict({ answer: 'yes' });
  expect(wait([rest], '2027-01-01').waitsFor).toEqual([partner]);
  expect(wait([rest, verdict({ of: partner })], '2026-03-01').waitsFor).toEqual([partner]);
  expect(wait([rest, verdict({ of: partner })], '2026-03-02')).toEqual({ waitsFor: [], refusedBy: [] });
});

test('a no holds it up, also after its days, until they say yes', () => {
  const said = [verdict({ answer: 'yes' }), verdict({ of: partner, answer: 'no' })];
  expect(wait(said, '2027-01-01')).toEqual({ waitsFor: [], refusedBy: [partner] });
  expect(wait([...said, verdict({ of: partner, answer: 'yes' })])).toEqual({ waitsFor: [], refusedBy: [] });
});

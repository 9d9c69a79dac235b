import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from './date.ts';
import { holdAgain, liftHold, proposeLifting, startHold, type Deed, type Hold } from './hold.ts';
import { idFrom, type AccountId } from './id.ts';

const accounts = [1, 2, 3].map((byte) => idFrom<AccountId>(new Uint8Array(16).fill(byte)));
const deeds = fc.record({ by: fc.constantFrom(...accounts), at: fc.nat().map((at) => at as Instant) });

test('whatever is tried, in whatever order, a hold is lifted by two people only', () => {
  const tries = fc.array(fc.tuple(fc.constantFrom('again', 'propose', 'lift'), deeds), { maxLength: 12 });
  fc.assert(
    fc.property(deeds, tries, (held, all) => {
      let hold = startHold(held);
      for (const [verb, deed] of all) {
        const was = hold;
        const next = tried(hold, verb, deed);
        if (!('refused' in next)) hold = next;
        if (was.lifted !== null && verb !== 'again') expect(next).toEqual({ refused: 'not-held' });
        if (was.lifted === null && hold.lifted !== null) expect(was.proposal?.by).not.toBe(hold.lifted.by);
      }
      expect(hold.held).toEqual(held);
      if (hold.lifted !== null && hold.proposal !== null) expect(hold.lifted.by).not.toBe(hold.proposal.by);
    }),
  );
});

test('holding again ends a proposal, and a second proposal does not replace the first', () => {
  const [ana, ben] = accounts.map((by) => ({ by, at: 1 as Instant }));
  if (ana === undefined || ben === undefined) throw new Error('two accounts');
  const proposed = proposeLifting(startHold(ana), ana);
  if ('refused' in proposed) throw new Error(proposed.refused);
  expect(proposeLifting(proposed, ben)).toEqual({ refused: 'proposed-already' });
  expect(liftHold(proposed, ana)).toEqual({ refused: 'same-person' });
  expect(liftHold(holdAgain(proposed), ben)).toEqual({ refused: 'not-proposed' });
  expect(liftHold(proposed, ben)).toMatchObject({ lifted: ben });
});

function tried(hold: Hold, verb: string, deed: Deed): Hold | { refused: string } {
  if (verb === 'again') return holdAgain(hold);
  return verb === 'propose' ? proposeLifting(hold, deed) : liftHold(hold, deed);
}

import { expect, test } from 'vitest';
import type { Instant } from './date.ts';
import type { AccountId } from './id.ts';
import { checkOverride } from './protected-term-override.ts';

const asked = 'a'.repeat(26) as AccountId;
const override = { finding: 'x', askedBy: asked, agreedBy: 'b'.repeat(26) as AccountId, at: 1 as Instant };

test('an override takes two people and a written reason', () => {
  const reason = 'The minister of the same name, in office';
  expect(checkOverride({ ...override, reason })).toBeNull();
  expect(checkOverride({ ...override, reason, agreedBy: asked })).toEqual({ refused: 'override-needs-second-person' });
  expect(checkOverride({ ...override, reason: '  official             ' })).toEqual({
    refused: 'override-needs-reason',
  });
});

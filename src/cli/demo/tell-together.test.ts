import { expect, test } from 'vitest';
import { tellTogether } from './tell-together.ts';

test('what was told is waited for at the end, and one that was not kept is told then', async () => {
  const open: (() => void)[] = [];
  const together = tellTogether(({ verb }) =>
    verb === 'refused' ? Promise.reject(new Error('not kept')) : new Promise((done) => open.push(done)),
  );
  await together.audit({ by: null, verb: 'one', records: [] });
  await together.audit({ by: null, verb: 'two', records: [] });
  let kept = false;
  const all = together.kept().then(() => (kept = true));
  await Promise.resolve();
  expect(kept).toBe(false);
  for (const done of open) done();
  await all;
  await together.audit({ by: null, verb: 'refused', records: [] });
  await expect(together.kept()).rejects.toThrow('not kept');
});

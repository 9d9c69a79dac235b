import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyIdOf } from '../platform/sealing/row-format.ts';
import { SealerPool } from './sealer-pool.ts';

const { publicKey } = generateKeyPairSync('x25519');
const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);

test('groups apart in time have each their own context; groups of the same instant share one', async () => {
  const pool = new SealerPool(raw, keyIdOf(raw));
  const first = await pool.take(0);
  expect(await pool.take(19)).toBe(first);
  const seen = new Set([first]);
  for (let now = 20; now < 1000; now += 20) seen.add(await pool.take(now));
  expect(seen.size).toBe(50);
});

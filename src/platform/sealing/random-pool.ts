import { randomFillSync } from 'node:crypto';

const POOL = 16_384;
let pool = Buffer.alloc(0);
let used = 0;

/**
 * Random bytes of the system, fetched many at a time: asking for the few that a row needs costs as much as sealing it.
 * No byte is given out twice; the slice given is the caller's.
 */
export function randomFrom(size: number): Buffer {
  if (used + size > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(Math.max(POOL, size)));
    used = 0;
  }
  return pool.subarray(used, (used += size));
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { contextOf } from '../platform/keys/context.ts';
import type { Door } from './authenticators.ts';

const LIFE_MS = 10 * 60_000;
const [UNTIL, CHANCE, MAC] = [6, 16, 32];

/**
 * A challenge for a passkey, good for ten minutes and for one purpose (`sign-in`, or one session's own). Nothing is kept
 * of it until it was answered: whoever asks for a million of them fills no disk.
 */
export function makeChallenge(key: Uint8Array, purpose: string, now: Instant): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(UNTIL + CHANCE);
  head.writeUIntBE(now + LIFE_MS, 0, UNTIL);
  randomBytes(CHANCE).copy(head, UNTIL);
  return Uint8Array.from(Buffer.concat([head, macOf(key, purpose, head)]));
}

/** Whether a challenge (base64url) is one of ours for this purpose, and its time is not over. */
export function isChallenge(key: Uint8Array, purpose: string, challenge: string, now: Instant): boolean {
  const bytes = Buffer.from(challenge, 'base64url');
  // Spelled one way only: another spelling would not be found among those that are spent.
  if (bytes.length !== UNTIL + CHANCE + MAC || bytes.toString('base64url') !== challenge) return false;
  const head = bytes.subarray(0, UNTIL + CHANCE);
  const ours = timingSafeEqual(bytes.subarray(UNTIL + CHANCE), macOf(key, purpose, head));
  return ours && head.readUIntBE(0, UNTIL) > now;
}

/** Takes an answered challenge out of use; `false` if it was answered before. */
export async function spendChallenge({ staff }: Door, challenge: string, now: Instant): Promise<boolean> {
  await staff.db.deleteFrom('spent_challenges').where('until', '<=', now).execute();
  const { numInsertedOrUpdatedRows } = await staff.db
    .insertInto('spent_challenges')
    .values({ challenge, until: now + LIFE_MS })
    .onConflict((conflict) => conflict.column('challenge').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function macOf(key: Uint8Array, purpose: string, head: Uint8Array): Uint8Array {
  return createHmac('sha256', key)
    .update(contextOf(['passkey challenge v1', purpose]))
    .update(head)
    .digest();
}

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { argon2id, COST, isBearable } from '../platform/keys/argon2id.ts';

/**
 * A password as it is kept: a PHC string. It costs as much as the wrap of a key, because a key-holder's passphrase is
 * also their password: whoever has the files attacks the cheaper of the two.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await argon2id(password, salt, COST);
  const cost = `m=${COST.memoryKib},t=${COST.passes},p=${COST.lanes}`;
  return `$argon2id$v=19$${cost}$${unpadded(salt)}$${unpadded(hash)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether a password is the one that was kept. An unreadable or absurd string is an error, not a wrong password. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, lanes, salt, hash] = PHC.exec(kept) ?? [];
  if (salt === undefined || hash === undefined) throw new Error('a password is kept in an unknown format');
  const cost = { memoryKib: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  if (!isBearable(cost)) throw new RangeError('the cost kept beside a password is out of bounds');
  const expected = Buffer.from(hash, 'base64');
  const given = await argon2id(password, Buffer.from(salt, 'base64'), cost);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Takes as long as checking a password, and is never right: nobody can tell by the clock which accounts exist. */
export async function checkNothing(password: string): Promise<false> {
  await argon2id(password, Buffer.alloc(16), COST);
  return false;
}

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../domain/date.ts';

const STEP_MS = 30_000;
const DIGITS = 6;
/** Steps by which a clock may be off, either way. */
const SKEW = 1;
const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a time step: RFC 6238 with HMAC-SHA-1 and six digits, which is what every authenticator app makes. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step whose code this is, near now and after the last one that was taken; `null` for any other text. */
export function stepOf(secret: Uint8Array, code: string, now: Instant, last: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const current = Math.floor(now / STEP_MS);
  let found: number | null = null;
  for (let step = current - SKEW; step <= current + SKEW; step++) {
    const same = timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code));
    if (same && step > last) found = step;
  }
  return found;
}

/** A secret as people type it: base32 without padding. */
export function spellSecret(secret: Uint8Array): string {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => SYMBOLS.charAt(parseInt(five.padEnd(5, '0'), 2))).join('');
}

/** What the QR code says: the address of a secret, as authenticator apps read it. */
export function secretAddress(secret: Uint8Array, house: string, account: string): string {
  const label = `${encodeURIComponent(house)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${spellSecret(secret)}&issuer=${encodeURIComponent(house)}`;
}

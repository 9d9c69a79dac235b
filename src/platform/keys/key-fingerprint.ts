import { createHash } from 'node:crypto';
import { contextOf } from './context.ts';
import type { Holder } from './holder.ts';

const GROUPS = 6;
const DIGITS = 5;
const BYTES_A_GROUP = 5;

/**
 * What two people compare by voice: thirty digits in six groups, of SHA-256 over whose key it is and its public half, as
 * Signal makes its safety numbers (five bytes a group, modulo 100,000). Some 99 bits: whoever can exchange the key in
 * the database finds no other with the same digits. Digits, because they are read out alike in every language.
 */
export function fingerprintOf({ id, account, publicKey }: Pick<Holder, 'id' | 'account' | 'publicKey'>): string {
  const whose = ['holder fingerprint v1', id, account ?? '', Buffer.from(publicKey).toString('hex')];
  const digest = createHash('sha256').update(contextOf(whose)).digest();
  const groups = Array.from({ length: GROUPS }, (_, at) =>
    String(digest.readUIntBE(at * BYTES_A_GROUP, BYTES_A_GROUP) % 10 ** DIGITS).padStart(DIGITS, '0'),
  );
  return groups.join(' ');
}

/** Whether digits as somebody typed them, in any grouping, are that fingerprint. */
export function isFingerprint(typed: string, fingerprint: string): boolean {
  return digitsOf(typed) === digitsOf(fingerprint);
}

// NFKC brings the digits of a full-width keyboard to ours; people write groups with spaces, dots and dashes.
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s.,\-\u2010-\u2015]/g, '');

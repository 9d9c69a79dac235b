import { createHmac, createSecretKey, hash } from 'node:crypto';
import { idFrom, type SignatureId } from '../domain/id.ts';

/**
 * The one-use secret of a mail link: 32 random bytes, 43 characters of base64url. The site keeps only its SHA-256;
 * the letter waiting in the outbox has the token itself until it is sent.
 */
export interface TokenFacts {
  /** SHA-256 of the 32 bytes. */
  readonly hash: Buffer;
  /** The row's id: the first half of the hash. Who knows an id does not know the token. */
  readonly id: SignatureId;
}

const SHAPE = /^[\w-]{43}$/;

/** Reads a token as a link carries it; a damaged one is `null`. One spelling only: the two unused bits are zero. */
export function parseToken(text: string): Buffer | null {
  if (!SHAPE.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

export function factsOf(token: Uint8Array): TokenFacts {
  const digest = hash('sha256', token, 'buffer');
  return { hash: digest, id: idFrom<SignatureId>(digest.subarray(0, 16)) };
}

/** As a key object: made anew from bytes for each row, it would cost four times the hash itself. */
const SALT = createSecretKey(Buffer.from('alzavoz signature r v1'));

/**
 * `r`, the 32 bytes that open a signature's leaf in the log: HKDF-Extract with SHA-256 (RFC 5869, section 2.2) of the
 * token, salt `alzavoz signature r v1`. It is in the sealed row, and the signer can make it from their link.
 */
export function secretOf(token: Uint8Array): Buffer {
  return createHmac('sha256', SALT).update(token).digest();
}

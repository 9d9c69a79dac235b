import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';

/** An X25519 key pair (RFC 7748), both halves as their 32 raw bytes. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

// DER before the 32 bytes of a private X25519 key (RFC 8410).
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');

export function makeKeyPair(): KeyPair {
  const privateKey = randomBytes(32);
  return { privateKey, publicKey: publicHalfOf(privateKey) };
}

/** The public half of a private key. */
export function publicHalfOf(privateKey: Uint8Array): Uint8Array {
  const der = Buffer.concat([PKCS8_HEAD, privateKey]);
  const spki = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({
    format: 'der',
    type: 'spki',
  });
  der.fill(0);
  return Uint8Array.from(spki.subarray(spki.length - 32));
}

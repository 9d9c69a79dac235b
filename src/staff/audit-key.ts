import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { noteKey } from '../tlog/note-key.ts';
import type { Verify } from '../tlog/open-note.ts';
import type { Signer } from '../tlog/sign-note.ts';
import type { Hash } from '../tlog/tree-hash.ts';

/** What `tlog` is given by whoever uses it. */
export const sha256: Hash = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));

/** RFC 8410: what goes before the 32 bytes of a public key in DER. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export const verifyEd25519: Verify = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
};

/** A new key to sign a log with, as it is kept: PKCS #8 in PEM, which any tool reads. */
export function makeSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** The signer of a log from its kept key; `null` if that is no key of ours. */
export function signerFrom(origin: string, pem: string): Signer | null {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return null;
  }
  if (key.asymmetricKeyType !== 'ed25519') return null;
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    key: noteKey(sha256, origin, new Uint8Array(spki.subarray(SPKI.length))),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

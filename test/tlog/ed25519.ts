import { hash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { noteKey } from '../../src/tlog/note-key.ts';
import type { Verify } from '../../src/tlog/open-note.ts';
import type { Signer } from '../../src/tlog/sign-note.ts';
import type { Hash } from '../../src/tlog/tree-hash.ts';

/** What the room of the log is given by whoever uses it, here by Node. */
export const sha256: Hash = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));

// RFC 8410: what goes before a key of Ed25519 in DER.
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

export const verifyEd25519: Verify = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
};

/** A signer whose private key is 32 times the same byte. */
export function signerNamed(name: string, seed = 1): Signer {
  const der = Buffer.concat([PRIVATE, Buffer.alloc(32, seed)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length);
  return {
    key: noteKey(sha256, name, new Uint8Array(publicKey)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

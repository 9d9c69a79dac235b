import { generateKeyPairSync, type webcrypto } from 'node:crypto';
import { DhkemX25519HkdfSha256 } from '@hpke/core';

/**
 * DHKEM(X25519, HKDF-SHA256) of RFC 9180, with its one-time keys made on the spot instead of in Node's thread pool: when a
 * thread is terminated while a key comes back from the pool, Node 24 aborts the whole process (`KeyGenJob::ToResult`
 * takes for granted that the thread goes on). The site ends a writing thread that hangs, and must outlive it.
 */
export class X25519Kem extends DhkemX25519HkdfSha256 {
  override generateKeyPair(): Promise<webcrypto.CryptoKeyPair> {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    return Promise.resolve({
      publicKey: publicKey.toCryptoKey('X25519', true, []),
      privateKey: privateKey.toCryptoKey('X25519', true, ['deriveBits']),
    });
  }
}

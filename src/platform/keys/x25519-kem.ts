import { encapsulate, KeyObject } from 'node:crypto';
import { DhkemX25519HkdfSha256, type SenderContextParams } from '@hpke/core';

/**
 * DHKEM(X25519, HKDF-SHA256) of RFC 9180, encapsulated on the spot by OpenSSL instead of in Node's thread pool: when a
 * thread is terminated while a one-time key comes back from the pool, Node 24 aborts the whole process (`KeyGenJob::ToResult`
 * takes for granted that the thread goes on). The site ends a writing thread that hangs, and must outlive it.
 */
export class X25519Kem extends DhkemX25519HkdfSha256 {
  override encap(params: SenderContextParams): ReturnType<DhkemX25519HkdfSha256['encap']> {
    if (params.ekm !== undefined || params.senderKey !== undefined) {
      return Promise.reject(new TypeError('a one-time key is always fresh, and senders are not told'));
    }
    const { sharedKey, ciphertext } = encapsulate(KeyObject.from(params.recipientPublicKey));
    return Promise.resolve({ sharedSecret: bytes(sharedKey), enc: bytes(ciphertext) });
  }
}

const bytes = (buffer: Uint8Array): ArrayBuffer => Uint8Array.from(buffer).buffer;

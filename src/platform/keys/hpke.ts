import { Aes256Gcm, CipherSuite, DecapError, HkdfSha256, OpenError } from '@hpke/core';
import { contextOf } from './context.ts';
import { X25519Kem } from './x25519-kem.ts';

/** RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({ kem: new X25519Kem(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const ENCAPSULATED = 32;

/** Seals a key to whoever has the private half: encapsulated key (32 bytes), then ciphertext with its tag. */
export async function sealTo(
  publicKey: Uint8Array,
  plain: Uint8Array,
  info: string,
  context: readonly string[],
): Promise<Uint8Array> {
  const recipientPublicKey = await suite.kem.importKey('raw', buffer(publicKey), true);
  const { ct, enc } = await suite.seal(
    { recipientPublicKey, info: buffer(Buffer.from(info)) },
    buffer(plain),
    buffer(contextOf(context)),
  );
  return Buffer.concat([new Uint8Array(enc), new Uint8Array(ct)]);
}

/** Opens what `sealTo` made; `null` for another key, another purpose or context, or a changed byte. */
export async function openWith(
  privateKey: Uint8Array,
  sealed: Uint8Array,
  info: string,
  context: readonly string[],
): Promise<Uint8Array | null> {
  if (sealed.length < ENCAPSULATED) return null;
  const recipientKey = await suite.kem.importKey('raw', buffer(privateKey), false);
  const enc = buffer(sealed.subarray(0, ENCAPSULATED));
  try {
    const opened = await suite.open(
      { recipientKey, enc, info: buffer(Buffer.from(info)) },
      buffer(sealed.subarray(ENCAPSULATED)),
      buffer(contextOf(context)),
    );
    return new Uint8Array(opened);
  } catch (error) {
    if (error instanceof OpenError || error instanceof DecapError) return null;
    throw error;
  }
}

/** A copy in an `ArrayBuffer` of its own: a Node `Buffer` may be a window into a pool that others use. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

import { createCipheriv, createSecretKey } from 'node:crypto';
import type { PetitionId, SignatureId } from '../../domain/id.ts';
import { randomFrom } from './random-pool.ts';
import { additionalData, ROW, ROW_INFO, ROW_KEY_LABEL } from './row-format.ts';
import { ROW_SUITE } from './row-suite.ts';

/** Seals the rows of one group. Throw it away after the commit: only the organisation can open them then. */
export interface GroupSealer {
  readonly keyId: string;
  /** The stored row (`row-format.ts`) of a text. */
  seal(petition: PetitionId, row: SignatureId, text: string): Buffer;
}

/**
 * One HPKE context for a group of rows, its exported key under AES-256-GCM with a random nonce for each row.
 *
 * @param publicKey the organisation's X25519 public key, 32 bytes
 * @param keyId its name, 16 hexadecimal characters (`keyIdOf`)
 */
export async function sealGroup(publicKey: Uint8Array, keyId: string): Promise<GroupSealer> {
  const recipientPublicKey = await ROW_SUITE.kem.importKey('raw', Uint8Array.from(publicKey).buffer, true);
  const context = await ROW_SUITE.createSenderContext({ recipientPublicKey, info: ROW_INFO });
  const key = createSecretKey(Buffer.from(await context.export(ROW_KEY_LABEL, 32)));
  const named = Buffer.from(keyId, 'hex');
  if (named.length !== ROW.keyId) throw new RangeError('a key id has 16 hexadecimal characters');
  const prefix = Buffer.concat([Buffer.of(ROW.version), named, Buffer.from(context.enc)]);

  return {
    keyId,
    seal(petition, row, text) {
      const nonce = randomFrom(ROW.nonce);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(additionalData(named, petition, row));
      const sealed = cipher.update(text, 'utf8');
      // GCM is a stream: `final` gives no bytes, and must be called before the tag is there.
      cipher.final();
      return Buffer.concat([prefix, nonce, sealed, cipher.getAuthTag()]);
    },
  };
}

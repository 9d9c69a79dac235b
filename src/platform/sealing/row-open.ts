import { createDecipheriv } from 'node:crypto';
import type { PetitionId, SignatureId } from '../../domain/id.ts';
import { additionalData, keyIdOf, keyIdOfRow, ROW, ROW_INFO, ROW_KEY_LABEL } from './row-format.ts';
import { ROW_SUITE } from './row-suite.ts';

/** `other-key`: it was sealed to another key than this one. `not-opened`: changed, moved, or not a row. */
export type RowRefused = { readonly refused: 'other-key' | 'not-opened' };
export type OpenedRow = { readonly text: string } | RowRefused;

export interface RowOpener {
  open(sealed: Uint8Array, petition: PetitionId, row: SignatureId): Promise<OpenedRow>;
}

/** Keys of groups that stay at hand: neighbouring rows are mostly of the same group. */
const MOST_GROUPS = 64;

/**
 * Opens many rows with the organisation's key pair. It keeps the keys of the last groups in memory: let go of it with
 * the private key.
 *
 * @param keys X25519, 32 bytes each
 */
export async function rowOpener(keys: { privateKey: Uint8Array; publicKey: Uint8Array }): Promise<RowOpener> {
  const recipientKey = await ROW_SUITE.kem.importKey('raw', Uint8Array.from(keys.privateKey).buffer, false);
  const ours = keyIdOf(keys.publicKey);
  const groups = new Map<string, Buffer>();

  async function groupKey(enc: Uint8Array): Promise<Buffer> {
    const name = Buffer.from(enc).toString('latin1');
    const known = groups.get(name);
    if (known !== undefined) return known;
    const context = await ROW_SUITE.createRecipientContext({
      recipientKey,
      enc: Uint8Array.from(enc).buffer,
      info: ROW_INFO,
    });
    const key = Buffer.from(await context.export(ROW_KEY_LABEL, 32));
    const [oldest] = groups.keys();
    if (groups.size >= MOST_GROUPS && oldest !== undefined) groups.delete(oldest);
    groups.set(name, key);
    return key;
  }

  return {
    async open(sealed, petition, row) {
      const keyId = keyIdOfRow(sealed);
      if (keyId === null) return { refused: 'not-opened' };
      if (keyId !== ours) return { refused: 'other-key' };
      try {
        const key = await groupKey(sealed.subarray(9, 41));
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(41, ROW.head), {
          authTagLength: ROW.tag,
        });
        decipher.setAAD(additionalData(sealed.subarray(1, 9), petition, row));
        decipher.setAuthTag(sealed.subarray(sealed.length - ROW.tag));
        const text = decipher.update(sealed.subarray(ROW.head, sealed.length - ROW.tag));
        decipher.final();
        return { text: text.toString('utf8') };
      } catch {
        // An invalid point, a wrong tag: OpenSSL and HPKE tell them apart, a caller has no use for it.
        return { refused: 'not-opened' };
      }
    },
  };
}

/** Opens one row. For many, `rowOpener` agrees on a group's key once. */
export async function openRow(
  keys: { privateKey: Uint8Array; publicKey: Uint8Array },
  sealed: Uint8Array,
  petition: PetitionId,
  row: SignatureId,
): Promise<OpenedRow> {
  return (await rowOpener(keys)).open(sealed, petition, row);
}

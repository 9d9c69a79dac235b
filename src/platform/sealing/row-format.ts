import { createHash } from 'node:crypto';
import type { PetitionId, SignatureId } from '../../domain/id.ts';

/**
 * A sealed row, version 1: everything that opening needs but the organisation's private key.
 *
 * | Bytes | What |
 * |---|---|
 * | 1 | version, 1 |
 * | 8 | key id: the first bytes of SHA-256 of the organisation's public key |
 * | 32 | enc: the ephemeral X25519 key of the group's HPKE context (RFC 9180) |
 * | 12 | nonce, random for each row |
 * | n | ciphertext, AES-256-GCM |
 * | 16 | tag |
 *
 * Additional data: version, key id, petition id, row id (both ids as their 26 ASCII characters), so that a row cannot be
 * moved to another petition or stand for another row.
 * The group's key is `Export("alzavoz row key v1", 32)` of a base-mode, export-only context of
 * DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256 with info `alzavoz row v1`.
 */
export const ROW = { version: 1, keyId: 8, enc: 32, nonce: 12, tag: 16, head: 1 + 8 + 32 + 12 } as const;
export const ROW_INFO = new TextEncoder().encode('alzavoz row v1');
export const ROW_KEY_LABEL = new TextEncoder().encode('alzavoz row key v1');

/** How a public key is named in rows and tables: the first 8 bytes of its SHA-256, in hexadecimal. */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

/** The key that a stored row was sealed to, or `null` where it is no row of this version. */
export function keyIdOfRow(row: Uint8Array): string | null {
  if (row.length < ROW.head + ROW.tag || row[0] !== ROW.version) return null;
  return Buffer.from(row.subarray(1, 9)).toString('hex');
}

/** Fixed lengths, so no two pairs of ids give the same bytes. */
export function additionalData(keyId: Uint8Array, petition: PetitionId, row: SignatureId): Buffer {
  const data = Buffer.allocUnsafe(1 + ROW.keyId + 52);
  data[0] = ROW.version;
  data.set(keyId, 1);
  const written = data.write(petition, 9, 'latin1') + data.write(row, 35, 'latin1');
  if (written !== 52 || petition.length !== 26 || row.length !== 26) throw new RangeError('an id has 26 characters');
  return data;
}

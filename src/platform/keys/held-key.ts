import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { HolderId } from '../../domain/id.ts';
import { contextOf } from './context.ts';
import { contextOfHolder, type Holder } from './holder.ts';
import { openWith, sealTo } from './hpke.ts';
import { keyIdOf } from '../sealing/row-format.ts';
import { makeKeyPair } from './key-pair.ts';

/** A key of the organisation that holders hold: the vault key, or the private half of a sealing key pair. */
export interface HeldKey {
  readonly id: string;
  readonly kind: 'vault' | 'sealing';
  /** Rises with each rotation; never used twice. */
  readonly version: number;
  /** Of a sealing key: what the site seals to. A vault key has none. */
  readonly publicKey: Uint8Array | null;
}

/** A held key with its 32 secret bytes: only in memory, and filled with zeros when done. */
export interface OpenKey extends HeldKey {
  readonly bytes: Uint8Array;
}

export interface SealingKey extends OpenKey {
  readonly kind: 'sealing';
  readonly publicKey: Uint8Array;
}

const WRAP = 'alzavoz key wrap v1';

export function makeVaultKey(version: number): OpenKey {
  return { id: randomBytes(8).toString('hex'), kind: 'vault', version, publicKey: null, bytes: randomBytes(32) };
}

export function makeSealingKey(version: number): SealingKey {
  const { publicKey, privateKey } = makeKeyPair();
  return { id: keyIdOf(publicKey), kind: 'sealing', version, publicKey, bytes: privateKey };
}

/** A held key, sealed to a holder's public half (HPKE). */
export function wrapFor(holder: Pick<Holder, 'id' | 'publicKey'>, key: OpenKey): Promise<Uint8Array> {
  return sealTo(holder.publicKey, key.bytes, WRAP, contextOfWrap(holder.id, key));
}

/** Opens a wrap with the holder's private half; `null` if it was made for another holder, key or version. */
export async function unwrap(
  holder: HolderId,
  privateKey: Uint8Array,
  key: HeldKey,
  wrap: Uint8Array,
): Promise<OpenKey | null> {
  const bytes = await openWith(privateKey, wrap, WRAP, contextOfWrap(holder, key));
  return bytes === null ? null : { ...key, bytes };
}

function contextOfWrap(holder: HolderId, key: HeldKey): readonly string[] {
  return [holder, key.kind, key.id, String(key.version)];
}

/**
 * The vault key's word that a holder is one of ours. Without it, whoever can write to the database could slip in a
 * public key of their own and be handed the next vault key at a rotation.
 */
export function vouchFor(holder: Holder, vaultKey: OpenKey): Uint8Array {
  const key = Buffer.from(hkdfSync('sha256', vaultKey.bytes, Buffer.alloc(0), 'alzavoz holder voucher v1', 32));
  const voucher = createHmac('sha256', key)
    .update(contextOf(contextOfHolder(holder)))
    .digest();
  key.fill(0);
  return voucher;
}

export function isVouchedFor(holder: Holder, voucher: Uint8Array, vaultKey: OpenKey): boolean {
  const expected = vouchFor(holder, vaultKey);
  return voucher.length === expected.length && timingSafeEqual(voucher, expected);
}

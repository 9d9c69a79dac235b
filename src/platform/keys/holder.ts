import { hkdfSync, randomBytes } from 'node:crypto';
import type { AccountId, HolderId } from '../../domain/id.ts';
import { idFrom } from '../../domain/id.ts';
import { openBytes, sealBytes } from './aes-gcm.ts';
import { argon2id, COST, isBearable, type Argon2Cost } from './argon2id.ts';
import { makeKeyPair } from './key-pair.ts';

/** How a holder's secret becomes a key. A recovery key has 256 random bits and needs no slow derivation. */
export type Derivation = ({ readonly by: 'argon2id' } & Argon2Cost) | { readonly by: 'hkdf-sha256' };

/**
 * Someone, or something, that can open the organisation's keys: a person's passphrase, or the printed recovery key.
 * Each has a key pair; keys are sealed to its public half, so that rotating a key asks nobody for a passphrase.
 */
export interface Holder {
  readonly id: HolderId;
  readonly kind: 'passphrase' | 'recovery';
  readonly account: AccountId | null;
  readonly derivation: Derivation;
  readonly salt: Uint8Array;
  readonly publicKey: Uint8Array;
  /** The private half under the key derived from the secret; bound to everything above. */
  readonly sealedPrivate: Uint8Array;
}

export type HolderSecret = { readonly passphrase: string } | { readonly recoveryKey: Uint8Array };

/** Makes a holder. Which kind follows from the secret. */
export async function makeHolder(secret: HolderSecret, account: AccountId | null): Promise<Holder> {
  const { publicKey, privateKey } = makeKeyPair();
  const blank = { id: idFrom<HolderId>(randomBytes(16)), account, publicKey };
  const holder = await sealHolder(blank, privateKey, secret);
  privateKey.fill(0);
  return holder;
}

/** The same holder under a new secret. Its key pair, and so every wrap made for it, stays. */
export async function changeSecret(
  holder: Holder,
  old: HolderSecret,
  fresh: HolderSecret,
): Promise<Holder | { refused: 'wrong-passphrase' }> {
  const privateKey = await unlockHolder(holder, old);
  if ('refused' in privateKey) return privateKey;
  const changed = await sealHolder(holder, privateKey, fresh);
  privateKey.fill(0);
  return changed;
}

/** The holder's private half (32 bytes). The caller fills it with zeros after use. */
export async function unlockHolder(
  holder: Holder,
  secret: HolderSecret,
): Promise<Uint8Array | { refused: 'wrong-passphrase' }> {
  if ('passphrase' in secret !== (holder.kind === 'passphrase')) return { refused: 'wrong-passphrase' };
  const key = await derive(secret, holder.salt, holder.derivation);
  const opened = openBytes(key, holder.sealedPrivate, contextOfHolder(holder));
  key.fill(0);
  return opened ?? { refused: 'wrong-passphrase' };
}

async function sealHolder(
  blank: Pick<Holder, 'id' | 'account' | 'publicKey'>,
  privateKey: Uint8Array,
  secret: HolderSecret,
): Promise<Holder> {
  const salt = randomBytes(16);
  const isPassphrase = 'passphrase' in secret;
  const derivation: Derivation = isPassphrase ? { by: 'argon2id', ...COST } : { by: 'hkdf-sha256' };
  const { id, account, publicKey } = blank;
  const open = { id, kind: isPassphrase ? 'passphrase' : 'recovery', account, derivation, salt, publicKey } as const;
  const key = await derive(secret, salt, derivation);
  const sealedPrivate = sealBytes(key, privateKey, contextOfHolder(open));
  key.fill(0);
  return { ...open, sealedPrivate };
}

async function derive(secret: HolderSecret, salt: Uint8Array, derivation: Derivation): Promise<Uint8Array> {
  if ('passphrase' in secret && derivation.by === 'argon2id') {
    if (!isBearable(derivation)) throw new RangeError('the cost kept beside a passphrase is out of bounds');
    return argon2id(secret.passphrase, salt, derivation);
  }
  if ('recoveryKey' in secret && derivation.by === 'hkdf-sha256') {
    return new Uint8Array(hkdfSync('sha256', secret.recoveryKey, salt, 'alzavoz recovery key v1', 32));
  }
  throw new RangeError('a holder whose kind and derivation disagree');
}

/** Everything open about a holder, in one order: authenticated with its private half, and vouched for by the vault key. */
export function contextOfHolder(holder: Omit<Holder, 'sealedPrivate'>): readonly string[] {
  const { derivation } = holder;
  const cost =
    derivation.by === 'argon2id'
      ? [derivation.by, String(derivation.memoryKib), String(derivation.passes), String(derivation.lanes)]
      : [derivation.by];
  return ['holder v1', holder.id, holder.kind, holder.account ?? '', hex(holder.salt), hex(holder.publicKey), ...cost];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

import { decodeBase64, encodeBase64 } from './base64.ts';
import { joinBytes, sameBytes } from './bytes.ts';
import { decodeHex, encodeHex } from './hex.ts';
import { isKeyName } from './key-name.ts';
import type { Hash } from './tree-hash.ts';
import { encodeUtf8 } from './utf8.ts';

/** A key that notes are verified with: Ed25519, the only kind that a log of ours signs with. */
export interface NoteKey {
  readonly name: string;
  readonly keyId: Uint8Array;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array;
}

export type NoteKeyMalformed = { readonly refused: 'key-shape' | 'key-name' | 'key-kind' | 'key-id' };

const NEWLINE = Uint8Array.of(0x0a);
const ED25519 = Uint8Array.of(1);
const PUBLIC_KEY_BYTES = 32;

/** Names a public key. Throws on a name that notes do not take, or on what is no Ed25519 key. */
export function noteKey(hash: Hash, name: string, publicKey: Uint8Array): NoteKey {
  if (!isKeyName(name)) throw new RangeError('a key has a name without spaces and plus signs');
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw new RangeError('a public key of Ed25519 has 32 bytes');
  return { name, keyId: keyIdOf(hash, name, publicKey), publicKey };
}

/** The line by which others know a key: `name+hex(key id)+base64(01‖public key)`. */
export function formatNoteKey({ name, keyId, publicKey }: NoteKey): string {
  return `${name}+${encodeHex(keyId)}+${encodeBase64(joinBytes([ED25519, publicKey]))}`;
}

/** Reads such a line; its id has to be the one of its name and key. */
export function parseNoteKey(hash: Hash, line: string): NoteKey | NoteKeyMalformed {
  // Base64 may hold plus signs; a name and an id may not.
  const [, name, hex, base64] = /^([^+]*)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]*)$/.exec(line) ?? [];
  if (name === undefined || hex === undefined || base64 === undefined) return { refused: 'key-shape' };
  if (!isKeyName(name)) return { refused: 'key-name' };
  const [keyId, bytes] = [decodeHex(hex), decodeBase64(base64)];
  if (keyId === null || bytes === null) return { refused: 'key-shape' };
  const publicKey = bytes.slice(1);
  if (bytes[0] !== ED25519[0] || publicKey.length !== PUBLIC_KEY_BYTES) return { refused: 'key-kind' };
  if (!sameBytes(keyId, keyIdOf(hash, name, publicKey))) return { refused: 'key-id' };
  return { name, keyId, publicKey };
}

function keyIdOf(hash: Hash, name: string, publicKey: Uint8Array): Uint8Array {
  return hash(joinBytes([encodeUtf8(name), NEWLINE, ED25519, publicKey])).slice(0, 4);
}

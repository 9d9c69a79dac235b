import { CipherSuite, ExportOnly, HkdfSha256 } from '@hpke/core';
import { X25519Kem } from '../keys/x25519-kem.ts';

/** HPKE of row version 1 (RFC 9180): it only agrees on the key of a group, rows are sealed by `node:crypto`. */
export const ROW_SUITE = new CipherSuite({
  kem: new X25519Kem(),
  kdf: new HkdfSha256(),
  aead: new ExportOnly(),
});

import { CipherSuite, DhkemX25519HkdfSha256, ExportOnly, HkdfSha256 } from '@hpke/core';

/** HPKE of row version 1 (RFC 9180): it only agrees on the key of a group, rows are sealed by `node:crypto`. */
export const ROW_SUITE = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new ExportOnly(),
});

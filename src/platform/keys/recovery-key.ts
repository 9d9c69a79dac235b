const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECKS = `${SYMBOLS}*~$=U`;
const LENGTH = 52;

/**
 * A recovery key as it is printed: 32 bytes in Crockford's base32 (no I, L, O, U), in groups of four, and at the end
 * his check symbol (the number modulo 37), which catches any one wrong symbol and any two that changed places.
 */
export function printRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== 32) throw new RangeError('a recovery key has 32 bytes');
  let number = 0n;
  for (const byte of bytes) number = (number << 8n) | BigInt(byte);
  number <<= 4n;
  const check = CHECKS.charAt(Number(number % 37n));
  let text = '';
  for (let at = 0; at < LENGTH; at++) {
    text = SYMBOLS.charAt(Number(number & 31n)) + text;
    number >>= 5n;
  }
  return `${(text.match(/.{4}/g) ?? []).join('-')}-${check}`;
}

export type RecoveryKeyRefusal = 'recovery-key-length' | 'recovery-key-symbol' | 'recovery-key-mistyped';

/** Reads a recovery key as typed: any case, spaces and hyphens anywhere, O for 0, I or L for 1. */
export function readRecoveryKey(typed: string): Uint8Array | { refused: RecoveryKeyRefusal } {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (text.length !== LENGTH + 1) return { refused: 'recovery-key-length' };
  let number = 0n;
  for (const symbol of text.slice(0, LENGTH)) {
    const value = SYMBOLS.indexOf(symbol);
    if (value < 0) return { refused: 'recovery-key-symbol' };
    number = (number << 5n) | BigInt(value);
  }
  const check = CHECKS.indexOf(text.charAt(LENGTH));
  if (check < 0) return { refused: 'recovery-key-symbol' };
  if (Number(number % 37n) !== check || (number & 15n) !== 0n) return { refused: 'recovery-key-mistyped' };
  number >>= 4n;
  const bytes = new Uint8Array(32);
  for (let at = 31; at >= 0; at--) {
    bytes[at] = Number(number & 255n);
    number >>= 8n;
  }
  return bytes;
}

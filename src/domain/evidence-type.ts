import type { EvidenceKind } from './evidence.ts';

/** What a file says that it is by its bytes: a name can lie, and a picture that is none does not open. */
export interface EvidenceType {
  readonly kind: EvidenceKind;
  /** Media type. */
  readonly type: string;
}

/** The kinds of files that are taken as evidence; `null` for everything else: programs, archives of unknown content. */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | null {
  const head = latin1(bytes.subarray(0, 16));
  for (const [pattern, kind, type] of SIGNATURES) if (pattern.test(head)) return { kind, type };
  return isText(bytes) ? { kind: 'text', type: 'text/plain' } : null;
}

const SIGNATURES: readonly (readonly [RegExp, EvidenceKind, string])[] = [
  [/^\xFF\xD8\xFF/, 'picture', 'image/jpeg'],
  [/^\x89PNG\r\n\x1A\n/, 'picture', 'image/png'],
  [/^GIF8[79]a/, 'picture', 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'picture', 'image/webp'],
  [/^(II\*\0|MM\0\*)/, 'picture', 'image/tiff'],
  [/^[^]{4}ftyp(avif|avis)/, 'picture', 'image/avif'],
  [/^[^]{4}ftyp(heic|heix|hevc|mif1|msf1)/, 'picture', 'image/heic'],
  [/^[^]{4}ftypM4A/, 'sound', 'audio/mp4'],
  [/^[^]{4}ftypqt/, 'film', 'video/quicktime'],
  [/^[^]{4}ftyp/, 'film', 'video/mp4'],
  [/^\x1A\x45\xDF\xA3/, 'film', 'video/webm'],
  [/^(ID3|\xFF[\xFB\xF3\xF2])/, 'sound', 'audio/mpeg'],
  [/^RIFF[^]{4}WAVE/, 'sound', 'audio/wav'],
  [/^OggS/, 'sound', 'audio/ogg'],
  [/^fLaC/, 'sound', 'audio/flac'],
  [/^#!AMR/, 'sound', 'audio/amr'],
  [/^%PDF-/, 'document', 'application/pdf'],
  // Documents of word processors; what else is in such a package is for whoever opens it on a machine kept for that.
  [/^PK\x03\x04/, 'document', 'application/zip'],
  [/^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/, 'document', 'application/x-ole-storage'],
];

/** UTF-8 without control characters. A script is text too: it is kept as text and never run. */
function isText(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return false;
  return bytes.length > 0 && isUtf8(bytes);
}

/** Well-formed UTF-8 (RFC 3629): no overlong form, no surrogate, nothing above U+10FFFF. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0) return false;
    for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false;
    if (first === 0xe0 && second < 0xa0) return false;
    if (first === 0xed && second > 0x9f) return false;
    if (first === 0xf0 && second < 0x90) return false;
    if (first === 0xf4 && second > 0x8f) return false;
    at += length;
  }
  return true;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

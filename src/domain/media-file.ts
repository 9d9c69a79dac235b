import { evidenceTypeOf } from './evidence-type.ts';

/** A file that the media library takes, by what its bytes say. */
export interface MediaFile {
  readonly kind: 'picture' | 'film';
  readonly type: string;
}

const TAKEN: readonly MediaFile[] = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/avif'].map((type) => ({
    kind: 'picture' as const,
    type,
  })),
  ...['video/mp4', 'video/webm'].map((type) => ({ kind: 'film' as const, type })),
];

/** What a file is, never what its name says. HEIC is known, to be refused with a reason: nothing here can open it. */
export function mediaFileOf(bytes: Uint8Array): MediaFile | 'heic' | null {
  const known = evidenceTypeOf(bytes.subarray(0, 4096));
  if (known?.type === 'image/heic') return 'heic';
  return TAKEN.find(({ type }) => type === known?.type) ?? null;
}

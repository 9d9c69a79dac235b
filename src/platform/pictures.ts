import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { pictureWords, type PictureWords } from './picture-words.ts';

/** One file of a picture: its bytes and what they are. */
export interface Rendition {
  readonly bytes: Uint8Array;
  readonly extension: 'webp' | 'jpg';
  readonly type: 'image/webp' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** Widths in pixels; a smaller source gets its own width instead of the ones above it. */
export const WIDTHS: readonly number[] = [480, 960, 1600];
/** What browsers without WebP get, the last rendition. */
const FALLBACK_WIDTH = 960;

/** Raise it when anything below changes, so that kept renditions are made again. */
export const RENDITIONS_VERSION = 1;

// A picture of more pixels is refused by the decoder: a small file can claim to be a huge one.
const MOST_PIXELS = 120_000_000;

// Two pictures at a time, whoever asks: each holds its pixels in memory.
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Makes the public files of a picture: upright, in sRGB, in several widths, smallest first, WebP and then one JPEG.
 * Everything that came with the file (place, time, serial numbers, thumbnail, profile) stays behind: sharp writes no
 * metadata unless told, and is told only `words`. `null`: not a picture that can be read.
 */
export async function renditionsOf(original: Uint8Array, words: PictureWords): Promise<Rendition[] | null> {
  return inTurn(() => make(original, pictureWords(words)));
}

/**
 * A picture to work with: upright, as a JPEG no wider than the widest rendition, with nothing of what came with the file
 * and nothing written into it. `null`: not a picture that can be read.
 */
export async function strippedCopyOf(original: Uint8Array): Promise<Rendition | null> {
  return inTurn(async () => {
    const source = await decode(original);
    if (source === null) return null;
    const made = await at(source, source.info.width).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
    return { bytes: made.data, extension: 'jpg', type: 'image/jpeg', ...sizeOf(made.info) };
  });
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function make(original: Uint8Array, xmp: string): Promise<Rendition[] | null> {
  const source = await decode(original);
  if (source === null) return null;
  const widest = source.info.width;
  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, widest)))];
  const renditions = [];
  for (const width of widths) renditions.push(await webp(source, width, xmp));
  renditions.push(await jpeg(source, Math.min(FALLBACK_WIDTH, widest), xmp));
  return renditions;
}

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/** Decodes once, turned as the camera was held, no wider than the widest rendition. Transparency becomes paper. */
async function decode(original: Uint8Array): Promise<Pixels | null> {
  try {
    return await sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: Math.max(...WIDTHS), withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch {
    return null;
  }
}

function at(source: Pixels, width: number): Sharp {
  return sharp(source.data, { raw: source.info }).resize({ width, withoutEnlargement: true });
}

async function webp(source: Pixels, width: number, xmp: string): Promise<Rendition> {
  const made = await at(source, width)
    .webp({ quality: 76, effort: 4 })
    .withXmp(xmp)
    .toBuffer({ resolveWithObject: true });
  return { bytes: made.data, extension: 'webp', type: 'image/webp', ...sizeOf(made.info) };
}

async function jpeg(source: Pixels, width: number, xmp: string): Promise<Rendition> {
  const made = await at(source, width)
    .jpeg({ quality: 78, progressive: true })
    .withXmp(xmp)
    .toBuffer({ resolveWithObject: true });
  return { bytes: made.data, extension: 'jpg', type: 'image/jpeg', ...sizeOf(made.info) };
}

const sizeOf = ({ width, height }: OutputInfo): { width: number; height: number } => ({ width, height });

/** An SVG of our own making as a PNG, `width` pixels wide. No palette: it would take three times as long for little. */
export async function pngFrom(svg: string, width: number): Promise<Uint8Array> {
  return await sharp(Buffer.from(svg)).resize({ width }).png({ compressionLevel: 6 }).toBuffer();
}

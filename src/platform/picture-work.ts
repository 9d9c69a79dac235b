import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { boxOf, cover, type PictureEdit } from './picture-edit.ts';

/*
 * What is done to pictures, in a process of its own (`pictures-worker.ts`): a decoder that a picture breaks, or takes
 * over, has no key in reach and brings nothing else down.
 */

/** One file of a picture: its bytes and what they are. */
export interface Rendition {
  readonly bytes: Uint8Array;
  readonly extension: 'avif' | 'webp' | 'jpg';
  readonly type: 'image/avif' | 'image/webp' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** A picture as the desk shows it: small in lists, larger on its page. Nothing but pixels is in it. */
export interface Glances {
  readonly small: Uint8Array;
  readonly large: Uint8Array;
}

/** Widths in pixels; a smaller source gets its own width instead of the ones above it. */
const WIDTHS: readonly number[] = [480, 960, 1600];
/** What browsers without WebP get, the last rendition. */
const FALLBACK_WIDTH = 960;
/** The longer side of what the desk shows. */
const SMALL = 360;
const LARGE = 1400;

/** A picture of more pixels is refused by the decoder: a small file can claim to be a huge one. */
const MOST_PIXELS = 120_000_000;

/** Told after each file, and before the first. */
type TellStep = (step: { readonly made: number; readonly whole: number }) => void;

/** What a job gives; `null`: not a picture that can be read. */
export interface PictureWork {
  renditions(original: Uint8Array, xmp: string, tell: TellStep): Promise<Rendition[] | null>;
  strippedCopy(original: Uint8Array): Promise<Rendition | null>;
  glances(original: Uint8Array): Promise<Glances | null>;
  edited(original: Uint8Array, edit: PictureEdit): Promise<Uint8Array | null>;
}

export const pictureWork: PictureWork = { renditions, strippedCopy, glances, edited };

async function renditions(original: Uint8Array, xmp: string, tell: TellStep): Promise<Rendition[] | null> {
  const source = await decode(original, Math.max(...WIDTHS));
  if (source === null) return null;
  const widest = source.info.width;
  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, widest)))];
  const fallback = Math.min(FALLBACK_WIDTH, widest);
  const steps = [
    ...widths.map((width) => () => avif(source, width, xmp)),
    ...widths.map((width) => () => webp(source, width, xmp)),
    () => jpeg(source, fallback, xmp),
  ];
  const made: Rendition[] = [];
  const say = (): void => tell({ made: made.length, whole: steps.length });
  say();
  for (const step of steps) {
    made.push(await step());
    say();
  }
  return made;
}

async function strippedCopy(original: Uint8Array): Promise<Rendition | null> {
  const source = await decode(original, Math.max(...WIDTHS));
  if (source === null) return null;
  const made = await at(source, source.info.width).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
  return { bytes: made.data, extension: 'jpg', type: 'image/jpeg', ...sizeOf(made.info) };
}

async function glances(original: Uint8Array): Promise<Glances | null> {
  const source = await decode(original, LARGE, LARGE);
  if (source === null) return null;
  const raw = (): Sharp => sharp(source.data, { raw: source.info });
  const small = raw().resize({ width: SMALL, height: SMALL, fit: 'inside', withoutEnlargement: true });
  return {
    small: await small.webp({ quality: 70 }).toBuffer(),
    large: await raw().webp({ quality: 80 }).toBuffer(),
  };
}

/** A new original: the same picture turned, with parts destroyed, cut to size. It has nothing of what came with the file. */
async function edited(original: Uint8Array, { turn, covers, crop }: PictureEdit): Promise<Uint8Array | null> {
  const upright = await readable(
    sharp(original, READING).autoOrient().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }),
  );
  if (upright === null) return null;
  const turned =
    turn === 0
      ? upright
      : await sharp(upright.data, { raw: upright.info }).rotate(turn).raw().toBuffer({ resolveWithObject: true });
  const pixels = { data: turned.data, ...turned.info };
  for (const each of covers) cover(pixels, each);
  const whole = sharp(pixels.data, { raw: turned.info });
  const cut = crop === null ? whole : whole.extract(boxOf(crop, turned.info));
  const transparent = turned.info.channels === 2 || turned.info.channels === 4;
  return transparent ? cut.png().toBuffer() : cut.jpeg({ quality: 94, chromaSubsampling: '4:4:4' }).toBuffer();
}

interface Pixels {
  readonly data: Buffer;
  readonly info: {
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
    readonly premultiplied: boolean;
  };
}

const READING = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;

/** Decodes once, turned as the camera was held, no larger than asked. Transparency becomes paper. */
function decode(original: Uint8Array, width: number, height?: number): Promise<Pixels | null> {
  return readable(
    sharp(original, READING)
      .autoOrient()
      .resize({ width, ...(height === undefined ? {} : { height }), fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
}

async function readable<Read>(reading: Promise<Read>): Promise<Read | null> {
  try {
    return await reading;
  } catch {
    return null;
  }
}

function at(source: Pixels, width: number): Sharp {
  return sharp(source.data, { raw: source.info }).resize({ width, withoutEnlargement: true });
}

/** The least effort: more of it takes ten times as long to save a tenth. */
async function avif(source: Pixels, width: number, xmp: string): Promise<Rendition> {
  const made = await at(source, width)
    .avif({ quality: 50, effort: 0, chromaSubsampling: '4:2:0' })
    .withXmp(xmp)
    .toBuffer({ resolveWithObject: true });
  return { bytes: made.data, extension: 'avif', type: 'image/avif', ...sizeOf(made.info) };
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

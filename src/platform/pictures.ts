import sharp from 'sharp';
import type { PictureEdit } from './picture-edit.ts';
import { PictureProcess } from './picture-process.ts';
import type { Glances, Rendition } from './picture-work.ts';
import type { PictureStep } from './pictures-worker.ts';
import { pictureWords, type PictureWords } from './picture-words.ts';

/** Raise it when what is made of a picture changes (`picture-work.ts`), so that kept renditions are made again. */
export const RENDITIONS_VERSION = 2;

const pictures = new PictureProcess();

/**
 * Makes the public files of a picture: upright, in sRGB, in several widths, AVIF and WebP, each smallest first, and then
 * one JPEG. Everything that came with the file (place, time, serial numbers, thumbnail, profile) stays behind: sharp
 * writes no metadata unless told, and is told only `words`. `tell` hears how far it is. `null`: not a picture that can be
 * read.
 */
export async function renditionsOf(
  original: Uint8Array,
  words: PictureWords,
  tell?: (step: PictureStep) => void,
): Promise<Rendition[] | null> {
  return (await pictures.ask({ job: 'renditions', original, xmp: pictureWords(words) }, tell)) as Rendition[] | null;
}

/**
 * A picture to work with: upright, as a JPEG no wider than the widest rendition, with nothing of what came with the file
 * and nothing written into it. `null`: not a picture that can be read.
 */
export async function strippedCopyOf(original: Uint8Array): Promise<Rendition | null> {
  return (await pictures.ask({ job: 'strippedCopy', original })) as Rendition | null;
}

/** What the desk shows of a picture: pixels alone. `null`: not a picture that can be read. */
export async function glancesOf(original: Uint8Array): Promise<Glances | null> {
  return (await pictures.ask({ job: 'glances', original })) as Glances | null;
}

/**
 * A new original made of an old one: parts of it destroyed, turned, cut to size. Nothing of what came with the file and
 * nothing of what was covered is in it. `null`: not a picture that can be read.
 */
export async function editedPicture(original: Uint8Array, edit: PictureEdit): Promise<Uint8Array | null> {
  return (await pictures.ask({ job: 'edited', original, edit })) as Uint8Array | null;
}

/** An SVG of our own making as a PNG, `width` pixels wide. No palette: it would take three times as long for little. */
export async function pngFrom(svg: string, width: number): Promise<Uint8Array> {
  return await sharp(Buffer.from(svg)).resize({ width }).png({ compressionLevel: 6 }).toBuffer();
}

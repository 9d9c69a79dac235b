import { join } from 'node:path';
import type { Rendition } from '../platform/picture-work.ts';
import { keepSealed, readSealed, removeSealed, type SealedFile } from '../platform/sealed-files.ts';
import { removeGlances, type Originals } from './originals.ts';

/**
 * The files that readers will get of a picture, before a work that shows it goes out: all of them in one sealed file
 * beside the original, under the same key, so that whatever erases the one erases the other, backups included. One file
 * is whole or not there at all: half of them is no state that anything has to know.
 */
const READY = 'ready';

/** `inputs`: what they were made from (a SHA-256 in hex). They open as that and as nothing else. */
export async function keepReady(
  originals: Originals,
  made: { readonly original: string; readonly inputs: string },
  files: readonly Rendition[],
): Promise<void> {
  await keepSealed(readyOf(originals, made), packed(files));
}

/** What is ready; `null`: nothing made from just these inputs. */
export async function readReady(
  originals: Originals,
  made: { readonly original: string; readonly inputs: string },
): Promise<Rendition[] | null> {
  try {
    const bytes = await readSealed(readyOf(originals, made));
    return bytes === null ? null : unpacked(bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export async function removeReady({ folder, media }: Omit<Originals, 'key'>, original: string): Promise<void> {
  await removeSealed(join(folder, readyName(media, original)));
}

/**
 * Removes what is there of a picture beside its original, ready to go out or to be shown at the desk: nobody sees a
 * picture as it was before parts of it were destroyed.
 */
export async function removeDerived(originals: Omit<Originals, 'key'>, original: string): Promise<void> {
  await removeGlances(originals, original);
  await removeReady(originals, original);
}

export const readyName = (sealedAs: string, original: string): string => `${sealedAs}.${original}.${READY}`;

const readyOf = (
  { folder, media, key }: Originals,
  { original, inputs }: { readonly original: string; readonly inputs: string },
): SealedFile => ({
  path: join(folder, readyName(media, original)),
  key,
  context: ['renditions v1', media, original, inputs],
});

type Line = Omit<Rendition, 'bytes'> & { readonly length: number };

/** How long the list is (4 bytes, big-endian), the list as JSON, and the files one after the other. */
function packed(files: readonly Rendition[]): Uint8Array {
  const lines: Line[] = files.map(({ bytes, ...line }) => ({ ...line, length: bytes.length }));
  const list = Buffer.from(JSON.stringify(lines));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  return Buffer.concat([length, list, ...files.map(({ bytes }) => bytes)]);
}

function unpacked(bytes: Uint8Array): Rendition[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 4 + all.readUInt32BE(0);
  const lines = JSON.parse(all.toString('utf8', 4, at)) as Line[];
  return lines.map(({ length, ...line }) => ({ ...line, bytes: all.subarray(at, (at += length)) }));
}

import { glancesOf } from '../platform/pictures.ts';
import { keepGlances, readGlance, readOriginal, type GlanceSize } from './originals.ts';
import type { ShownAs } from './shown-as.ts';

/**
 * What the desk shows of a picture. It is made when the picture comes in; where it is not there (an older backup, a picture
 * that came with others) it is made now. `null`: the original cannot be read.
 */
export async function glance(
  folder: string,
  { original, sealedAs }: ShownAs,
  key: Uint8Array,
  size: GlanceSize,
): Promise<Uint8Array | null> {
  const originals = { folder, media: sealedAs, key };
  const kept = await readGlance(originals, original, size);
  if (kept !== null) return kept;
  const made = await glancesOf(await readOriginal(originals, original));
  if (made === null) return null;
  await keepGlances(originals, original, made);
  return made[size];
}

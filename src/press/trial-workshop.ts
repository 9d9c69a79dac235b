import type { PublishedFile } from '../domain/published-work.ts';
import { madeFrom } from '../newsroom/made-files.ts';
import { fileNameOf, readObject } from '../platform/object-storage.ts';
import type { Press } from './press.ts';
import { allThere, digestOfInputs, type Inputs, type Made, type Workshop } from './workshop.ts';

/** Stands where a picture will be that nobody has made yet. There is no such file. */
export const UNMADE: PublishedFile = {
  file: 'unmade.jpg',
  type: 'image/jpeg',
  bytes: 0,
  width: 1200,
  height: 800,
};

/**
 * A workshop for a look at what would go out: it writes nothing anywhere. What was made before is there. What was not is
 * made in memory, or (`quick`) not at all: a picture is then `UNMADE`, a card and a document are missing.
 */
export function trialWorkshop(press: Press, quick: boolean): Workshop {
  const storage = { folder: press.mediaFolder };
  const bytesOf = new Map<string, Uint8Array>();

  async function files(inputs: Inputs, make: () => Promise<readonly Made[]>): Promise<readonly PublishedFile[]> {
    const known = await madeFrom(press.newsroom, digestOfInputs(inputs));
    if (known !== null && (await allThere(storage, known))) return known;
    if (quick) return inputs[0] === 'picture' ? [UNMADE] : [];
    return (await make()).map(({ bytes, extension, type, width, height }) => {
      const file = fileNameOf(bytes, extension);
      bytesOf.set(file, bytes);
      const size = width === undefined || height === undefined ? {} : { width, height };
      return { file, type, bytes: bytes.length, ...size };
    });
  }

  const read = async (file: string): Promise<Uint8Array> => bytesOf.get(file) ?? (await readObject(storage, file));
  return { files, read };
}

import type { MediaItem } from '../newsroom/media.ts';
import { mediaById } from '../newsroom/media.ts';
import { madeFrom } from '../newsroom/made-files.ts';
import { readOriginal, type Originals } from '../newsroom/originals.ts';
import { keepReady, removeReady } from '../newsroom/ready-files.ts';
import {
  nextRenditions,
  noteRenditions,
  type ReadyFile,
  type RenditionsDue,
  type RenditionsFault,
} from '../newsroom/renditions.ts';
import { withhold } from '../newsroom/withheld-renditions.ts';
import { isDiskFull } from '../platform/disk-full.ts';
import { readObject } from '../platform/object-storage.ts';
import type { Rendition } from '../platform/picture-work.ts';
import { renditionsOf } from '../platform/pictures.ts';
import { mediaKeys } from '../vault/media-key.ts';
import { VaultLocked } from '../vault/open-vault.ts';
import { recipeOf } from './make-media.ts';
import type { Press } from './press.ts';
import { isWithheld } from './withhold-pictures.ts';
import { allThere } from './workshop.ts';

type Room = Pick<Press, 'newsroom' | 'vault' | 'originalsFolder' | 'mediaFolder' | 'identity'>;

/**
 * Makes the files of the picture that has waited longest, and seals them beside its original until a work that shows it
 * goes out. A picture that is changed, withheld or deleted meanwhile keeps nothing of them. What a stop leaves waits as
 * before. Gives whether there was one.
 *
 * @param report hears what is broken, once it is noted: the next one is made all the same.
 * @throws `VaultLocked`, where the vault was locked meanwhile: then it waits.
 */
export async function makeNextAhead(room: Room, report: (error: Error) => void): Promise<boolean> {
  const due = await nextRenditions(room.newsroom);
  if (due === null) return false;
  const item = (await mediaById(room.newsroom, [due.media])).get(due.media);
  if (item === undefined) return true;
  if (await isWithheld(room, item)) {
    await withhold(room, item);
    return true;
  }
  try {
    await makeAhead(room, due, item);
  } catch (error) {
    if (error instanceof VaultLocked) throw error;
    const full = isDiskFull(error);
    await fail(room, due, full ? 'disk-full' : 'broken');
    if (!full) report(error instanceof Error ? error : new Error('files made ahead'));
  }
  return true;
}

async function makeAhead(room: Room, due: RenditionsDue, item: MediaItem): Promise<void> {
  // Not made where there is none: one that is gone was erased a moment ago, with the picture.
  const key = (await mediaKeys(room.vault, [item.sealedAs])).get(item.sealedAs);
  if (key === undefined) return fail(room, due, 'unreadable');
  const originals = { folder: room.originalsFolder, media: item.sealedAs, key };
  try {
    const files = await filesOf(room, due, item, originals);
    if (files === null) return await fail(room, due, 'unreadable');
    const { inputs } = recipeOf(item, room.identity.organisation);
    await keepReady(originals, { original: item.original, inputs }, files);
    await noteReady(room, due, item, files);
  } finally {
    key.fill(0);
  }
}

/** What went out before is sealed as it is; what did not is made. */
async function filesOf(
  room: Room,
  due: RenditionsDue,
  item: MediaItem,
  originals: Originals,
): Promise<readonly Rendition[] | null> {
  const { words, inputs } = recipeOf(item, room.identity.organisation);
  const storage = { folder: room.mediaFolder };
  const out = await madeFrom(room.newsroom, inputs);
  if (out !== null && (await allThere(storage, out)))
    return await Promise.all(
      out.map(async ({ file, type, width = 0, height = 0 }) => {
        const extension = file.slice(file.lastIndexOf('.') + 1);
        return { bytes: await readObject(storage, file), extension, type, width, height } as Rendition;
      }),
    );
  const original = await readOriginal(originals, item.original);
  // One after the other: an older step must not stand over a newer one.
  let told = Promise.resolve();
  const made = await renditionsOf(original, words, (step) => {
    told = told.then(async () => void (await noteRenditions(room.newsroom, due, { ...step })));
  });
  original.fill(0);
  await told;
  return made;
}

async function noteReady(room: Room, due: RenditionsDue, item: MediaItem, files: readonly Rendition[]): Promise<void> {
  const lines = files.map(({ type, width, height, bytes }): ReadyFile => ({
    type,
    width,
    height,
    bytes: bytes.length,
  }));
  const ready = { state: 'ready', files: JSON.stringify(lines), house: room.identity.organisation } as const;
  const noted = await noteRenditions(room.newsroom, due, { ...ready, made: files.length, whole: files.length });
  // Another picture now, or one that must not be made: of this one nothing stays behind.
  if (!noted) await removeReady({ folder: room.originalsFolder, media: item.sealedAs }, item.original);
}

async function fail(room: Room, due: RenditionsDue, why: RenditionsFault): Promise<void> {
  await noteRenditions(room.newsroom, due, { state: 'failed', why });
}

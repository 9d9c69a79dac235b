import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type MediaId } from '../domain/id.ts';
import { mediaFileOf } from '../domain/media-file.ts';
import type { PictureEdit } from '../platform/picture-edit.ts';
import { editedPicture, glancesOf } from '../platform/pictures.ts';
import { mediaKey } from '../vault/media-key.ts';
import { MOST_PICTURE_BYTES, orNothing, seal, type AddingRefusal } from './add-media.ts';
import { changeMedia } from './change-media.ts';
import type { MediaItem } from './media.ts';
import type { MediaRoom } from './media-room.ts';
import { readOriginal } from './originals.ts';
import { removeDerived } from './ready-files.ts';

export interface ChangingPicture {
  readonly item: MediaItem;
  readonly by: AccountId;
  readonly now: Instant;
  /** Done once everything is ready and before the picture is another one: pages that show it are hidden. */
  readonly first: () => Promise<void>;
}

export type ChangeRefusal = AddingRefusal | 'media-unknown' | 'changed-meanwhile';

/**
 * Makes a new original of a picture, with parts of it destroyed, turned or cut off. Who said that nobody can be recognised,
 * and that no word in it gives anyone away, said so of more than is left: that stays. The original before stays sealed.
 */
export async function editPicture(
  room: MediaRoom,
  changing: ChangingPicture,
  edit: PictureEdit,
): Promise<MediaItem | { readonly refused: ChangeRefusal }> {
  const { item } = changing;
  const key = await mediaKey(room.vault, item.sealedAs);
  const before = await readOriginal({ folder: room.originalsFolder, media: item.sealedAs, key }, item.original).finally(
    () => key.fill(0),
  );
  const after = await editedPicture(before, edit);
  before.fill(0);
  return after === null
    ? { refused: 'picture-unreadable' }
    : put(room, changing, after, (facts) => ({ ...facts, focus: null }));
}

/** Puts another file in a picture's place. Nothing that was said of what there is to see holds for it. */
export async function replacePicture(
  room: MediaRoom,
  changing: ChangingPicture,
  bytes: Uint8Array,
): Promise<MediaItem | { readonly refused: ChangeRefusal }> {
  const file = bytes.length === 0 ? null : mediaFileOf(bytes);
  if (bytes.length === 0) return { refused: 'file-empty' };
  if (file === 'heic') return { refused: 'heic' };
  if (file?.kind !== 'picture') return { refused: 'kind-not-taken' };
  if (bytes.length > MOST_PICTURE_BYTES) return { refused: 'file-too-large' };
  return put(room, changing, bytes, (facts) => ({ ...facts, focus: null, nobody: null, pixels: null }));
}

/** Goes back to an original that is still sealed, with what was said of it then. */
export async function restorePicture(
  room: MediaRoom,
  { item, by, now, first }: ChangingPicture,
  before: MediaItem,
): Promise<'changed' | { readonly refused: ChangeRefusal }> {
  await room.vault.audit({ by, verb: 'media-edited', records: [item.id] });
  await first();
  const changing = { id: item.id, seen: null, by, now, audit: room.vault.audit };
  const done = await changeMedia(room.newsroom, changing, () => before);
  if (done === 'changed') await removeDerived({ folder: room.originalsFolder, media: item.sealedAs }, item.original);
  return done;
}

async function put(
  room: MediaRoom,
  { item, by, now, first }: ChangingPicture,
  bytes: Uint8Array,
  facts: (facts: MediaItem['facts'] & { readonly kind: 'picture' }) => MediaItem['facts'],
): Promise<MediaItem | { readonly refused: ChangeRefusal }> {
  const glances = await glancesOf(bytes);
  if (glances === null) return { refused: 'picture-unreadable' };
  await room.vault.audit({ by, verb: 'media-edited', records: [item.id] });
  const sealedAs = idFrom<MediaId>(randomBytes(16));
  return orNothing(room, { id: sealedAs, by }, async () => {
    const original = await seal(room, sealedAs, bytes, glances);
    const change = (was: MediaItem): MediaItem =>
      was.facts.kind === 'picture' ? { ...was, original, sealedAs, facts: facts(was.facts) } : was;
    await first();
    const changing = { id: item.id, seen: null, by, now, audit: room.vault.audit };
    const done = await changeMedia(room.newsroom, changing, change);
    if (done !== 'changed') return done;
    // What was covered is shown to nobody any more, though its original stays sealed.
    await removeDerived({ folder: room.originalsFolder, media: item.sealedAs }, item.original);
    return { ...change(item) };
  });
}

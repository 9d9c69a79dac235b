import type { AccountId, MediaId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { eraseMediaKeys } from '../vault/media-key.ts';
import type { MediaItem } from './media.ts';
import type { MediaRoom } from './media-room.ts';
import { versionsOf } from './media-versions.ts';
import { removeSealedAs } from './originals.ts';
import { usageOf } from './work-media.ts';

interface Told {
  readonly item: MediaItem;
  readonly by: AccountId;
}

/**
 * Erases an earlier original of a picture for good: nobody can go back to it, here or from any backup. What was said of it
 * stays among the versions.
 */
export async function eraseEarlier(
  room: MediaRoom,
  { item, by }: Told,
  sealedAs: MediaId,
): Promise<'erased' | { readonly refused: 'still-used' | 'media-unknown' }> {
  if (item.sealedAs === sealedAs) return { refused: 'still-used' };
  const versions = await versionsOf(room.newsroom, item.id);
  if (!versions.some((version) => version.item.sealedAs === sealedAs)) return { refused: 'media-unknown' };
  await eraseMediaKeys(room.vault, [sealedAs], { by, audit: room.vault.audit });
  await removeSealedAs(room.originalsFolder, sealedAs);
  return 'erased';
}

/** Deletes a picture or film that is used nowhere, with everything there is of it. */
export async function deleteMedia(
  room: MediaRoom,
  { item, by }: Told,
): Promise<'deleted' | { readonly refused: 'still-used' }> {
  if (await isUsed(room, item.id)) return { refused: 'still-used' };
  await room.vault.audit({ by, verb: 'media-deleted', records: [item.id] });
  const versions = await versionsOf(room.newsroom, item.id);
  const sealed = [...new Set([item.sealedAs, ...versions.map((version) => version.item.sealedAs)])];
  await inWriteTransaction(room.newsroom, async (db) => {
    for (const table of ['media_text', 'media_versions', 'media_questions', 'renditions'] as const)
      await db.deleteFrom(table).where('media', '=', item.id).execute();
    await db.deleteFrom('work_media').where('media', '=', item.id).execute();
    await db.deleteFrom('media').where('id', '=', item.id).execute();
  });
  await eraseMediaKeys(room.vault, sealed, { by, audit: room.vault.audit });
  for (const each of sealed) await removeSealedAs(room.originalsFolder, each);
  return 'deleted';
}

async function isUsed({ newsroom }: MediaRoom, media: MediaId): Promise<boolean> {
  const { works, films } = await usageOf(newsroom, media);
  return works.length > 0 || films.length > 0;
}

import { forgetDependencies, settleDependencies } from '../newsroom/dependents.ts';
import { noteLanguagesOut } from '../newsroom/languages-out.ts';
import { notePublished } from '../newsroom/record-work.ts';
import { removeObject, removeUnfinished } from '../platform/object-storage.ts';
import { filesInUse, forgetOrphans, orphanFiles } from '../published/media.ts';
import { forgetPublications, isCommitted } from '../published/publications.ts';
import { leftIntents, removeIntent, type LeftIntent } from './intent-journal.ts';
import type { LockedPress } from './press.ts';

/**
 * Finishes what a press that was stopped had committed, and undoes what it had not: afterwards `published`, the media
 * folder and the newsroom agree. Needs no key. Only for whoever holds the lock of the press (`inTurn`).
 */
export async function finishPublications(press: LockedPress): Promise<void> {
  const left = await leftIntents(press.journalFolder);
  for (const intent of left) {
    if (await isCommitted(press.published, intent.id)) await finish(press, intent);
    else await undo(press, intent);
    await removeIntent(press.journalFolder, intent.id);
  }
  await removeOrphans(press);
  await forgetPublications(press.published);
}

/** What is left to do once a publication is committed. Each step may be done twice. */
export async function finish(
  press: LockedPress,
  { id, works, at, languages }: Omit<LeftIntent, 'files'>,
): Promise<void> {
  await notePublished(press.newsroom, works, at);
  await noteLanguagesOut(press.newsroom, languages);
  await settleDependencies(press.newsroom, id, works);
}

/** Takes away what a publication made that came to nothing. */
export async function undo(press: LockedPress, { id, files }: Pick<LeftIntent, 'id' | 'files'>): Promise<void> {
  const used = new Set(await filesInUse(press.published.db, files));
  const storage = { folder: press.mediaFolder };
  await Promise.all(files.filter((file) => !used.has(file)).map((file) => removeObject(storage, file)));
  await removeUnfinished(storage, files);
  await forgetDependencies(press.newsroom, id);
}

/** Deletes the bytes of files that no work shows any more, and then forgets their names. Gives how many there were. */
export async function removeOrphans({ published, mediaFolder }: LockedPress): Promise<number> {
  const files = await orphanFiles(published);
  if (files.length === 0) return 0;
  const used = new Set(await filesInUse(published.db, files));
  await Promise.all(files.filter((file) => !used.has(file)).map((file) => removeObject({ folder: mediaFolder }, file)));
  await forgetOrphans(published, files);
  return files.length;
}

import type { MediaId, PersonId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { itemsOf, type MediaItem } from './media.ts';
import { removeReady } from './ready-files.ts';
import type { NewsroomTables } from './schema.ts';

/** Where the ready files of pictures lie. */
interface Ready {
  readonly newsroom: Zone<NewsroomTables>;
  readonly originalsFolder: string;
}

/** Pictures in which somebody of these is said to be recognised. */
export async function picturesOf({ db }: Zone<NewsroomTables>, people: Iterable<PersonId>): Promise<MediaItem[]> {
  const found = new Map<string, MediaItem>();
  for (const person of people) {
    const rows = await db
      .selectFrom('media')
      .selectAll()
      .where('kind', '=', 'picture')
      .where('facts', 'like', `%"person":"${person}"%`)
      .execute();
    for (const item of await itemsOf({ db }, rows)) found.set(item.id, item);
  }
  return [...found.values()];
}

/** Pictures of which files are ready or will be, and in which somebody is said to be recognised. */
export async function picturesOfPeople(zone: Zone<NewsroomTables>): Promise<MediaItem[]> {
  const rows = await zone.db
    .selectFrom('media')
    .innerJoin('renditions', 'renditions.media', 'media.id')
    .selectAll('media')
    .where('state', '<>', 'withheld')
    .where('facts', 'not like', '%"people":[]%')
    .execute();
  return itemsOf(zone, rows);
}

/** Makes no files of this picture, and removes those that are ready: noted first, so that none under way comes after. */
export async function withhold({ newsroom, originalsFolder }: Ready, item: MediaItem): Promise<void> {
  await newsroom.db
    .updateTable('renditions')
    .set({ state: 'withheld', made: 0, whole: 0, files: '[]', why: null })
    .where('media', '=', item.id)
    .execute();
  await removeReady({ folder: originalsFolder, media: item.sealedAs }, item.original);
}

/** Those that are withheld now. */
export async function withheldPictures(zone: Zone<NewsroomTables>): Promise<MediaItem[]> {
  const rows = await zone.db
    .selectFrom('media')
    .innerJoin('renditions', 'renditions.media', 'media.id')
    .selectAll('media')
    .where('state', '=', 'withheld')
    .execute();
  return itemsOf(zone, rows);
}

/** Has one made after all. */
export async function letMake(zone: Zone<NewsroomTables>, media: MediaId): Promise<void> {
  await zone.db
    .updateTable('renditions')
    .set({ state: 'waiting' })
    .where('media', '=', media)
    .where('state', '=', 'withheld')
    .execute();
}

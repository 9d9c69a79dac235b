import type { MediaId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { MediaItem } from './media.ts';
import type { NewsroomTables } from './schema.ts';

/** The picture that stands for a media item: an original, and what it is sealed under. */
export interface ShownAs {
  readonly original: string;
  readonly sealedAs: MediaId;
}

/** A picture stands for itself, a film is shown by its opening picture; one without is not in the map. */
export async function shownAs(
  zone: Zone<NewsroomTables>,
  items: readonly Pick<MediaItem, 'id' | 'original' | 'sealedAs' | 'facts'>[],
): Promise<Map<MediaId, ShownAs>> {
  const posters = items.flatMap(({ facts }) => (facts.kind === 'film' && facts.poster !== null ? [facts.poster] : []));
  const rows =
    posters.length === 0
      ? []
      : await zone.db.selectFrom('media').select(['id', 'original', 'sealed_as']).where('id', 'in', posters).execute();
  const opening = new Map(rows.map(({ id, original, sealed_as: sealedAs }) => [id, { original, sealedAs }]));
  const shown = new Map<MediaId, ShownAs>();
  for (const { id, original, sealedAs, facts } of items) {
    const poster = facts.kind === 'film' ? opening.get(facts.poster ?? '') : { original, sealedAs };
    if (poster !== undefined) shown.set(id, { original: poster.original, sealedAs: poster.sealedAs as MediaId });
  }
  return shown;
}

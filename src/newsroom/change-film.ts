import { cleanCaptions } from '../platform/captions.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { addMedia, seal, type AddingRefusal } from './add-media.ts';
import { changeMedia } from './change-media.ts';
import type { FilmFacts, MediaItem } from './media.ts';
import type { MediaRoom } from './media-room.ts';

interface ChangingFilm {
  readonly item: MediaItem;
  readonly by: AccountId;
  readonly now: Instant;
}

export type FilmChangeRefusal = AddingRefusal | 'not-captions' | 'media-unknown' | 'changed-meanwhile';

/** Opens a film with a picture of its own, which joins the library: it owes what every picture owes. */
export async function setPoster(
  room: MediaRoom,
  { item, by, now }: ChangingFilm,
  bytes: Uint8Array,
): Promise<'changed' | { readonly refused: FilmChangeRefusal }> {
  const { credit, licence } = item.facts;
  const added = await addMedia(room, { bytes, by, now, credit, licence });
  if ('refused' in added) return added;
  if (added.facts.kind !== 'picture') return { refused: 'kind-not-taken' };
  return changeFilm(room, { item, by, now }, (facts) => ({ ...facts, poster: added.id }));
}

/** Gives a film captions in a language, in the place of those it had. */
export async function setCaptions(
  room: MediaRoom,
  { item, by, now }: ChangingFilm,
  { lang, bytes }: { readonly lang: string; readonly bytes: Uint8Array },
): Promise<'changed' | { readonly refused: FilmChangeRefusal }> {
  const clean = cleanCaptions(bytes);
  if (clean === null) return { refused: 'not-captions' };
  const original = await seal(room, item.sealedAs, clean, null);
  return changeFilm(room, { item, by, now }, (facts) => ({
    ...facts,
    captions: [...facts.captions.filter((each) => each.lang !== lang), { lang, original }],
  }));
}

function changeFilm(
  room: MediaRoom,
  { item, by, now }: ChangingFilm,
  change: (facts: FilmFacts) => FilmFacts,
): Promise<'changed' | { readonly refused: 'media-unknown' | 'changed-meanwhile' }> {
  return changeMedia(room.newsroom, { id: item.id, seen: null, by, now, audit: room.vault.audit }, (was) =>
    was.facts.kind === 'film' ? { ...was, facts: change(was.facts) } : was,
  );
}

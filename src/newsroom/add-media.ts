import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type MediaId } from '../domain/id.ts';
import type { Localised } from '../domain/locale.ts';
import { mediaFileOf } from '../domain/media-file.ts';
import { isDiskFull } from '../platform/disk-full.ts';
import { measureFilm, type FilmRefusal } from '../platform/film-facts.ts';
import { glancesOf } from '../platform/pictures.ts';
import type { Glances } from '../platform/picture-work.ts';
import { eraseMediaKeys, mediaKey } from '../vault/media-key.ts';
import type { MediaFacts, MediaItem } from './media.ts';
import type { MediaRoom } from './media-room.ts';
import { keepGlances, keepOriginal, removeSealedAs } from './originals.ts';
import { recordMedia } from './record-media.ts';

/** Each is sealed in memory, at most two at a time. */
export const MOST_PICTURE_BYTES = 40 * 1024 * 1024;
export const MOST_FILM_BYTES = 64 * 1024 * 1024;

export type AddingRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'kind-not-taken'
  | 'heic'
  /** Damaged, cut off, or of more pixels than anybody needs. */
  | 'picture-unreadable'
  | FilmRefusal
  | 'disk-full';

export interface Given {
  readonly bytes: Uint8Array;
  readonly by: AccountId;
  readonly now: Instant;
  /** What is said of all that are sent together. */
  readonly credit: Localised;
  readonly licence: string;
}

/**
 * Takes a picture or film into the library: its kind is what its bytes say, its name is not kept, and nothing is there
 * unless all of it is. What the desk shows of a picture is made first, so that one that cannot be read is not taken.
 */
export async function addMedia(
  room: MediaRoom,
  given: Given,
): Promise<MediaItem | { readonly refused: AddingRefusal }> {
  const { bytes, by, now, credit, licence } = given;
  const looked = await lookAt(bytes);
  if ('refused' in looked) return looked;
  const id = idFrom<MediaId>(randomBytes(16));
  await room.vault.audit({ by, verb: 'media-added', records: [id] });
  const said = { credit, licence, people: [], nobody: null, pixels: null };
  return orNothing(room, { id, by }, async () => {
    const original = await seal(room, id, bytes, looked.glances);
    const facts: MediaFacts =
      looked.film === null ? { kind: 'picture', ...said, focus: null } : filmOf(said, looked.film, original);
    const item: MediaItem = { id, original, sealedAs: id, facts, texts: new Map() };
    await recordMedia(room.newsroom, item, { by, now });
    return item;
  });
}

type Measured = Exclude<ReturnType<typeof measureFilm>, { readonly refused: unknown }>;
type Said = Pick<MediaFacts, 'credit' | 'licence' | 'people' | 'nobody' | 'pixels'>;

function filmOf(said: Said, { type, ...size }: Measured, original: string): MediaFacts {
  return { kind: 'film', ...said, ...size, poster: null, sources: [{ original, type }], captions: [] };
}

interface Looked {
  readonly film: Measured | null;
  readonly glances: Glances | null;
}

async function lookAt(bytes: Uint8Array): Promise<Looked | { readonly refused: AddingRefusal }> {
  if (bytes.length === 0) return { refused: 'file-empty' };
  const file = mediaFileOf(bytes);
  if (file === 'heic') return { refused: 'heic' };
  if (file === null) return { refused: 'kind-not-taken' };
  if (bytes.length > (file.kind === 'picture' ? MOST_PICTURE_BYTES : MOST_FILM_BYTES))
    return { refused: 'file-too-large' };
  if (file.kind === 'film') {
    const film = measureFilm(bytes);
    return 'refused' in film ? film : { film, glances: null };
  }
  const glances = await glancesOf(bytes);
  return glances === null ? { refused: 'picture-unreadable' } : { film: null, glances };
}

/** Seals an original, and what the desk shows of it, under the key of this record. */
export async function seal(
  room: MediaRoom,
  sealedAs: MediaId,
  bytes: Uint8Array,
  glances: Glances | null,
): Promise<string> {
  const key = await mediaKey(room.vault, sealedAs);
  try {
    const originals = { folder: room.originalsFolder, media: sealedAs, key };
    const original = await keepOriginal(originals, bytes);
    if (glances !== null) await keepGlances(originals, original, glances);
    return original;
  } finally {
    key.fill(0);
  }
}

/** Does it whole, or leaves nothing that anybody could open; a full disk is told, everything else is thrown. */
export async function orNothing<Done>(
  room: MediaRoom,
  { id, by }: { readonly id: MediaId; readonly by: AccountId },
  work: () => Promise<Done>,
): Promise<Done | { readonly refused: 'disk-full' }> {
  try {
    return await work();
  } catch (error) {
    await eraseMediaKeys(room.vault, [id], { by, audit: room.vault.audit });
    await removeSealedAs(room.originalsFolder, id);
    if (isDiskFull(error)) return { refused: 'disk-full' };
    throw error;
  }
}

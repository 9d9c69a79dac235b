import type { Document } from '../domain/document.ts';
import type { MediaId, PersonId } from '../domain/id.ts';
import type { Work, WorkText } from '../domain/work.ts';
import type { MediaItem } from '../newsroom/media.ts';

type Items = ReadonlyMap<MediaId, MediaItem>;

/** The pictures and films in which one of these people can be recognised, or whose opening picture shows one. */
export function mediaShowing(items: Items, people: ReadonlySet<PersonId>): Set<MediaId> {
  const shows = (id: MediaId): boolean => recognisableIn(items, [id]).some((person) => people.has(person));
  return new Set([...items.keys()].filter(shows));
}

/** Everyone who can be recognised in these pictures and films, or in the opening picture of one. */
export function recognisableIn(items: Items, media: Iterable<MediaId>): PersonId[] {
  const wanted = withPosters(items, media);
  return [...wanted].flatMap((id) => items.get(id)?.facts.people.map(({ person }) => person) ?? []);
}

/** These media, and the opening pictures of the films among them. */
export function withPosters(items: Items, media: Iterable<MediaId>): Set<MediaId> {
  const all = [...media];
  const posters = all.flatMap((id) => {
    const facts = items.get(id)?.facts;
    return facts?.kind === 'film' ? (facts.poster ?? []) : [];
  });
  return new Set([...all, ...posters]);
}

export function workWithout(work: Work, left: ReadonlySet<MediaId>): Work {
  return work.picture !== null && left.has(work.picture) ? { ...work, picture: null } : work;
}

/** A text without these pictures and films. Its words stay. */
export function textWithout(text: WorkText, left: ReadonlySet<MediaId>): WorkText {
  const { details } = text;
  const body = documentWithout(text.body, left);
  if (details.kind !== 'story') return { ...text, body };
  const film = details.film !== null && left.has(details.film) ? null : details.film;
  const transcript = details.transcript === null ? null : documentWithout(details.transcript, left);
  return { ...text, body, details: { ...details, film, transcript } };
}

function documentWithout(document: Document, left: ReadonlySet<MediaId>): Document {
  const stays = (block: Document['blocks'][number]): boolean =>
    !((block.type === 'picture' || block.type === 'video') && left.has(block.media));
  return { ...document, blocks: document.blocks.filter(stays) };
}

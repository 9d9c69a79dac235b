import { parseId, type WorkId } from '../../domain/id.ts';
import { MEDIA_DUTIES } from '../../domain/media-duty.ts';
import type { MediaAsked } from '../../newsroom/media-list.ts';

/** Reads what is asked of the library from an address or a form; what is none of its choices is not asked. */
export function askedFrom(given: (name: string) => string): MediaAsked {
  const kind = given('kind');
  const lacks = given('lacks');
  return {
    kind: kind === 'picture' || kind === 'film' ? kind : null,
    lacks: lacks === 'any' ? 'any' : (MEDIA_DUTIES.find((each) => each === lacks) ?? null),
    work: parseId<WorkId>(given('work')),
    unused: given('work') === 'none',
    words: [],
  };
}

/** The same as fields, without what is not asked. What is looked for is never among them. */
export function fieldsOf({ kind, lacks, work, unused }: MediaAsked): Readonly<Record<string, string>> {
  const given = { kind, lacks, work: unused ? 'none' : work };
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

export function addressOf(asked: MediaAsked, page: number): string {
  const search = new URLSearchParams(fieldsOf(asked));
  if (page > 1) search.set('page', String(page));
  return search.size === 0 ? '/media' : `/media?${search}`;
}

import { mentionsOf, type Block } from '../domain/document.ts';
import type { MediaId, WorkId } from '../domain/id.ts';
import type { WorkText } from '../domain/work.ts';
import type { KeyResolver } from './reading.ts';
import { strandsOf } from './strands.ts';
import type { KeyNamer } from './write-markdown.ts';

/** What mentions are called in some texts, and who is meant by what they are called. */
export interface MentionKeys {
  readonly names: KeyNamer;
  readonly resolver: KeyResolver;
}

/**
 * Short keys for what some texts mention, the first letters of their ids: whoever translates writes
 * `[full](person:k3fa)`. Whoever is not mentioned there has no key, and cannot be brought in. A key stays whose it is
 * whatever a colleague adds meanwhile; one that has become two people's is nobody's.
 */
export function mentionKeys(texts: readonly WorkText[]): MentionKeys {
  const blocks = texts.flatMap((text) => [...strandsOf(text).values()].flat());
  const { people, places } = mentionsOf({ v: 1, blocks });
  const media = [...new Set(blocks.flatMap(mediaOf))];
  const works = [...new Set(blocks.flatMap(worksIn))];
  return {
    names: {
      person: (id) => keyIn(people, id),
      place: (id) => keyIn(places, id),
      media: (id) => keyIn(media, id),
      work: (id) => keyIn(works, id),
    },
    resolver: {
      person: (key) => idAt(people, key),
      place: (key) => idAt(places, key),
      picture: (key) => idAt(media, key),
      film: (key) => idAt(media, key),
      work: (key) => idAt(works, key),
    },
  };
}

const SHORTEST = 4;

function keyIn(ids: readonly string[], id: string): string {
  let length = SHORTEST;
  while (ids.some((each) => each !== id && each.startsWith(id.slice(0, length)))) length++;
  return id.slice(0, length);
}

function idAt<Id extends string>(ids: readonly Id[], key: string): Id | null {
  const [only, second] = key.length < SHORTEST ? [] : ids.filter((each) => each.startsWith(key));
  return second === undefined ? (only ?? null) : null;
}

const mediaOf = (block: Block): MediaId[] => (block.type === 'picture' || block.type === 'video' ? [block.media] : []);

/** The works that a block links to. */
function worksIn(block: Block): WorkId[] {
  const lines = block.type === 'list' ? block.items : 'content' in block ? [block.content] : [];
  return lines
    .flat()
    .flatMap((inline) => (inline.type === 'note' ? inline.content : [inline]))
    .flatMap((inline) => (inline.type === 'text' ? inline.marks : []))
    .flatMap((mark) => (mark.type === 'work' ? [mark.work] : []));
}

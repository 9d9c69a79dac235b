import type { Document } from './document.ts';
import type { MediaId } from './id.ts';
import type { WorkText } from './work.ts';

/** The pictures and films of a text, in the order in which they stand. */
export function mediaIn(text: WorkText): MediaId[] {
  const { details } = text;
  const story = details.kind === 'story' ? details : null;
  const shown = [
    ...mediaInDocument(text.body),
    ...(story?.transcript == null ? [] : mediaInDocument(story.transcript)),
  ];
  return story?.film == null ? shown : [...shown, story.film];
}

const mediaInDocument = ({ blocks }: Document): MediaId[] =>
  blocks.flatMap((block) => (block.type === 'picture' || block.type === 'video' ? [block.media] : []));

import type { Inline } from '../../../domain/document.ts';

export type Mention = Extract<Inline, { type: 'person' | 'place' | 'date' }>;

/** By which a page keeps what readers see of a mention. */
export function mentionKey(mention: Mention): string {
  switch (mention.type) {
    case 'person':
      return `person ${mention.person} ${mention.form}`;
    case 'place':
      return `place ${mention.place} ${mention.of ?? ''}`;
    case 'date':
      return `date ${mention.on} ${mention.of ?? ''}`;
  }
}

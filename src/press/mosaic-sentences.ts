import type { Inline } from '../domain/document.ts';
import type { PersonId } from '../domain/id.ts';
import { MENTION } from '../domain/proper-names.ts';

/** A sentence of a text as it was written, with the people in it and where in its words each of them stands. */
export interface Sentence {
  readonly words: string;
  readonly people: readonly { readonly person: PersonId; readonly at: number }[];
}

const ENDS = /(?<=[.!?…]["'”’»)\]]*)\s+/u;

/** The sentences of a line. */
export function sentencesIn(line: readonly Inline[]): Sentence[] {
  const words = line.map((part) => (part.type === 'text' ? part.text : MENTION)).join('');
  const mentions = line.filter((part) => part.type !== 'text');
  let next = 0;
  return words.split(ENDS).map((sentence) => {
    const people: { person: PersonId; at: number }[] = [];
    for (let at = sentence.indexOf(MENTION); at !== -1; at = sentence.indexOf(MENTION, at + 1)) {
      const mention = mentions[next++];
      if (mention?.type === 'person') people.push({ person: mention.person, at });
    }
    return { words: sentence, people };
  });
}

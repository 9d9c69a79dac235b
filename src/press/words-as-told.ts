import type { Instant } from '../domain/date.ts';
import { plainText, type PublishedBlock } from '../domain/published-work.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { peopleById } from '../vault/people.ts';
import { placesById } from '../vault/places.ts';
import { withdrawnPeople } from '../vault/withdrawals.ts';
import { asWithdrawn } from './as-withdrawn.ts';
import { mentionedIn } from './mentioned.ts';
import type { Press } from './press.ts';
import { tellDocument, tellLine } from './tell-line.ts';
import { purposesFor, type Telling } from './telling.ts';

/** The words of a text as the public would read them now; pictures and films apart. */
export interface WordsAsTold {
  readonly title: string;
  readonly standfirst: string;
  readonly paragraphs: readonly string[];
}

/**
 * Each mention as the consent of whom it means lets it out at this moment, as the press itself renders it; in the order
 * given. Everyone who stands in any of the texts is read at once, and told to the audit once.
 */
export async function wordsAsTold(
  press: Press,
  texts: readonly { readonly work: Work; readonly text: WorkText }[],
  now: Instant,
): Promise<WordsAsTold[]> {
  if (texts.length === 0) return [];
  const mentioned = texts.map(({ work, text }) => mentionedIn(work, [text]));
  const known = await peopleById(press.vault, [...new Set(mentioned.flatMap((each) => [...each.people]))]);
  const people = asWithdrawn(known, await withdrawnPeople(press.vault.vault));
  const places = await placesById(press.vault, [...new Set(mentioned.flatMap((each) => [...each.places]))]);
  return texts.map(({ work, text }) => {
    const { locale } = text;
    const purposes = purposesFor(work.kind, locale, press.identity);
    return toldIn(text, { locale, say: catalogueFor(locale), now, purposes, publication: work.id, people, places });
  });
}

function toldIn(text: WorkText, telling: Telling): WordsAsTold {
  const blocks = text.body.blocks.filter(({ type }) => type !== 'picture' && type !== 'video');
  return {
    title: plainText(tellLine(text.title, telling)),
    standfirst: plainText(tellLine(text.standfirst, telling)),
    paragraphs: tellDocument({ ...text.body, blocks }, telling, NO_MEDIA).flatMap(linesOf),
  };
}

const none = (): never => {
  throw new Error('pictures and films were left out');
};
const NO_MEDIA = { picture: none, film: none };

function linesOf(block: PublishedBlock): string[] {
  if ('items' in block) return block.items.map(plainText);
  return 'content' in block ? [plainText(block.content)] : [];
}

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
import { purposesFor } from './telling.ts';

/** The words of a text as the public would read them now; pictures and films apart. */
export interface WordsAsTold {
  readonly title: string;
  readonly standfirst: string;
  readonly paragraphs: readonly string[];
}

/** Each mention as the consent of whom it means lets it out at this moment, as the press itself renders it. */
export async function wordsAsTold(press: Press, work: Work, text: WorkText, now: Instant): Promise<WordsAsTold> {
  const { locale } = text;
  const { people, places } = mentionedIn(work, [text]);
  const telling = {
    locale,
    say: catalogueFor(locale),
    now,
    purposes: purposesFor(work.kind, locale, press.identity),
    publication: work.id,
    people: asWithdrawn(await peopleById(press.vault, [...people]), await withdrawnPeople(press.vault.vault)),
    places: await placesById(press.vault, [...places]),
  };
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

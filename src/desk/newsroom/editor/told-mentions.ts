import type { Locale } from '../../../domain/locale.ts';
import { nameOf } from '../../../domain/person.ts';
import type { Work } from '../../../domain/work.ts';
import { glance } from '../../people/person-words.ts';
import { wordsFor } from '../mention-words.ts';
import { allows, type DeskContext, type Newsroom } from '../newsroom-context.ts';
import { mentionKey, type Mention } from './mention-key.ts';

/** What readers will see of a mention; and why no name is told, for those whose matter that is. */
export interface Told {
  readonly told: string;
  readonly standIn: boolean;
  readonly why: string | null;
}

/** Mentions as they will be read in a language, by their keys. What is not this colleague's to know is not there. */
export async function toldMentions(
  c: DeskContext,
  newsroom: Newsroom,
  work: Work,
  { mentions, locale }: { readonly mentions: readonly Mention[]; readonly locale: Locale },
): Promise<ReadonlyMap<string, Told>> {
  const people = mentions.flatMap((each) => (each.type === 'person' ? each.person : (each.of ?? [])));
  const places = mentions.flatMap((each) => (each.type === 'place' ? each.place : []));
  const words = await wordsFor(c, newsroom, { people, places });
  const mayAskWhy = allows(c, 'consents.read');
  const told = new Map<string, Told>();
  for (const mention of mentions) {
    if (mention.type === 'person' && !words.knows(mention.person)) continue;
    const text = words.of(mention, locale, work);
    if (text === '…') continue;
    const known = mention.type === 'person' ? words.record(mention.person) : null;
    const name = known === null ? null : nameOf(known.person, locale);
    const standIn = known !== null && ![name?.full, name?.short, name?.given].includes(text);
    const why = known !== null && mayAskWhy ? glance(known, c.var.deps.now(), newsroom.language) : null;
    told.set(mentionKey(mention), { told: text, standIn, why });
  }
  return told;
}

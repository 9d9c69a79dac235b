import type { JSX } from 'hono/jsx/jsx-runtime';
import type { AccountId } from '../../domain/id.ts';
import type { Looked } from '../../newsroom/media.ts';
import { dayOnly } from '../clock-time.ts';
import type { Language } from '../language.ts';

/** Who said something, and when; nothing where nobody did. */
export function LookedLine(props: {
  readonly looked: Looked | null;
  readonly words: 'media.pixels-seen' | 'media.nobody-said';
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly language: Language;
}): JSX.Element | null {
  const { looked, words, accounts, language } = props;
  if (looked === null) return null;
  const { say, locale } = language;
  const who = looked.by === null ? null : accounts.get(looked.by);
  return <p class="told">{say(words, { who: who ?? say('media.somebody'), day: dayOnly(looked.at, locale) })}</p>;
}

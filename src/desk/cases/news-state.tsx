import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf, type Locale } from '../../domain/locale.ts';
import { BAD_NEWS, GOOD_NEWS, type PersonSituation } from '../../domain/situation.ts';
import type { Language } from '../language.ts';

/** Of news in a case: what it waits for, or the words that the family agreed to, for whoever writes and reviews. */
export function NewsState(props: { readonly of: PersonSituation; readonly language: Language }): JSX.Element | null {
  const { of, language } = props;
  const { say } = language;
  if (GOOD_NEWS.has(of.state)) return of.agreement === null ? <Waits words={say('casework.news-waits-yes')} /> : null;
  if (!BAD_NEWS.has(of.state)) return null;
  const words = Object.entries(of.family?.wording ?? {}).filter(([, text]) => text.trim() !== '');
  if (of.family === null || words.length === 0) return <Waits words={say('casework.news-waits-family')} />;
  return (
    <span class="hint">
      {say('casework.news-words')}
      {words.map(([locale, text]) => (
        <q lang={locale} dir={directionOf(locale as Locale)}>
          {text}
        </q>
      ))}
    </span>
  );
}

const Waits = ({ words }: { readonly words: string }): JSX.Element => <span class="due">{words}</span>;

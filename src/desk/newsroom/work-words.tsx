import type { JSX } from 'hono/jsx/jsx-runtime';
import { directionOf, type Locale } from '../../domain/locale.ts';
import type { StoryKind, WorkKind } from '../../domain/work.ts';
import type { Say } from '../../platform/catalogue/catalogue.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import type { Language } from '../language.ts';
import { languageName } from '../people/told-history.ts';
import type { Standing } from './standings.ts';

/** "Field diary", "Report": a kind of story where it is one. */
export const kindInWords = (kind: WorkKind, story: StoryKind | null, say: Say): string => say(`kinds.${story ?? kind}`);

/** A work's title in the reader's language, else in its own. */
export function titleFor<Some extends WorkLanguage>(
  languages: readonly Some[] | undefined,
  locale: Locale,
): Some | null {
  return languages?.find((each) => each.locale === locale && each.title !== '') ?? languages?.[0] ?? null;
}

/** A title in its own language and direction. */
export function Title(props: { readonly of: WorkLanguage | null; readonly language: Language }): JSX.Element {
  const { of, language } = props;
  if (of === null || of.title === '') return <i>{language.say('works.untitled')}</i>;
  return (
    <bdi lang={of.locale === language.locale ? undefined : of.locale} dir={directionOf(of.locale)}>
      {of.title}
    </bdi>
  );
}

/** How a work stands in each language, in a few words each; languages that the organisation lacks come last. */
export function StandingMarks(props: {
  readonly standings: readonly Standing[];
  readonly locales: readonly Locale[];
  readonly language: Language;
}): JSX.Element {
  const { standings, locales, language } = props;
  const { say } = language;
  const other = standings.filter(({ locale }) => !locales.includes(locale));
  const rows = [...locales.map((locale) => standings.find((each) => each.locale === locale) ?? locale), ...other];
  return (
    <ul class="standings">
      {rows.map((each) => {
        const locale = typeof each === 'string' ? each : each.locale;
        const state = typeof each === 'string' ? 'missing' : each.state;
        const newer = typeof each !== 'string' && each.newer;
        const behind = typeof each !== 'string' && each.behind !== null;
        return (
          <li class={`is-${state}`}>
            <abbr title={languageName(locale, language.locale)}>{locale}</abbr> {say(`works.state-${state}`)}
            {newer ? <span class="newer">{say('works.newer')}</span> : null}
            {behind ? <span class="newer">{say('works.behind-short')}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Locale } from '../../domain/locale.ts';
import { STANDING_WORDS } from '../../pages/standing-words.ts';
import { languageName } from '../people/told-history.ts';
import type { SiteDraft } from './site-draft.ts';
import type { Standing } from './standing.ts';

/** The pages that all others lead to, with their state, and the way to each. */
export function StandingPart(props: {
  readonly standing: readonly Standing[];
  readonly draft: SiteDraft;
}): JSX.Element {
  const { identity, language } = props.draft;
  const { say, locale } = language;
  const languages = new Intl.ListFormat(locale, { type: 'conjunction' });
  const named = (locales: readonly Locale[]) => languages.format(locales.map((each) => languageName(each, locale)));
  return (
    <section>
      <h2 class="part">{say('site.standing')}</h2>
      <p class="hint">{say('site.standing-lead')}</p>
      <ul class="lines">
        {props.standing.map(({ page, work, publicIn }) => {
          const missing = identity.locales.filter((each) => !publicIn.includes(each));
          return (
            <li>
              <p>
                <a href={work === null ? `/newsroom/new?page=${page}` : `/newsroom/works/${work}`}>
                  <b>{say(STANDING_WORDS[page])}</b>
                </a>
                <span class="help">
                  {work === null ? say('site.standing-begin') : null}
                  {publicIn.length === 0 ? null : say('site.standing-public', { languages: named(publicIn) })}{' '}
                  {work === null || missing.length === 0
                    ? null
                    : say('site.standing-missing', { languages: named(missing) })}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

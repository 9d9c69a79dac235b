import type { JSX } from 'hono/jsx/jsx-runtime';
import { textIn, type Locale, type Localised } from '../../domain/locale.ts';
import type { Office } from '../../domain/office.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';

interface OfficialsView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly offices: readonly Office[];
  readonly mayWrite: boolean;
}

/** The offices that the organisation writes to and meets, by institution. */
export function officialsPage({ language, identity, session, offices, mayWrite }: OfficialsView): JSX.Element {
  const { say, locale } = language;
  const { compare } = new Intl.Collator(locale);
  const named = offices
    .map(({ id, title, institution }) => ({ id, title: inWords(title, locale), of: inWords(institution, locale) }))
    .toSorted((a, b) => compare(a.of, b.of) || compare(a.title, b.title));
  return (
    <Frame
      title={say('casework.officials')}
      language={language}
      identity={identity}
      path="/officials"
      session={session}
    >
      <div class="head-line">
        <h1>{say('casework.officials')}</h1>
        {mayWrite ? (
          <a class="button" href="/officials/new">
            {say('casework.office-new')}
          </a>
        ) : null}
      </div>
      <p class="lead">{say('casework.officials-lead')}</p>
      {named.length === 0 ? (
        <p class="told">{say('casework.no-officials')}</p>
      ) : (
        <ul class="lines needs">
          {named.map(({ id, title, of }) => (
            <li>
              <p>
                <a href={`/officials/${id}`}>
                  <bdi>{title}</bdi>
                </a>
                <span class="help">
                  <bdi>{of}</bdi>
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

/** In the reader's language, or in the one that there is. */
export function inWords(text: Localised, locale: Locale): string {
  return textIn(text, locale) ?? Object.values(text)[0] ?? '–';
}

import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { textIn } from '../domain/locale.ts';
import { INTERFACE_LANGUAGES } from '../platform/catalogue/catalogue.ts';
import { DESK_STYLE } from './assets.ts';
import type { Language } from './language.ts';

interface FrameProps {
  readonly title: string;
  readonly language: Language;
  readonly identity: SiteIdentity | null;
  /** Where the language links lead: this page, or the sign-in page where this one cannot be asked for again. */
  readonly path: string;
  readonly signedIn?: boolean;
  /** Seconds after which the page asks again by itself: while something goes on. */
  readonly reloadAfter?: number;
  readonly children?: Child;
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', es: 'Español', fr: 'Français' };

/** The document of every page of the desk. */
export function Frame({
  title,
  language,
  identity,
  path,
  signedIn = false,
  reloadAfter,
  children,
}: FrameProps): JSX.Element {
  const { locale, say } = language;
  const notice = identity?.demonstration === true ? say('desk.demonstration') : null;
  const headNotice = identity?.headNotice == null ? null : textIn(identity.headNotice, locale);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {reloadAfter === undefined ? null : <meta http-equiv="refresh" content={String(reloadAfter)} />}
        <title>{`${title} – ${identity?.shortName ?? 'Alzavoz'}`}</title>
        <link rel="stylesheet" href={DESK_STYLE} />
      </head>
      <body>
        <a class="skip" href="#content">
          {say('desk.skip')}
        </a>
        {notice === null ? null : <p class="notice">{headNotice ?? notice}</p>}
        <header class="top">
          <p class="whose">
            <span class="organisation">{identity?.organisation ?? 'Alzavoz'}</span>{' '}
            <span class="desk">{say('desk.name')}</span>
          </p>
          {signedIn ? (
            <form method="post" action="/sign-out">
              <button type="submit" class="quiet">
                {say('desk.sign-out')}
              </button>
            </form>
          ) : null}
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer>
          <nav aria-label={say('desk.language')}>
            <ul class="languages">
              {INTERFACE_LANGUAGES.map((each) => (
                <li>
                  <a href={`${path}?lang=${each}`} lang={each} aria-current={each === locale ? 'true' : undefined}>
                    {LANGUAGE_NAMES[each] ?? each}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
}

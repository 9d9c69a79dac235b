import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { textIn } from '../domain/locale.ts';
import { INTERFACE_LANGUAGES } from '../platform/catalogue/catalogue.ts';
import type { Session } from '../staff/sessions.ts';
import { DESK_STYLE, ISLANDS } from './assets.ts';
import { DeskNav } from './desk-nav.tsx';
import type { Language } from './language.ts';

interface FrameProps {
  readonly title: string;
  readonly language: Language;
  readonly identity: SiteIdentity | null;
  /** Where the language links lead: this page, or the sign-in page where this one cannot be asked for again. */
  readonly path: string;
  /** Whose page it is: they are led to what is theirs. */
  readonly session?: Session | undefined;
  /** A script of this page (`ISLANDS`), which works without it too. */
  readonly script?: string;
  /** The same, where there are several. */
  readonly scripts?: readonly string[];
  /** Seconds after which the page asks again by itself: while something goes on. */
  readonly reloadAfter?: number;
  readonly children?: Child;
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', es: 'Español', fr: 'Français' };

/** The document of every page of the desk. */
export function Frame(props: FrameProps): JSX.Element {
  const { title, language, identity, path, session, script, scripts = [], reloadAfter, children } = props;
  const signedIn = session !== undefined;
  const { locale, say } = language;
  const bare = session?.provedAt === null && identity?.demonstration !== true;
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
        {[...scripts, ...(script === undefined ? [] : [script])].map((src) => (
          <script type="module" src={src} />
        ))}
        {signedIn ? <script type="module" src={ISLANDS.leave} /> : null}
      </head>
      <body>
        <a class="skip" href="#content">
          {say('desk.skip')}
        </a>
        <header>
          {notice === null ? null : <p class="notice">{headNotice ?? notice}</p>}
          <div class="top">
            <p class="whose">
              <span class="organisation">{identity?.organisation ?? 'Alzavoz'}</span>{' '}
              <span class="desk">{say('desk.name')}</span>
            </p>
            {signedIn ? (
              <div class="out">
                <a href="/access" aria-current={isOwnAccess(path) ? 'page' : undefined}>
                  {say('access.title')}
                </a>
                <a href="/leave" rel="noreferrer" title={say('access.leave-help')}>
                  {say('access.leave')}
                </a>
                <form method="post" action="/sign-out">
                  <button type="submit" class="quiet">
                    {say('desk.sign-out')}
                  </button>
                </form>
              </div>
            ) : null}
            {/* Nothing but their own access opens to them until they have a second factor. */}
            {session === undefined || bare ? null : <DeskNav session={session} language={language} path={path} />}
          </div>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer>
          <nav aria-label={say('desk.language')}>
            <ul class="languages">
              {INTERFACE_LANGUAGES.map((each) => (
                <li>
                  <a
                    href={`${path}${path.includes('?') ? '&' : '?'}lang=${each}`}
                    lang={each}
                    aria-current={each === locale ? 'true' : undefined}
                  >
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

const isOwnAccess = (path: string): boolean => /^\/access(?:[/?]|$)/.test(path);

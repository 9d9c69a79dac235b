import type { JSX } from 'hono/jsx/jsx-runtime';
import { parseLocale } from '../domain/locale.ts';
import { listPath } from '../domain/work-path.ts';
import { catalogueFor, INTERFACE_LANGUAGES } from '../platform/catalogue/catalogue.ts';
import { pageAssets } from './assets.ts';
import { Document } from './document.tsx';
import { ownNameOf } from './language-names.ts';
import type { PageContext } from './page-context.ts';
import type { Problem } from './views.ts';

/** `context` is `null` when the database does not answer: the page then knows no identity and no menu. */
export function problemPage(problem: Problem, context: PageContext | null): JSX.Element {
  if (context === null) return barePage(problem);
  const { say } = context;
  const title = say(`problem.${problem}`);
  const lead = say(`problem.${problem}-lead`);
  return (
    <Document head={{ title, description: lead, unlisted: true }} context={context} name="notice-page problem">
      <div class="opening">
        <h1>{title}</h1>
        <p class="standfirst">{lead}</p>
      </div>
      {problem === 'not-translated' ? (
        <Translations context={context} />
      ) : (
        <WaysOn problem={problem} context={context} />
      )}
    </Document>
  );
}

/** The languages that this page exists in, each in its own name. */
function Translations(props: { context: PageContext }) {
  return (
    <ul class="ways">
      {props.context.alternates
        .filter((each) => each.locale !== props.context.locale)
        .map((each) => (
          <li>
            <a href={each.href} hreflang={each.locale} lang={each.locale}>
              {ownNameOf(each.locale)}
            </a>
          </li>
        ))}
    </ul>
  );
}

const ABOUT_PETITIONS: ReadonlySet<Problem> = new Set<Problem>([
  'petition-unknown',
  'petition-not-open',
  'petition-closed',
  'petition-stopped',
  'token-unknown',
  'token-expired',
]);

function WaysOn(props: { problem: Problem; context: PageContext }) {
  const { problem, context } = props;
  const { say, locale } = context;
  return (
    <>
      {problem === 'not-found' ? (
        <form class="search-form" role="search" aria-label={say('search.words')} action={`/${locale}/search`}>
          <div class="field words-field">
            <label for="q">{say('search.words')}</label>
            <input id="q" type="search" name="q" dir="auto" />
          </div>
          <button class="button" type="submit">
            {say('search.go')}
          </button>
        </form>
      ) : null}
      <nav aria-label={say('problem.ways-on')}>
        <ul class="ways">
          {ABOUT_PETITIONS.has(problem) ? (
            <li>
              <a href={listPath('petition', locale)}>{say('chrome.all-petitions')}</a>
            </li>
          ) : null}
          <li>
            <a href={listPath('mission', locale)}>{say('chrome.all-missions')}</a>
          </li>
          <li>
            <a href={listPath('story', locale)}>{say('chrome.all-stories')}</a>
          </li>
          <li>
            <a href={`/${locale}/`}>{say('chrome.home')}</a>
          </li>
        </ul>
      </nav>
    </>
  );
}

/** Who is asking, and in which language, is not known: it is said in every language of the interface. */
function barePage(problem: Problem): JSX.Element {
  const [first = 'en'] = INTERFACE_LANGUAGES;
  const sayings = INTERFACE_LANGUAGES.flatMap((tag) => {
    const locale = parseLocale(tag);
    return locale === null ? [] : [{ locale, say: catalogueFor(locale) }];
  });
  return (
    <html lang={first} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{sayings[0]?.say(`problem.${problem}`)}</title>
        <link rel="stylesheet" href={pageAssets().style} />
      </head>
      <body>
        <main class="notice-page problem">
          {sayings.map(({ locale, say }, at) => (
            <section class="opening" lang={locale}>
              {at === 0 ? <h1>{say(`problem.${problem}`)}</h1> : <h2>{say(`problem.${problem}`)}</h2>}
              <p class="standfirst">{say(`problem.${problem}-lead`)}</p>
              <p class="more">
                <a href={`/${locale}/`}>{say('chrome.home')}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

import { textIn } from '../domain/locale.ts';
import { listPath } from '../domain/work-path.ts';
import type { MessageKey } from '../platform/catalogue/catalogue.ts';
import { LanguageMenu } from './language-menu.tsx';
import type { PageContext } from './page-context.ts';
import { withoutQuery } from './paths.ts';

const SECTIONS = [
  ['mission', 'chrome.missions'],
  ['case', 'chrome.cases'],
  ['story', 'chrome.stories'],
  ['report', 'chrome.reports'],
  ['petition', 'chrome.act'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/**
 * The head of every page. On a narrow screen the menu is a popover, which the browser opens and closes by itself,
 * without a script; a wide one shows it in the line, and a browser too old for popovers shows it below.
 */
export function Masthead(props: { context: PageContext }) {
  const { context } = props;
  const { identity, locale, say } = context;
  const notice = identity.headNotice === null ? null : textIn(identity.headNotice, locale);
  return (
    <header class="mast">
      {notice === null ? null : <p class="notice">{notice}</p>}
      <div class="mast-line">
        <a class="brand" href={`/${locale}/`}>
          {identity.shortName}
        </a>
        <div class="menu" id="menu" popover="auto">
          <button class="menu-close" type="button" popovertarget="menu" popovertargetaction="hide">
            {say('chrome.menu-close')}
          </button>
          <Sections context={context} />
          <form class="find" role="search" aria-label={say('chrome.search')} action={`/${locale}/search`}>
            <input
              type="search"
              name="q"
              aria-label={say('chrome.search-label')}
              placeholder={say('chrome.search-hint')}
            />
            <button type="submit">{say('chrome.search')}</button>
          </form>
          <LanguageMenu context={context} />
        </div>
        <a class="button quiet give" href={`/${locale}/donate`}>
          {say('chrome.donate')}
        </a>
        <button class="menu-open" type="button" popovertarget="menu">
          {say('chrome.menu-open')}
        </button>
      </div>
    </header>
  );
}

function Sections(props: { context: PageContext }) {
  const { locale, path, say } = props.context;
  const here = withoutQuery(path);
  return (
    <nav class="sections" aria-label={say('chrome.menu')}>
      <ul>
        {SECTIONS.map(([kind, key]) => {
          const href = listPath(kind, locale);
          const current = here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined;
          return (
            <li>
              <a href={href} aria-current={current}>
                {say(key)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

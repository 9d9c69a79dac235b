import { textIn } from '../domain/locale.ts';
import { branchOf } from '../domain/site-settings.ts';
import { LanguageMenu } from './language-menu.tsx';
import type { PageContext } from './page-context.ts';
import { Sections } from './sections.tsx';

/**
 * The head of every page. On a narrow screen the menu is a popover, which the browser opens and closes by itself,
 * without a script; a wide one shows it in the line, and a browser too old for popovers shows it below.
 */
export function Masthead(props: { context: PageContext }) {
  const { context } = props;
  const { identity, locale, say, standing } = context;
  const branch = branchOf(identity.branches, locale);
  const notice = identity.headNotice === null ? null : textIn(identity.headNotice, locale);
  return (
    <header class="mast">
      {notice === null ? null : <p class="notice">{notice}</p>}
      <div class="mast-line">
        <a class="brand" href={`/${locale}/`}>
          {identity.shortName}
          {branch === null ? null : <span class="branch">{branch.name}</span>}
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
        {standing.has('donate') ? (
          <a class="button quiet give" href={`/${locale}/donate`}>
            {say('chrome.donate')}
          </a>
        ) : null}
        <button class="menu-open" type="button" popovertarget="menu">
          {say('chrome.menu-open')}
        </button>
      </div>
    </header>
  );
}

import { textIn } from '../domain/locale.ts';
import { branchOf, DEFAULT_MENU, type MenuItem, type MenuPlace } from '../domain/site-settings.ts';
import { listPath } from '../domain/work-path.ts';
import type { MessageKey } from '../platform/catalogue/catalogue.ts';
import type { PageContext } from './page-context.ts';
import { withoutQuery } from './paths.ts';

/** What each place is called where nobody gave it other words. */
export const PLACE_WORDS: Readonly<Record<MenuPlace, MessageKey>> = {
  mission: 'chrome.missions',
  case: 'chrome.cases',
  story: 'chrome.stories',
  report: 'chrome.reports',
  petition: 'chrome.act',
  campaign: 'kinds.campaigns',
  events: 'chrome.events',
  about: 'chrome.about',
  donate: 'chrome.donate',
};

/** The menu of this language: its branch's, else the organisation's. What is not public in this language is left out. */
export function Sections(props: { context: PageContext }) {
  const { path, say } = props.context;
  const here = withoutQuery(path);
  return (
    <nav class="sections" aria-label={say('chrome.menu')}>
      <ul>
        {menuOf(props.context).map(({ href, words }) => {
          const current = here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined;
          return (
            <li>
              <a href={href} aria-current={current}>
                {words}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function menuOf(context: PageContext): { href: string; words: string }[] {
  const { identity, locale } = context;
  const items = branchOf(identity.branches, locale)?.menu ?? identity.menu ?? DEFAULT_MENU;
  return items.flatMap((item) => {
    const words = wordsOf(item, context);
    const href = 'work' in item ? context.pathOf(item.work) : pathOfPlace(item.place, context);
    return words === null || href === null ? [] : [{ href, words }];
  });
}

function wordsOf(item: MenuItem, { locale, say }: PageContext): string | null {
  const own = item.label === null ? null : textIn(item.label, locale);
  return own ?? ('work' in item ? null : say(PLACE_WORDS[item.place]));
}

function pathOfPlace(place: MenuPlace, { locale, standing }: PageContext): string | null {
  if (place === 'about' || place === 'donate') return standing.has(place) ? `/${locale}/${place}` : null;
  return place === 'events' ? `/${locale}/events` : listPath(place, locale);
}

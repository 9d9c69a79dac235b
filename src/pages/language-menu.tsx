import { directionOf } from '../domain/locale.ts';
import { ownNameOf } from './language-names.ts';
import type { PageContext } from './page-context.ts';

/**
 * This page in each language of the site. A language that it has not been translated into is offered all the same:
 * its page says so, and names the languages that exist.
 */
export function LanguageMenu(props: { context: PageContext }) {
  const { context } = props;
  if (context.identity.locales.length < 2) return null;
  return (
    <nav class="languages" aria-label={context.say('chrome.language')}>
      <ul>
        {context.identity.locales.map((locale) => (
          <li>
            <a
              href={hrefIn(locale, context)}
              hreflang={locale}
              lang={locale}
              dir={directionOf(locale) === context.direction ? undefined : directionOf(locale)}
              aria-current={locale === context.locale ? 'true' : undefined}
            >
              {ownNameOf(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function hrefIn(locale: string, context: PageContext): string {
  const translated = context.alternates.find((each) => each.locale === locale);
  if (translated !== undefined) return translated.href;
  const first = context.alternates.find((each) => each.locale === context.identity.locales[0]);
  return (first?.href ?? context.path).replace(/^\/[^/?]*/, `/${locale}`);
}

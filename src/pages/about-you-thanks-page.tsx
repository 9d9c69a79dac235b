import type { JSX } from 'hono/jsx/jsx-runtime';
import { DAYS_KEPT } from '../domain/public-request.ts';
import { AboutYouInstead } from './about-you-instead.tsx';
import { Document } from './document.tsx';
import type { PageContext } from './page-context.ts';

/** After the form: the same whatever was asked, and whether it was the first time or not. */
export function aboutYouThanksPage(context: PageContext): JSX.Element {
  const { say, identity, locale } = context;
  const title = say('about-you.thanks');
  return (
    <Document
      head={{ title, description: say('about-you.thanks-lead'), unlisted: true }}
      context={context}
      name="notice-page"
    >
      <div class="opening">
        <h1 class="long">{title}</h1>
        <p class="standfirst">{say('about-you.thanks-lead')}</p>
      </div>
      {identity.demonstration ? <p class="aside-note">{say('about-you.demonstration')}</p> : null}
      <p>{say('about-you.thanks-next')}</p>
      <p>
        {say('about-you.erased', { days: DAYS_KEPT })}{' '}
        <a href={`/${locale}/about-you`}>{say('about-you.thanks-more')}</a>
      </p>
      <AboutYouInstead context={context} />
    </Document>
  );
}

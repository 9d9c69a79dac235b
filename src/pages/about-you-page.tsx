import type { JSX } from 'hono/jsx/jsx-runtime';
import { DAYS_KEPT } from '../domain/public-request.ts';
import { AboutYouForm, type RequestForm } from './about-you-form.tsx';
import { AboutYouInstead } from './about-you-instead.tsx';
import { Document } from './document.tsx';
import type { PageContext } from './page-context.ts';

/** "Is this about you or your family?": whoever finds themselves on the site says what should be different. */
export function aboutYouPage(form: RequestForm, context: PageContext): JSX.Element {
  const { say, identity, locale, standing } = context;
  const title = say('about-you.title');
  const troubled = form.notice !== null || Object.keys(form.errors).length > 0;
  const head = {
    title: troubled ? say('about-you.error-title', { title }) : title,
    description: say('about-you.lead'),
    unlisted: true,
  };
  return (
    <Document head={head} context={context} name="about-you-page">
      <div class="opening">
        <h1 class="long">{title}</h1>
        <p class="standfirst">{say('about-you.lead')}</p>
        <p class="watched">{say('about-you.watched')}</p>
        {identity.demonstration ? <p class="aside-note">{say('about-you.demonstration')}</p> : null}
      </div>
      <AboutYouForm form={form} context={context} />
      <section class="what-happens" aria-labelledby="what-happens">
        <h2 id="what-happens">{say('about-you.what-happens')}</h2>
        <p>
          {say('about-you.people-decide')} {say('about-you.erased', { days: DAYS_KEPT })}
        </p>
        <p>
          {say('about-you.sealed', { organisation: identity.organisation })}{' '}
          {standing.has('privacy') ? <a href={`/${locale}/privacy`}>{say('about-you.privacy')}</a> : null}
        </p>
        <AboutYouInstead context={context} />
      </section>
    </Document>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import { Document } from './document.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import type { ThankYouView } from './views.ts';

/** After the form: the same for a first signature and for a repeated one. */
export function thankYouPage(view: ThankYouView, context: PageContext): JSX.Element {
  const { say } = context;
  const title = say('petition.thank-you');
  return (
    <Document
      head={{ title, description: say('petition.thank-you-lead'), unlisted: true }}
      context={context}
      name="notice-page"
    >
      <div class="opening">
        <h1>{title}</h1>
        <p class="standfirst">{say('petition.thank-you-lead')}</p>
      </div>
      {view.mailFolder === null ? null : (
        <p class="aside-note">
          {say('petition.thank-you-demonstration', { folder: '' }).trimEnd()} <code dir="ltr">{view.mailFolder}</code>
        </p>
      )}
      <p>{say('petition.thank-you-missing')}</p>
      <p>{say('petition.thank-you-days')}</p>
      <p class="more">
        <a href={pathOfWork(view.petition)}>{say('petition.back')}</a>
      </p>
    </Document>
  );
}

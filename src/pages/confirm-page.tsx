import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import { ChannelField } from './channel-field.tsx';
import { Document } from './document.tsx';
import type { PageContext } from './page-context.ts';
import type { ConfirmView } from './views.ts';

/** The page of the link in the letter. Only its button confirms: programs that check mail follow links, and press none. */
export function confirmPage(view: ConfirmView, context: PageContext): JSX.Element {
  const { say, locale } = context;
  const title = say('petition.confirm-title');
  const lead =
    view.petition === null
      ? say('petition.confirm-lead-untold')
      : say('petition.confirm-lead', { petition: plainText(view.petition.title) });
  return (
    <Document head={{ title, description: lead, unlisted: true }} context={context} name="notice-page">
      <div class="opening">
        <h1>{title}</h1>
        <p class="standfirst">{lead}</p>
      </div>
      <form method="post" action={`/${locale}/signatures/confirm`}>
        <input type="hidden" name="token" value={view.token} />
        <ChannelField channel={view.channel} />
        <button class="button" type="submit">
          {say('petition.confirm')}
        </button>
      </form>
      <p class="fine">{say('petition.confirm-not')}</p>
    </Document>
  );
}

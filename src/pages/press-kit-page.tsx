import type { JSX } from 'hono/jsx/jsx-runtime';
import { Document } from './document.tsx';
import type { PageContext } from './page-context.ts';

/** The page of a journalist's link. `token`: of a link that opens something; `null`: this one does not, whatever the cause. */
export function pressKitPage(token: string | null, context: PageContext): JSX.Element {
  const { say, locale } = context;
  const title = say('press-kit.title');
  const lead = say(token === null ? 'press-kit.nothing' : 'press-kit.lead');
  return (
    <Document head={{ title, description: lead, unlisted: true }} context={context} name="notice-page">
      <div class="opening">
        <h1>{title}</h1>
        <p class="standfirst">{lead}</p>
      </div>
      {token === null ? null : (
        <form method="post" action={`/${locale}/press-kit`}>
          <input type="hidden" name="token" value={token} />
          <button class="button" type="submit">
            {say('press-kit.open')}
          </button>
        </form>
      )}
      {token === null ? null : <p class="fine">{say('press-kit.once')}</p>}
    </Document>
  );
}

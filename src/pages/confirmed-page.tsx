import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import type { PageContext } from './page-context.ts';
import type { ConfirmedView } from './views.ts';

export function confirmedPage(view: ConfirmedView, context: PageContext): JSX.Element {
  return (
    <html lang={context.locale}>
      <body>
        <h1>{plainText(view.petition.title)}</h1>
      </body>
    </html>
  );
}

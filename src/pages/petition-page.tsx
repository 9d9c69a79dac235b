import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import type { PageContext } from './page-context.ts';
import type { PetitionView } from './views.ts';

export function petitionPage(view: PetitionView, context: PageContext): JSX.Element {
  return (
    <html lang={context.locale}>
      <body>
        <h1>{plainText(view.work.title)}</h1>
      </body>
    </html>
  );
}

import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PageContext } from './page-context.ts';
import type { SearchView } from './views.ts';

export function searchPage(view: SearchView, context: PageContext): JSX.Element {
  return (
    <html lang={context.locale}>
      <body>
        <h1>{view.query}</h1>
      </body>
    </html>
  );
}

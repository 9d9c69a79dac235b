import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PageContext } from './page-context.ts';
import type { ListView } from './views.ts';

export function petitionListPage(view: ListView, context: PageContext): JSX.Element {
  return (
    <html lang={context.locale}>
      <body>
        <h1>{view.kind}</h1>
      </body>
    </html>
  );
}

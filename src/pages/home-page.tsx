import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PageContext } from './page-context.ts';
import type { HomeView } from './views.ts';

export function homePage(view: HomeView, context: PageContext): JSX.Element {
  return (
    <html lang={context.locale}>
      <body>
        <h1>{view.missions.length}</h1>
      </body>
    </html>
  );
}

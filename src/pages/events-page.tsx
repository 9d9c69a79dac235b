import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PageContext } from './page-context.ts';
import type { EventsView } from './views.ts';

export function eventsPage(view: EventsView, context: PageContext): JSX.Element {
  return (
    <html lang={context.locale}>
      <body>
        <h1>{view.missions.length}</h1>
      </body>
    </html>
  );
}

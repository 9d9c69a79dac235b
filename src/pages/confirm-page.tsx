import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PageContext } from './page-context.ts';
import type { ConfirmView } from './views.ts';

export function confirmPage(view: ConfirmView, context: PageContext): JSX.Element {
  return (
    <html lang={context.locale}>
      <body>
        <h1>{view.token}</h1>
      </body>
    </html>
  );
}

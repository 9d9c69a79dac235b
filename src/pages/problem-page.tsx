import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PageContext } from './page-context.ts';
import type { Problem } from './views.ts';

/** `context` is `null` when the database does not answer: the page then knows no identity and no menu. */
export function problemPage(problem: Problem, context: PageContext | null): JSX.Element {
  return (
    <html lang={context?.locale ?? 'en'}>
      <body>
        <h1>{problem}</h1>
      </body>
    </html>
  );
}

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Arguments, MessageKey } from '../platform/catalogue/catalogue.ts';
import { renderPage } from '../pages/document.tsx';
import { Frame } from './frame.tsx';
import type { DeskEnv } from './request.ts';

/** What can go wrong with a request, its status and its words. The one place that turns a refusal into a page. */
const PROBLEMS = {
  'not-found': { status: 404, title: 'desk.not-found', more: 'desk.not-found-more' },
  'wrong-method': { status: 405, title: 'desk.wrong-method', more: 'desk.wrong-method-more' },
  'foreign-request': { status: 403, title: 'desk.foreign-request', more: 'desk.foreign-request-more' },
  'wrong-host': { status: 421, title: 'desk.wrong-host', more: 'desk.wrong-host-more' },
  'too-large': { status: 413, title: 'desk.too-large', more: 'desk.too-large-more' },
  'not-a-form': { status: 400, title: 'desk.not-a-form', more: 'desk.not-a-form-more' },
  'cookie-lost': { status: 400, title: 'desk.cookie-lost', more: 'desk.cookie-lost-more' },
  'not-founded': { status: 503, title: 'desk.not-founded', more: 'desk.not-founded-more' },
  busy: { status: 503, title: 'desk.busy', more: 'desk.busy-more' },
  'audit-closed': { status: 503, title: 'audit.closed', more: 'audit.closed-more' },
  'not-yours': { status: 403, title: 'desk.not-yours', more: 'desk.not-yours-more' },
  'no-link': { status: 404, title: 'access.no-link', more: 'access.no-link-more' },
  'only-here': { status: 409, title: 'casework.take-out-not', more: 'casework.take-out-only-here' },
  'still-named': { status: 409, title: 'casework.take-out-not', more: 'casework.take-out-still-named' },
  reading: { status: 503, title: 'tables.reading', more: 'tables.reading-more' },
  error: { status: 500, title: 'desk.error', more: 'desk.error-more' },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: MessageKey; more: MessageKey }>;

export type Problem = keyof typeof PROBLEMS;

/** Answers with a problem page in the person's language. Needs no database. */
export function problem(c: Context<DeskEnv>, what: Problem, given: Arguments = {}): Response {
  const { status, title, more } = PROBLEMS[what];
  const { language, identity } = c.var;
  return c.html(
    renderPage(
      <Frame
        title={language.say(title)}
        language={language}
        identity={identity ?? null}
        path="/sign-in"
        // Whoever is signed in is led on from here, too. Before that there is none.
        session={c.var.session}
        {...(what === 'reading' ? { reloadAfter: 2 } : {})}
      >
        <h1>{language.say(title)}</h1>
        <p class="lead">{language.say(more, given)}</p>
        {what === 'wrong-host' || what === 'not-founded' ? null : (
          <p>
            <a href="/">{language.say('desk.back')}</a>
          </p>
        )}
      </Frame>,
    ),
    status,
  );
}

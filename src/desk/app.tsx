import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { renderPage } from '../pages/document.tsx';
import { identityOf } from '../published/identity.ts';
import { AuditClosed, sayProblem } from '../staff/audit-problem.ts';
import { sessionOf } from '../staff/sessions.ts';
import { VaultLocked } from '../vault/open-vault.ts';
import { DESK_FILES } from './assets.ts';
import { clockTime } from './clock-time.ts';
import { dropSessionCookie, sessionCookie } from './cookies.ts';
import { saveHead, showAudit } from './handle-audit.tsx';
import { ownRequestsOnly, securityHeaders } from './guard.ts';
import { checkCookie, showSignIn, takeSignIn, takeSignOut } from './handle-sign-in.tsx';
import { languageFor } from './language.ts';
import { metrics } from './metrics.ts';
import { problem } from './problem.tsx';
import type { DeskDependencies, DeskEnv } from './request.ts';
import { todayPage } from './today-page.tsx';

const MOST_KB = 64;

/** The desk's web: routes, and what each request passes before it reaches one. */
export function deskApp(deps: DeskDependencies): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use(securityHeaders(deps.addresses));
  app.use(async (c, next) => {
    c.set('deps', deps);
    c.set('language', languageFor(c));
    await next();
  });
  // For the supervisor and for load balancers, who speak to an address, not a name.
  app.get('/healthz', async (c) => {
    await identityOf(deps.published);
    return c.text('ok\n');
  });
  app.get('/metrics', (c) => metrics(c, deps));
  app.use(ownRequestsOnly(deps.addresses));
  for (const { path, type, bytes } of DESK_FILES) {
    app.get(path, (c) =>
      c.body(Uint8Array.from(bytes), 200, {
        'Content-Type': type,
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    );
  }
  // Browsers ask for it unbidden; a problem page for it would be noise.
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.use(async (c, next) => {
    c.set('identity', await identityOf(deps.published));
    await next();
  });
  app.use(bodyLimit({ maxSize: MOST_KB * 1024, onError: (c) => problem(c, 'too-large', { size: MOST_KB }) }));

  app.get('/sign-in', showSignIn);
  app.post('/sign-in', takeSignIn);
  app.get('/signed-in', checkCookie);
  app.post('/sign-out', signedIn, takeSignOut);
  app.get('/', signedIn, async (c) => {
    const { identity, language, session } = c.var;
    if (identity === null) return problem(c, 'not-founded');
    const open = deps.vaults.of(session.id) !== null;
    const records = open ? 'open' : deps.vaults.count() > 0 ? 'open-elsewhere' : 'locked';
    const audit = await deps.auditState();
    return c.html(renderPage(todayPage({ identity, language, session, siteOrigin: deps.siteOrigin, records, audit })));
  });

  app.get('/audit', signedIn, showAudit);
  app.get('/audit/head', signedIn, saveHead);

  for (const [path, allow] of [
    ['/', 'GET, HEAD'],
    ['/audit', 'GET, HEAD'],
    ['/audit/head', 'GET, HEAD'],
    ['/sign-in', 'GET, HEAD, POST'],
    ['/signed-in', 'GET, HEAD'],
    ['/sign-out', 'POST'],
  ] as const) {
    app.all(path, (c) => {
      c.header('Allow', allow);
      return problem(c, 'wrong-method');
    });
  }
  app.notFound((c) => problem(c, 'not-found'));
  app.onError((error, c) => {
    if (error instanceof VaultLocked) return problem(c, 'locked');
    deps.report(error);
    if (error instanceof AuditClosed) {
      const [first] = error.problems;
      return problem(c, 'audit-closed', { what: first === undefined ? '' : sayProblem(first, c.var.language.say) });
    }
    return problem(c, 'error', { time: clockTime(deps.now(), c.var.language.locale) });
  });
  return app;
}

/** Lets through who is signed in; sends everyone else to the door. */
const signedIn: MiddlewareHandler<DeskEnv> = async (c, next) => {
  const token = sessionCookie(c);
  const session = token === null ? null : await sessionOf(c.var.deps.staff, token, c.var.deps.now());
  if (session === null) {
    if (token !== null) dropSessionCookie(c);
    return c.redirect('/sign-in', 303);
  }
  c.set('session', session);
  return next();
};

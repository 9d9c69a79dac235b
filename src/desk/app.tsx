import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { identityOf } from '../published/identity.ts';
import { AuditClosed, sayProblem } from '../staff/audit-problem.ts';
import { StillReading } from '../vault/open-roster.ts';
import { VaultLocked } from '../vault/open-vault.ts';
import { DESK_FILES } from './assets.ts';
import { clockTime } from './clock-time.ts';
import { ownRequestsOnly, securityHeaders } from './guard.ts';
import { guardRoute } from './guard-route.ts';
import { languageFor } from './language.ts';
import { metrics } from './metrics.ts';
import { lockedAnswer } from './cases/locked-answer.tsx';
import { problem } from './problem.tsx';
import type { DeskDependencies, DeskEnv } from './request.ts';
import { ROUTES } from './routes.ts';

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
  // Uploads, before the limit of forms: only whoever the guard lets through may send so much.
  for (const { mostBytes, ...route } of ROUTES) {
    if (mostBytes === undefined) continue;
    const onError = (c: Context<DeskEnv>) => problem(c, 'too-large', { size: Math.floor(mostBytes / 1024) });
    app.on(route.method, route.path, guardRoute(route), bodyLimit({ maxSize: mostBytes, onError }), route.handle);
  }
  app.use(bodyLimit({ maxSize: MOST_KB * 1024, onError: (c) => problem(c, 'too-large', { size: MOST_KB }) }));

  for (const route of ROUTES)
    if (route.mostBytes === undefined) app.on(route.method, route.path, guardRoute(route), route.handle);
  for (const [path, methods] of methodsByPath()) {
    app.all(path, (c) => {
      c.header('Allow', methods.join(', '));
      return problem(c, 'wrong-method');
    });
  }
  app.notFound((c) => problem(c, 'not-found'));
  app.onError((error, c) => {
    if (error instanceof VaultLocked) return lockedAnswer(c, 409);
    if (error instanceof StillReading) return problem(c, 'reading');
    deps.report(error);
    if (error instanceof AuditClosed) {
      const [first] = error.problems;
      return problem(c, 'audit-closed', { what: first === undefined ? '' : sayProblem(first, c.var.language.say) });
    }
    return problem(c, 'error', { time: clockTime(deps.now(), c.var.language.locale) });
  });
  return app;
}

/** Which methods each address takes; whoever may read may ask for the head alone. */
function methodsByPath(): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { path, method } of ROUTES) {
    known.set(path, [...(known.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  return known;
}

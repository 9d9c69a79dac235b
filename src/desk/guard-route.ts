import type { MiddlewareHandler } from 'hono';
import { may } from '../domain/permissions.ts';
import { sessionOf } from '../staff/sessions.ts';
import { dropSessionCookie, sessionCookie } from './cookies.ts';
import { problem } from './problem.tsx';
import type { DeskEnv } from './request.ts';
import type { Route } from './routes.ts';

/**
 * Stands before a route: lets through who is signed in and may do what it asks, and nobody else. It answers before
 * anything is looked up, so that its refusal is the same whether what was asked for exists or not.
 */
export function guardRoute(route: Route): MiddlewareHandler<DeskEnv> {
  const { asks } = route;
  return async (c, next) => {
    if (asks === 'anyone') return next();
    const { staff, vaults, now } = c.var.deps;
    const token = sessionCookie(c);
    const session = token === null ? null : await sessionOf(staff, token, now());
    if (session === null) {
      if (token !== null) dropSessionCookie(c);
      return c.redirect('/sign-in', 303);
    }
    const { account } = session;
    if (!may(account.role, asks, { holdsKey: await vaults.holdsKey(account.id) })) return problem(c, 'not-yours');
    c.set('session', session);
    return next();
  };
}

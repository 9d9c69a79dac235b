import type { MiddlewareHandler } from 'hono';
import { parseId, type CaseId } from '../domain/id.ts';
import { may, permissionOf } from '../domain/permissions.ts';
import { maySeeCase } from '../staff/case-members.ts';
import { hasSecondFactor, secondFactorsOf } from '../staff/second-factors.ts';
import { isProved, sessionOf } from '../staff/sessions.ts';
import { dropSessionCookie, sessionCookie } from './cookies.ts';
import { proveFirst } from './door/handle-prove.tsx';
import { sessionEnded } from './door/handle-session-ended.tsx';
import { problem } from './problem.tsx';
import type { DeskEnv } from './request.ts';
import type { Route } from './route.ts';

/**
 * Stands before a route: lets through who is signed in and may do what it asks, and nobody else. It answers before
 * anything is looked up, so that its refusal is the same whether what was asked for exists or not.
 *
 * Whoever came in without a second factor sees to that first: until then only their own access is open to them. (In a
 * demonstration, whose data is nobody's, they may look around.)
 */
export function guardRoute(route: Route): MiddlewareHandler<DeskEnv> {
  const { asks, stepUp = false } = route;
  return async (c, next) => {
    if (asks === 'anyone') return next();
    const { staff, vaults, now } = c.var.deps;
    const token = sessionCookie(c);
    const session = token === null ? null : await sessionOf(staff, token, now());
    if (session === null) {
      if (token === null) return c.redirect('/sign-in', 303);
      dropSessionCookie(c);
      return sessionEnded(c);
    }
    c.set('session', session);
    const { id, role } = session.account;
    if (!may(role, asks, { holdsKey: await vaults.holdsKey(id) })) return problem(c, 'not-yours');
    const about = c.req.param('case');
    if (about !== undefined && permissionOf(role, asks) === 'on-their-cases') {
      const known = parseId<CaseId>(about);
      if (known === null || !(await maySeeCase(staff, id, known, now()))) return problem(c, 'not-yours');
    }
    const demonstration = c.var.identity?.demonstration === true;
    if (asks !== 'own-access' && session.provedAt === null && !demonstration) return c.redirect('/access', 303);
    if (!stepUp || isProved(session, now())) return next();
    // Somebody who has no second factor can only be on the way to one.
    const toFirstOne = asks === 'own-access' && !hasSecondFactor(await secondFactorsOf(staff, id));
    return toFirstOne ? next() : proveFirst(c, next);
  };
}

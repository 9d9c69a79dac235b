import type { Context } from 'hono';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { may, type Action } from '../../domain/permissions.ts';
import type { LockedPress } from '../../press/press.ts';
import type { Session } from '../../staff/sessions.ts';
import type { Language } from '../language.ts';
import { problem } from '../problem.tsx';
import type { DeskEnv } from '../request.ts';

export type DeskContext = Context<DeskEnv>;

/** What every page of the newsroom is made with. */
export interface NewsroomFrame {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
}

export interface Newsroom extends NewsroomFrame {
  readonly press: LockedPress;
}

/** The newsroom needs no key; without an organisation there is none. */
export function newsroomOf(c: DeskContext): Newsroom | Response {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  return { language, identity, session, press: deps.press.locked(identity) };
}

/** Whether the role may do this; what opens with a key alone is never meant. */
export const allows = (c: DeskContext, action: Action): boolean =>
  may(c.var.session.account.role, action, { holdsKey: false });

import type { Context } from 'hono';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { parseId, type AccountId, type WorkId } from '../../domain/id.ts';
import { parseLocale, type Locale } from '../../domain/locale.ts';
import { may, type Action } from '../../domain/permissions.ts';
import { worksById, type WorkOnFile } from '../../newsroom/works.ts';
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

export interface NewsroomWork extends Newsroom {
  readonly file: WorkOnFile;
  readonly id: WorkId;
}

/** The work of the address, or the page that says that there is none. */
export async function workOf(c: DeskContext): Promise<NewsroomWork | Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const id = parseId<WorkId>(c.req.param('work') ?? '');
  const [file] = id === null ? [] : await worksById(newsroom.press.newsroom, [id]);
  return id === null || file === undefined ? problem(c, 'not-found') : { ...newsroom, file, id };
}

/** The language of the address, if the organisation publishes in it. */
export function localeOf(c: DeskContext, identity: SiteIdentity): Locale | null {
  const locale = parseLocale(c.req.param('locale') ?? '');
  return locale !== null && identity.locales.includes(locale) ? locale : null;
}

/** Whether the role may do this; what opens with a key alone is never meant. */
export const allows = (c: DeskContext, action: Action): boolean =>
  may(c.var.session.account.role, action, { holdsKey: false });

export const meOf = (c: DeskContext): AccountId => c.var.session.account.id;

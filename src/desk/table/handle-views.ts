import type { Context } from 'hono';
import { openWith, removeView, saveView } from '../../staff/table-views.ts';
import { problem } from '../problem.tsx';
import { readForm, type SentForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import type { Route } from '../route.ts';

/** The tables that have views. */
const TABLES: readonly string[] = [
  '/cases',
  '/people',
  '/evidence',
  '/officials',
  '/officials/meetings',
  '/officials/commitments',
];

/** A view of one's own: kept, the one that a table opens with, removed. */
export const viewRoutes: readonly Route[] = [
  { method: 'POST', path: '/table-views', asks: 'own-access', handle: (c) => take(c, save) },
  { method: 'POST', path: '/table-views/first', asks: 'own-access', handle: (c) => take(c, makeFirst) },
  { method: 'POST', path: '/table-views/remove', asks: 'own-access', handle: (c) => take(c, remove) },
];

type Desk = Context<DeskEnv>;

async function take(c: Desk, deed: (c: Desk, path: string, form: SentForm) => Promise<string>): Promise<Response> {
  const form = await readForm(c);
  const path = TABLES.find((each) => each === form?.text('path'));
  if (form === null || path === undefined) return problem(c, 'not-a-form');
  return c.redirect(await deed(c, path, form), 303);
}

/** Back to where one was; a name that is refused by a form of ours was typed past what the field takes. */
async function save(c: Desk, path: string, form: SentForm): Promise<string> {
  const { deps, session } = c.var;
  const search = form.text('search');
  await saveView(deps.door, session.account.id, { path, name: form.text('name'), search });
  return search === '' ? `${path}?all=1` : `${path}?${new URLSearchParams(search)}`;
}

async function makeFirst(c: Desk, path: string, form: SentForm): Promise<string> {
  const view = form.text('view');
  await openWith(c.var.deps.door, c.var.session.account.id, path, view === '' ? null : view);
  return path;
}

async function remove(c: Desk, path: string, form: SentForm): Promise<string> {
  await removeView(c.var.deps.door, c.var.session.account.id, form.text('view'));
  return path;
}

import type { Context } from 'hono';
import { batchOf, lastBatches } from '../../actions/request-batches.ts';
import { requestOverview } from '../../actions/request-overview.ts';
import { firstNaming, listRequests } from '../../actions/requests.ts';
import { parseId, type RequestBatchId } from '../../domain/id.ts';
import { pageNamed } from '../../domain/public-request.ts';
import { renderPage } from '../../pages/document.tsx';
import { everyAccount } from '../../staff/accounts.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { addressOfRequests, readAskedRequests, type AskedRequests } from './asked-requests.ts';
import { requestsPage } from './requests-page.tsx';
import type { RequestsView } from './requests-view.ts';

export type DeskContext = Context<DeskEnv>;

export const ON_A_PAGE = 50;
const PAGES_NAMED = 8;
const BATCHES = 20;

export async function showRequests(c: DeskContext): Promise<Response> {
  const { actions } = c.var.deps;
  const asked = await readAskedRequests(actions, (name) => c.req.query(name) ?? '');
  const batch = parseId<RequestBatchId>(c.req.query('done') ?? '');
  return listPage(c, asked, { done: batch === null ? null : await batchOf(actions, batch) }, 200);
}

/** Looks for requests that name a page, whose address is sent: what is typed may hold a name, and goes into no address. */
export async function findRequests(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps } = c.var;
  const asked = { ...(await readAskedRequests(deps.actions, (name) => form.text(name))), like: null, after: null };
  const typed = form.text('query').slice(0, 400);
  if (typed === '') return c.redirect(addressOfRequests(asked), 303);
  const page = pageNamed(typed, deps.siteOrigin);
  const like = page === null ? null : await firstNaming(deps.actions, page);
  if (like !== null) return c.redirect(addressOfRequests({ ...asked, like }), 303);
  return listPage(c, { ...asked, filter: { ...asked.filter, page: null } }, { looked: typed }, 200);
}

export async function listPage(
  c: DeskContext,
  asked: AskedRequests,
  part: Partial<Pick<RequestsView, 'done' | 'looked' | 'wrong'>>,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { actions } = deps;
  const { filter, newest, after } = asked;
  const found = await listRequests(actions, { filter, newest, after, limit: ON_A_PAGE + 1 });
  const view: RequestsView = {
    language,
    identity,
    session,
    now: deps.now(),
    asked,
    requests: found.slice(0, ON_A_PAGE),
    more: found.length > ON_A_PAGE,
    overview: await requestOverview(actions, filter, null, PAGES_NAMED),
    batches: await lastBatches(actions, BATCHES),
    names: new Map((await everyAccount(deps.staff)).map(({ id, name }) => [id, name])),
    done: null,
    looked: null,
    wrong: null,
    ...part,
  };
  return c.html(renderPage(requestsPage(view)), status);
}

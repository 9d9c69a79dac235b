import { openSet, requestOverview } from '../../actions/request-overview.ts';
import { requestsById } from '../../actions/requests.ts';
import { openAgain } from '../../actions/open-again.ts';
import { settleRequests, type RequestSet } from '../../actions/settle-requests.ts';
import type { Instant } from '../../domain/date.ts';
import { parseId, type RequestBatchId, type RequestId } from '../../domain/id.ts';
import { cameAbout } from '../../domain/public-request.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm, type SentForm } from '../read-form.ts';
import { addressOfRequests, readAskedRequests, type AskedRequests } from './asked-requests.ts';
import { listPage, ON_A_PAGE, type DeskContext } from './handle-requests.tsx';
import { settlePage, type SettleView } from './settle-page.tsx';

/** Requests are kept by the quarter of an hour that they came in: so long after its end it is surely over. */
const SETTLED_DOWN_MS = 60_000;
const PAGES_NAMED = 12;

/** All that match are those of the quarters of an hour that are over: nothing can come into them any more. */
const overUntil = (now: Instant): Instant => cameAbout((now - SETTLED_DOWN_MS) as Instant);

/** Shows what would be dealt with at once: those that were chosen, those of the page, or all that match. */
export async function askSettle(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const asked = await readAskedRequests(c.var.deps.actions, (name) => form.text(name));
  const which = form.text('which');
  if (which === 'all') return showSettle(c, asked, null, overUntil(c.var.deps.now()), null, 200);
  const ids = idsIn(form, which === 'shown' ? 'shown' : 'chosen');
  if (ids.length === 0) return listPage(c, asked, { wrong: c.var.language.say('desk.requests-choose-some') }, 422);
  return showSettle(c, asked, ids, null, null, 200);
}

export async function takeSettle(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, session, language } = c.var;
  const asked = await readAskedRequests(deps.actions, (name) => form.text(name));
  const set = setIn(form, asked, deps.now());
  if (set === null) return problem(c, 'not-a-form');
  const by = session.account.id;
  const done = await settleRequests(deps.actions, { set, by }, deps.now());
  if ('refused' in done) {
    const wrong = language.say(`desk.requests-${done.refused}`);
    if (done.refused === 'none-open') return listPage(c, { ...asked, after: null }, { wrong }, 409);
    return showSettle(c, asked, null, overUntil(deps.now()), wrong, 409);
  }
  await deps.audit({ by, verb: 'requests-settled', records: [done.batch, ...('ids' in set ? set.ids : [])] });
  return c.redirect(addressOfRequests({ ...asked, after: null }, { done: done.batch }), 303);
}

/** Opens again what was dealt with at once. */
export async function takeOpenAgain(c: DeskContext): Promise<Response> {
  const { deps, session } = c.var;
  const batch = parseId<RequestBatchId>(c.req.param('batch') ?? '');
  if (batch === null) return problem(c, 'not-found');
  const by = session.account.id;
  const done = await openAgain(deps.actions, { batch, by }, deps.now());
  if ('refused' in done && done.refused === 'no-such-batch') return problem(c, 'not-found');
  // Whoever comes second is shown what the first has done.
  if (!('refused' in done)) await deps.audit({ by, verb: 'requests-opened-again', records: [batch] });
  return c.redirect(`/requests?done=${batch}`, 303);
}

async function showSettle(
  c: DeskContext,
  asked: AskedRequests,
  ids: readonly RequestId[] | null,
  until: Instant | null,
  wrong: string | null,
  status: 200 | 409,
): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const of = await ofSettling(c, asked, ids, until);
  const view: SettleView = { language, identity, session, now: deps.now(), asked, of, wrong };
  return c.html(renderPage(settlePage(view)), status);
}

async function ofSettling(
  c: DeskContext,
  { filter }: AskedRequests,
  ids: readonly RequestId[] | null,
  until: Instant | null,
): Promise<SettleView['of']> {
  const { actions } = c.var.deps;
  if (ids !== null || until === null)
    return { chosen: (await requestsById(actions, ids ?? [])).filter(({ state }) => state !== 'settled') };
  const set = await openSet(actions, filter, until);
  return { until, set, overview: await requestOverview(actions, filter, until, PAGES_NAMED) };
}

/** What a form says that was shown. An instant that is not over yet is none of ours. */
function setIn(form: SentForm, { filter }: AskedRequests, now: Instant): RequestSet | null {
  const digest = form.text('digest');
  if (digest === '') {
    const ids = idsIn(form, 'chosen');
    return ids.length === 0 ? null : { ids };
  }
  const until = /^\d{12,14}$/.test(form.text('until')) ? (Number(form.text('until')) as Instant) : null;
  return until === null || until > overUntil(now) || !/^[0-9a-f]{64}$/.test(digest) ? null : { filter, until, digest };
}

function idsIn(form: SentForm, name: string): RequestId[] {
  const ids = [...form.fields.keys()].flatMap((field) => {
    const [before, id = ''] = field.split('.');
    return before === name ? (parseId<RequestId>(id) ?? []) : [];
  });
  return ids.slice(0, ON_A_PAGE);
}

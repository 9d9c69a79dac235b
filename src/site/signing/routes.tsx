import { type Context, Hono } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { petitionOfToken } from '../../actions/find-signature.ts';
import { standingsOf } from '../../actions/petitions.ts';
import { parseChannel, VIA } from '../../domain/channel.ts';
import type { Locale } from '../../domain/locale.ts';
import type { PublishedWork, WorkSummary } from '../../domain/published-work.ts';
import { workPath } from '../../domain/work-path.ts';
import { besideWork } from '../../pages/beside-work.ts';
import { confirmPage } from '../../pages/confirm-page.tsx';
import { confirmedPage } from '../../pages/confirmed-page.tsx';
import { renderPage } from '../../pages/document.tsx';
import type { PageContext } from '../../pages/page-context.ts';
import { petitionPage } from '../../pages/petition-page.tsx';
import { thankYouPage } from '../../pages/thank-you-page.tsx';
import type { SiteDependencies } from '../dependencies.ts';
import { problemResponse } from '../respond.ts';
import { alternatesOf, contextFor, type Visit, visitInDefaultLocale, visitOf } from '../visit.ts';
import { find, petitionView } from '../work-views.ts';
import { petitionLookup } from './petition-lookup.ts';
import { readBody } from './read-body.ts';
import { readForm } from './read-form.ts';
import { outcomeDecidedFor } from './sign-quickly.ts';
import { type SigningOutcome, takeSignature } from './take-signature.ts';

const SIGNATURES = '/:locale/petitions/:slug/signatures';
const CONFIRM = '/:locale/signatures/confirm';

const CONFIRM_NAMES: ReadonlySet<'token' | typeof VIA> = new Set(['token', VIA]);

/** Pages about one person's signing: kept by nobody, and the token in an address is told to nobody. */
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;

/** Signing and confirming: DESIGN.md, sections 5 and 6. */
export function signingRoutes(site: SiteDependencies): Hono {
  const app = new Hono();
  const petitions = petitionLookup(site);

  app.post(SIGNATURES, async (context) => {
    const visit = await visitOf(site, context);
    if (visit === null) return problemResponse('petition-unknown', await visitInDefaultLocale(site, context));
    const { locale } = visit;
    const outcome =
      outcomeDecidedFor(context.env) ??
      (await takeSignature(site, petitions, {
        locale,
        slug: context.req.param('slug'),
        body: await readBody(context.req.raw),
      }));
    return 'signed' in outcome ? seeOther(outcome.next) : notSigned(outcome, visit);
  });

  // Somebody reloads the address that the form was sent to.
  app.get(SIGNATURES, (context) => seeOther(context.req.path.replace(/\/signatures$/, '')));

  app.get(`${SIGNATURES}/thank-you`, async (context) => {
    const asked = await petitionAt(context);
    if (asked instanceof Response) return asked;
    const { visit, work } = asked;
    const view = { petition: work, mailFolder: visit.identity.demonstration ? site.settings.mailFolder : null };
    return show(visit, { work }, (page) => thankYouPage(view, page));
  });

  app.get(`${SIGNATURES}/confirmed`, async (context) => {
    const asked = await petitionAt(context);
    if (asked instanceof Response) return asked;
    const { visit, work, petition } = asked;
    const standing = (await standingsOf(site.actions, [petition], site.now())).get(petition);
    if (standing === undefined) return problemResponse('petition-unknown', visit);
    // The thanks do not depend on it.
    const [mission = null] =
      work.mission === null ? [] : await find(visit, { works: [work.mission], limit: 1 }).catch(() => []);
    return show(visit, { work, mission }, (page) => confirmedPage({ petition: work, standing, mission }, page));
  });

  // A GET never confirms: programs that check mail for viruses follow its links.
  app.get(CONFIRM, async (context) => {
    const visit = await visitOf(site, context);
    if (visit === null) return problemResponse('not-found', await visitInDefaultLocale(site, context));
    const token = context.req.query('token') ?? '';
    const found = await petitionOfToken(site.actions, token, site.now());
    if ('refused' in found) return privately(await problemResponse(found.refused, withoutQuery(visit)));
    const petition = await petitions.byId(found.petition, localesFrom(visit));
    // Pressed before: there is nothing to ask any more.
    if (found.used && petition !== null) return seeOther(confirmedPath(petition));
    const channel = parseChannel(context.req.query(VIA));
    const page = await contextFor(withoutQuery(visit), petition);
    return html(renderPage(confirmPage({ petition, token, channel }, page)), 200);
  });

  app.post(CONFIRM, async (context) => {
    const asked = await visitOf(site, context);
    if (asked === null) return problemResponse('not-found', await visitInDefaultLocale(site, context));
    const visit = withoutQuery(asked);
    const body = await readBody(context.req.raw);
    const { token = '', via } = body === null ? {} : readForm(body, CONFIRM_NAMES).values;
    const outcome = await site.writer.confirm(token, site.now(), parseChannel(via));
    if ('refused' in outcome) {
      const { refused } = outcome;
      return problemResponse(refused === 'busy' || refused === 'not-kept' ? 'unavailable' : refused, visit);
    }
    const work = await petitions.byId(outcome.confirmed, localesFrom(visit));
    // Confirmed and counted, though its page is not public any more.
    if (work === null) return problemResponse('gone', visit);
    return seeOther(confirmedPath(work));
  });

  async function petitionAt(context: Context) {
    const visit = await visitOf(site, context);
    if (visit === null) return problemResponse('not-found', await visitInDefaultLocale(site, context));
    const found = await petitions.bySlug(visit.locale, context.req.param('slug') ?? '');
    return found === null ? problemResponse('petition-unknown', visit) : { visit, ...found };
  }

  return app;
}

const confirmedPath = ({ locale, slug }: Pick<WorkSummary, 'locale' | 'slug'>): string =>
  `${workPath('petition', locale, slug)}/signatures/confirmed`;

async function notSigned(outcome: Exclude<SigningOutcome, { signed: true }>, visit: Visit): Promise<Response> {
  if ('problem' in outcome) return problemResponse(outcome.problem, visit);
  const { work, form, status } = outcome;
  // The page is the petition's own, at the address of its form.
  const at = { ...visit, path: workPath('petition', visit.locale, work.slug) };
  const view = await petitionView(at, work, form).catch(() => null);
  if (view === null) return problemResponse(status === 503 ? 'unavailable' : 'petition-unknown', at);
  const page = besideWork(work, await contextFor(at, view, await alternatesOf(at, work.work)));
  const response = html(renderPage(petitionPage(view, page)), status);
  if (status === 503) response.headers.set('retry-after', '30');
  return response;
}

async function show(
  visit: Visit,
  view: { readonly work: PublishedWork; readonly mission?: WorkSummary | null },
  page: (context: PageContext) => JSX.Element,
): Promise<Response> {
  return html(renderPage(page(besideWork(view.work, await contextFor(visit, view)))), 200);
}

const html = (text: string, status: number): Response =>
  new Response(text, { status, headers: { ...PRIVATE, 'content-type': 'text/html; charset=utf-8' } });

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

function privately(response: Response): Response {
  for (const [name, value] of Object.entries(PRIVATE)) response.headers.set(name, value);
  return response;
}

/** Links of the page must not carry the token on, such as those to the same page in other languages. */
const withoutQuery = (visit: Visit): Visit => ({ ...visit, path: visit.path.split('?', 1)[0] ?? '/' });

/** This language first, then the others in the organisation's order. */
const localesFrom = ({ locale, identity }: Visit): Locale[] => [
  locale,
  ...identity.locales.filter((each) => each !== locale),
];

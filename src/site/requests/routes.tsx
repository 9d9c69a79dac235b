import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { pageNamed, REQUEST_LIMITS } from '../../domain/public-request.ts';
import type { RequestForm, RequestNotice } from '../../pages/about-you-form.tsx';
import { aboutYouPage } from '../../pages/about-you-page.tsx';
import { aboutYouThanksPage } from '../../pages/about-you-thanks-page.tsx';
import { renderPage } from '../../pages/document.tsx';
import type { SiteDependencies } from '../dependencies.ts';
import { problemResponse } from '../respond.ts';
import { ROUTES } from '../routes.ts';
import { readBody } from '../signing/read-body.ts';
import { readForm } from '../signing/read-form.ts';
import { contextFor, type Visit, visitInDefaultLocale, visitOf } from '../visit.ts';
import { checkRequest, REQUEST_NAMES } from './check-request.ts';

/** Nothing of these pages stays anywhere, and no other site is told that somebody was here. */
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

/**
 * "Is this about you or your family?". Nothing is looked up for it, neither the page that is named nor who is on it: the
 * answer is the same whatever is asked, and tells nobody whom we know.
 *
 * There is no secret in the form against other sites, for the reasons that signing has none (`take-signature.ts`).
 */
export function requestRoutes(site: SiteDependencies): Hono {
  const app = new Hono();
  const at = (handler: (visit: Visit, context: Context) => Promise<Response>) => async (context: Context) => {
    const visit = await visitOf(site, context);
    if (visit === null) return problemResponse('not-found', await visitInDefaultLocale(site, context));
    return handler(visit, context);
  };

  app.get(
    ROUTES.aboutYou,
    at((visit) => show(visit, { ...EMPTY, page: pageFrom(visit), form: formNumber() }, 200)),
  );

  app.post(
    ROUTES.aboutYou,
    at(async (asked, context) => {
      const visit = { ...asked, path: asked.path.split('?', 1)[0] ?? '/' };
      const body = await readBody(context.req.raw);
      if (body === null) return show(visit, { ...EMPTY, form: formNumber(), notice: 'too-large' }, 413);
      const read = readForm(body, REQUEST_NAMES);
      const checked = checkRequest(read, formNumber());
      if ('wrong' in checked) return show(visit, checked.wrong, checked.wrong.notice === null ? 422 : 400);
      const { request, form } = checked;
      const { contactEmail, locales } = visit.identity;
      const tell = contactEmail === null ? null : { recipient: contactEmail, locale: locales[0] };
      const page = pageNamed(request.page, site.settings.origin);
      const outcome = await site.writer.ask({ form, request, page, locale: visit.locale, tell }, site.now());
      if (outcome !== null) {
        const notice: RequestNotice = outcome.refused === 'requests-full' ? 'full' : 'not-kept';
        return show(visit, { ...request, form, errors: {}, notice }, 503);
      }
      const location = `/${visit.locale}/about-you/thanks`;
      return new Response(null, { status: 303, headers: { ...PRIVATE, location } });
    }),
  );

  app.get(
    ROUTES.aboutYouThanks,
    at(async (visit) => html(renderPage(aboutYouThanksPage(await contextFor(visit, null))), 200)),
  );
  return app;
}

const EMPTY: RequestForm = { wishes: [], page: '', words: '', reach: '', form: '', errors: {}, notice: null };

const formNumber = (): string => randomBytes(16).toString('base64url');

/** The page that the link was on, as an address that a person can read. One of another form is not taken from a link. */
function pageFrom({ query, site }: Visit): string {
  const asked = query.get('page') ?? '';
  const { origin } = site.settings;
  const path = asked.length > REQUEST_LIMITS.page ? null : pageNamed(asked, origin);
  return path === null ? '' : origin + path;
}

async function show(visit: Visit, form: RequestForm, status: number): Promise<Response> {
  const response = html(renderPage(aboutYouPage(form, await contextFor(visit, null))), status);
  if (status === 503) response.headers.set('retry-after', form.notice === 'full' ? '3600' : '30');
  return response;
}

const html = (text: string, status: number): Response =>
  new Response(text, { status, headers: { ...PRIVATE, 'content-type': 'text/html; charset=utf-8' } });

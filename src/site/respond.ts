import { renderPage } from '../pages/document.tsx';
import { problemPage } from '../pages/problem-page.tsx';
import type { Problem } from '../pages/views.ts';
import { nextChange } from '../published/next-change.ts';
import { FRESH, STATUS_OF, type Answer } from './answer.ts';
import { KeptPage } from './page-cache.ts';
import { commonHeaders, OPEN_TO_ALL } from './security-headers.ts';
import { contextFor, type Alternates, type Visit } from './visit.ts';

/** A proxy may keep a page for two seconds; a browser asks again each time, and mostly hears that nothing changed. */
const PAGE_CACHING = 'public, max-age=0, s-maxage=2';

/**
 * Turns an answer into HTTP: the one place that knows statuses, caching and compression. Whatever a page shows of others
 * (a list, a title beside a story), it is not kept past the next instant at which something ceases to be public.
 */
export async function respond(visit: Visit, answer: Answer, request: Request): Promise<Response> {
  switch (answer.answer) {
    case 'moved':
      return new Response(null, {
        status: answer.forGood ? 301 : 302,
        headers: { location: answer.to, 'cache-control': 'no-cache' },
      });
    case 'problem':
      return problemResponse(answer.problem, visit, answer.alternates);
    case 'page':
      return keepAndSend(visit, request, answer.html, answer.staleAt, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': answer.staleAt > visit.now ? PAGE_CACHING : 'no-store',
        ...(visit.site.settings.onion === null ? {} : { 'onion-location': visit.site.settings.onion + visit.path }),
      });
    case 'text':
      return keepAndSend(visit, request, answer.text, answer.staleAt, {
        'content-type': answer.type,
        'cache-control': answer.cacheControl ?? `public, max-age=${Math.round(FRESH / 1000)}`,
        ...(answer.open === true ? OPEN_TO_ALL : {}),
      });
  }
}

/** Why a page cannot be shown, in words. Never kept: nobody can fill the cache with pages that do not exist. */
export async function problemResponse(
  problem: Problem,
  visit: Visit | null,
  alternates?: Alternates,
): Promise<Response> {
  const context = visit === null ? null : await contextFor(visit, null, alternates).catch(() => null);
  const status = STATUS_OF[problem];
  return new Response(renderPage(problemPage(problem, context)), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '30' } : {}),
    },
  });
}

async function keepAndSend(
  visit: Visit,
  request: Request,
  text: string,
  stale: number,
  headers: Record<string, string>,
): Promise<Response> {
  const { cache, settings } = visit.site;
  const keepable = stale > visit.now && isKeepable(visit.path);
  const change = keepable ? await nextChange(visit.site.published, visit.now) : null;
  // Another who asked at the same time may have kept it already.
  const kept = keepable ? cache.get(visit.path, visit.now) : null;
  if (kept !== null) return responseOf(kept, request);
  const page = new KeptPage(
    { ...commonHeaders(settings, visit.identity), ...headers },
    Buffer.from(text),
    Math.min(stale, change ?? stale),
  );
  if (keepable) cache.keep(visit.path, page, visit.era);
  return responseOf(page, request);
}

/** The answer for one client: in a form that it takes, or the word that it has the page already. */
export async function responseOf(page: KeptPage, request: Request, compressible = true): Promise<Response> {
  const form = await page.formFor(compressible ? request.headers.get('accept-encoding') : null);
  const known = request.headers.get('if-none-match') === page.etag;
  const headers = new Headers();
  for (let at = 0; at < form.headers.length; at += 2) headers.set(form.headers[at] ?? '', form.headers[at + 1] ?? '');
  if (known) headers.delete('content-length');
  return new Response(known ? null : form.body, { status: known ? 304 : 200, headers });
}

/** Addresses with long or free queries are rendered each time: they cannot push what people read out of the cache. */
export function isKeepable(path: string): boolean {
  const query = path.indexOf('?');
  return path.length < 300 && (query === -1 || /^[a-z0-9=&-]{1,60}$/.test(path.slice(query + 1)));
}

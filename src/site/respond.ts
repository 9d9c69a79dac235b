import { renderPage } from '../pages/document.tsx';
import { problemPage } from '../pages/problem-page.tsx';
import type { Problem } from '../pages/views.ts';
import { FRESH, staleAt, STATUS_OF, type Answer } from './answer.ts';
import { bytesIn, encodingFor, pressPage, type KeptPage } from './page-cache.ts';
import { OPEN_TO_ALL } from './security-headers.ts';
import { contextFor, type Alternates, type Visit } from './visit.ts';

/** A proxy may keep a page for two seconds; a browser asks again each time, and mostly hears that nothing changed. */
const PAGE_CACHING = 'public, max-age=0, s-maxage=2';

/** Turns an answer into HTTP: the one place that knows statuses, caching and compression. */
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
export async function problemResponse(problem: Problem, visit: Visit | null, alternates?: Alternates): Promise<Response> {
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
  const { cache } = visit.site;
  const era = cache.era;
  const page = await pressPage(200, headers, text, staleAt(visit.now, FRESH, stale));
  if (stale > visit.now && isKeepable(visit.path)) cache.keep(visit.path, page, era);
  return sendKept(page, request.headers.get('accept-encoding'), request.headers.get('if-none-match'));
}

/** Addresses with long or free queries are rendered each time: they cannot push what people read out of the cache. */
function isKeepable(path: string): boolean {
  const query = path.indexOf('?');
  return path.length < 300 && (query === -1 || /^[a-z0-9=&-]{1,60}$/.test(path.slice(query + 1)));
}

function sendKept(page: KeptPage, accepted: string | null, known: string | null): Response {
  if (known === page.etag) return new Response(null, { status: 304, headers: headersOf(page, null) });
  const encoding = encodingFor(accepted ?? undefined);
  return new Response(Uint8Array.from(bytesIn(page, encoding)), {
    status: page.status,
    headers: headersOf(page, encoding),
  });
}

/** Headers of a kept page in one of its forms. */
export function headersOf(page: KeptPage, encoding: 'br' | 'gzip' | null): Record<string, string> {
  return {
    ...page.headers,
    etag: page.etag,
    vary: 'Accept-Encoding',
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  };
}

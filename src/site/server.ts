import { createServer, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Instant } from '../domain/date.ts';
import { bytesIn, encodingFor, type KeptPage, type PageCache } from './page-cache.ts';
import { headersOf } from './respond.ts';

/**
 * The site's HTTP server. A page that is kept is answered before anything else looks at the request:
 * it was made without cookies or accounts, so it is the same for everybody.
 * `common` are the headers of every answer.
 */
export function createSiteServer(
  app: Hono,
  cache: PageCache,
  now: () => Instant,
  common: () => Readonly<Record<string, string>>,
): Server {
  const listen = getRequestListener(app.fetch);
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 20_000 }, (request, response) => {
    const kept = request.method === 'GET' ? cache.get(request.url ?? '', now()) : null;
    if (kept === null) void listen(request, response);
    else sendKept(response, kept, common(), request.headers);
  });
  server.maxRequestsPerSocket = 10_000;
  return server;
}

function sendKept(
  response: ServerResponse,
  page: KeptPage,
  common: Readonly<Record<string, string>>,
  asked: { readonly 'accept-encoding'?: string | undefined; readonly 'if-none-match'?: string | undefined },
): void {
  if (asked['if-none-match'] === page.etag) {
    response.writeHead(304, { ...common, ...headersOf(page, null) }).end();
    return;
  }
  const encoding = encodingFor(asked['accept-encoding']);
  const body = bytesIn(page, encoding);
  response.writeHead(page.status, { ...common, ...headersOf(page, encoding), 'content-length': body.length });
  response.end(body);
}

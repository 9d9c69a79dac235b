import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Instant } from '../domain/date.ts';
import type { KeptForm, KeptPage, PageCache } from './page-cache.ts';

type QuickSigning = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => boolean;

/**
 * The site's HTTP server. A page that is kept is answered before anything else looks at the request:
 * it was made without cookies or accounts, so it is the same for everybody.
 */
export function createSiteServer(app: Hono, cache: PageCache, now: () => Instant, sign: QuickSigning): Server {
  const listen = getRequestListener(app.fetch);
  const limits = { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 20_000 };
  const server = createServer(limits, (request, response) => {
    const kept = request.method === 'GET' ? cache.get(request.url ?? '', now()) : null;
    if (kept === null) {
      const otherwise = (): void => void listen(request, response);
      if (!sign(request, response, otherwise)) otherwise();
    } else sendKept(request, response, kept);
  });
  server.maxRequestsPerSocket = 10_000;
  return server;
}

function sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const known = request.headers['if-none-match'] === page.etag;
  const form = page.formFor(request.headers['accept-encoding']);
  if (form instanceof Promise) form.then((made) => send(response, made, known)).catch(() => response.destroy());
  else send(response, form, known);
}

function send(response: ServerResponse, form: KeptForm, known: boolean): void {
  // The list of names and values is written as it is: Node copies an object of headers on each answer.
  const headers = form.headers as string[];
  if (known) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(form.body);
}

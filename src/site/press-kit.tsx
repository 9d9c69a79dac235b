import { type Context, Hono } from 'hono';
import { opensKit, spendKitLink } from '../actions/press-kits.ts';
import { renderPage } from '../pages/document.tsx';
import { pressKitPage } from '../pages/press-kit-page.tsx';
import { openBytes } from '../platform/keys/aes-gcm.ts';
import { kitContext, kitTokenHash, kitTokenKey, parseKitToken, wrapContext } from '../platform/kit-token.ts';
import type { SiteDependencies } from './dependencies.ts';
import { problemResponse } from './respond.ts';
import { ROUTES } from './routes.ts';
import { readBody } from './signing/read-body.ts';
import { contextFor, type Visit, visitInDefaultLocale, visitOf } from './visit.ts';

/** Nothing of these pages stays anywhere, and the link is told to no other site. */
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

/** What journalists may have before an embargo ends (`docs/decisions/0022-a-press-kit-opens-once.md`). */
export function pressKitRoutes(site: SiteDependencies): Hono {
  const app = new Hono();
  const at = (handler: (visit: Visit, context: Context) => Promise<Response>) => async (context: Context) => {
    const visit = await visitOf(site, context);
    if (visit === null) return problemResponse('not-found', await visitInDefaultLocale(site, context));
    return handler(visit, context);
  };
  app.get(ROUTES.pressKit, at(showPressKit));
  app.post(ROUTES.pressKit, at(takePressKit));
  return app;
}

/**
 * The page of a link to a press kit. Only its button opens the kit: programs that check mail follow links, and press none.
 * A link that was opened, revoked or never given, and one whose instant has come, answer alike.
 */
async function showPressKit(visit: Visit): Promise<Response> {
  const token = parseKitToken(visit.query.get('token') ?? '');
  const opens = token !== null && (await opensKit(visit.site.actions, kitTokenHash(token), visit.now));
  const page = pressKitPage(opens ? token : null, await contextFor(visit, null));
  return new Response(renderPage(page), {
    status: opens ? 200 : 404,
    headers: { ...PRIVATE, 'content-type': 'text/html; charset=utf-8' },
  });
}

/** Opens the kit, once, and hands it over as a file. */
async function takePressKit(visit: Visit, context: Context): Promise<Response> {
  const body = await readBody(context.req.raw);
  const token = body === null ? null : parseKitToken(new URLSearchParams(body.toString('utf8')).get('token') ?? '');
  const spent = token === null ? null : await spendKitLink(visit.site.actions, kitTokenHash(token), visit.now);
  if (token === null || spent === null) return problemResponse('not-found', visit);
  const { kit, wrapped, sealed } = spent;
  const key = openBytes(kitTokenKey(token), wrapped, wrapContext(kit));
  const bytes = key === null ? null : openBytes(key, sealed, kitContext(kit));
  if (bytes === null) return problemResponse('not-found', visit);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...PRIVATE,
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="press-kit.zip"',
    },
  });
}

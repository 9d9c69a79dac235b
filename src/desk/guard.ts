import type { Context, MiddlewareHandler } from 'hono';
import type { DeskAddresses } from './addresses.ts';
import { problem } from './problem.tsx';
import type { DeskEnv } from './request.ts';

/** Our own files alone, nothing inline, nothing from elsewhere, frames of our own alone, and no script may send anything anywhere. `form-action` and `frame-ancestors` do not fall back on `default-src`. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'X-Robots-Tag': 'noindex, nofollow',
};

/**
 * What the desk frames (a page as the public will see it): a document without scripts and forms, in our own pages alone.
 */
const FRAMED_POLICY = POLICY.replace("script-src 'self'", "script-src 'none'")
  .replace("form-action 'self'", "form-action 'none'")
  .replace("frame-ancestors 'none'", "frame-ancestors 'self'");
const MAY_BE_FRAMED = 'SAMEORIGIN';

/** Says of an answer that our own pages may frame it. */
export const letFrame = (c: Context): void => c.header('X-Frame-Options', MAY_BE_FRAMED);

/** Headers of every answer. Nothing of the desk stays in a cache, unless its handler says so. */
export function securityHeaders(addresses: DeskAddresses): MiddlewareHandler<DeskEnv> {
  const { protocol, hostname } = new URL(addresses.origin);
  const strictTransport = protocol === 'https:' && !hostname.endsWith('.onion');
  return async (c, next) => {
    await next();
    const framed = c.res.headers.get('X-Frame-Options') === MAY_BE_FRAMED;
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
    if (framed) {
      c.res.headers.set('X-Frame-Options', MAY_BE_FRAMED);
      c.res.headers.set('Content-Security-Policy', FRAMED_POLICY);
    }
    // Where a page says so, its script may send to the desk, and still to nowhere else.
    if (c.var.scriptSends === true) c.res.headers.set('Content-Security-Policy', `${POLICY}; connect-src 'self'`);
    if (c.var.plays === true) c.res.headers.set('Content-Security-Policy', `${POLICY}; media-src 'self'`);
    // A file that is handed out is shown by no browser; if one did, it would have no rights of ours.
    if (c.res.headers.get('Content-Disposition')?.startsWith('attachment') === true)
      c.res.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
    if (strictTransport) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}

/**
 * Takes only what the desk's own pages send: Fetch Metadata first, and the `Origin` header, which every browser sends
 * with a POST. A request with neither is no browser's form. Reading is refused to other sites' frames, images and
 * scripts, and left to links.
 */
export function ownRequestsOnly(addresses: DeskAddresses): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (!addresses.hosts.has(c.req.header('host') ?? ''))
      return problem(c, 'wrong-host', { address: addresses.origin });
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (reads) {
      const foreign = site === 'cross-site' || site === 'same-site';
      const link = c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document';
      if (foreign && !link) return problem(c, 'foreign-request');
      return next();
    }
    const proved = site === 'same-origin' || (site === undefined && origin !== undefined);
    if (!proved || (origin !== undefined && !addresses.origins.has(origin))) return problem(c, 'foreign-request');
    return next();
  };
}

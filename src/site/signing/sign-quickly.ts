import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { SiteDependencies } from '../dependencies.ts';
import { commonHeaders } from '../security-headers.ts';
import { petitionLookup } from './petition-lookup.ts';
import { LONGEST_FORM } from './read-body.ts';
import { type SigningOutcome, takeSignature } from './take-signature.ts';

/** What was decided here and is told by a page: the routes find it instead of signing again. */
const decided = new WeakMap<object, SigningOutcome>();

export function outcomeDecidedFor(env: unknown): SigningOutcome | null {
  const incoming = (env as { incoming?: object } | undefined)?.incoming;
  return (incoming === undefined ? undefined : decided.get(incoming)) ?? null;
}

const SIGNATURES = /^\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/petitions\/([a-z0-9-]+)\/signatures$/;

/**
 * Takes a signing straight from Node's HTTP server, before a `Request` is made of it: the one thing that thousands do in
 * the same second. It does the same as the route, by the same code, and answers only the 303; everything else goes on
 * to `otherwise`, whose route shows the page. Gives `false` where a request is not for it.
 */
export function quickSigning(
  site: SiteDependencies,
): (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => boolean {
  const petitions = petitionLookup(site);
  const headersFor = keptHeaders(site);

  return (request, response, otherwise) => {
    if (request.method !== 'POST') return false;
    const match = SIGNATURES.exec(request.url ?? '');
    const length = request.headers['content-length'];
    if (match === null || length === undefined || Number(length) > LONGEST_FORM) return false;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answer(match, chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks)));
    return true;

    async function answer([, tag = '', slug = '']: RegExpExecArray, body: Buffer | null): Promise<void> {
      try {
        const identity = await site.identity();
        const locale = identity?.locales.find((each) => each === tag);
        const outcome: SigningOutcome =
          locale === undefined
            ? { problem: 'petition-unknown' }
            : await takeSignature(site, petitions, { locale, slug, body });
        if ('signed' in outcome) {
          response.writeHead(303, ['location', outcome.next, ...headersFor(identity)]).end();
          return;
        }
        decided.set(request, outcome);
      } catch {
        // A database that does not answer; `takeSignature` wrote nothing.
        decided.set(request, { problem: 'unavailable' });
      }
      otherwise();
    }
  };
}

/** The headers of every 303, as Node writes them: made again only when the organisation changes what it says of itself. */
function keptHeaders(site: SiteDependencies): (identity: SiteIdentity | null) => readonly string[] {
  let made: readonly string[] = [];
  let madeFor: SiteIdentity | null | undefined;
  return (identity) => {
    if (madeFor !== identity) {
      const all = { ...commonHeaders(site.settings, identity), 'cache-control': 'no-store', 'content-length': '0' };
      made = Object.entries(all).flat();
      madeFor = identity;
    }
    return made;
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Purged, Verified } from './certificate.ts';

/** Asks the public site, as any reader does. */
export type AskSite = (path: string) => Promise<Response>;

interface Look {
  /** Paths that nothing may lead to any more. */
  readonly gone: ReadonlySet<string>;
  /** What no answer may say: names of the person. Empty while the vault is locked. */
  readonly names: readonly string[];
}

const TRIES = 8;
const BETWEEN_MS = 400;
const AT_ONCE = 4;
/** Feeds and lists have pages; so many are followed. */
const MOST_PAGES = 100;

/**
 * Asks the site for each of these and says whether it answers as it must. The site drops what it keeps within a fifth of
 * a second, a proxy before it within a few: what does not pass at first is asked again for some seconds.
 */
export async function verifyPurged(ask: AskSite, purged: readonly Purged[], look: Look): Promise<Verified[]> {
  const verified = new Map<string, Verified>();
  let open = [...purged];
  for (let left = TRIES; open.length > 0 && left > 0; left--) {
    if (left < TRIES) await pause(BETWEEN_MS);
    const queue = [...open];
    const worker = async (): Promise<void> => {
      for (let each = queue.shift(); each !== undefined; each = queue.shift())
        verified.set(each.path, await verifyOne(ask, each, look));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    open = open.filter(({ path }) => verified.get(path)?.passed !== true);
  }
  return purged.flatMap(({ path }) => verified.get(path) ?? []);
}

async function verifyOne(ask: AskSite, purged: Purged, look: Look): Promise<Verified> {
  try {
    const first = await ask(purged.path);
    const text = await first.text();
    const { status } = first;
    if (purged.expected === 'gone') return { ...purged, status, passed: status === 404 || status === 410 };
    // Rendered again under another address, or not public for another reason: not here is what was asked for.
    if (purged.what === 'page' && status === 410) return { ...purged, status, passed: true };
    let passed = status === 200 && isWithout(text, look);
    for (let page = 2; passed && page <= MOST_PAGES && hasPages(purged); page++) {
      const next = await ask(`${purged.path}?page=${page}`);
      if (next.status !== 200) break;
      passed = isWithout(await next.text(), look);
    }
    return { ...purged, status, passed };
  } catch {
    return { ...purged, status: null, passed: false };
  }
}

const hasPages = ({ what, path }: Purged): boolean =>
  !path.includes('?') && (what === 'feed' || (what === 'list' && !path.endsWith('/')));

function isWithout(text: string, { gone, names }: Look): boolean {
  for (const [, path = ''] of text.matchAll(PATHS)) if (gone.has(path)) return false;
  const words = decoded(text).toLowerCase();
  return !names.some((name) => words.includes(name.toLowerCase()));
}

/** Every path of a work that a page, a feed or a sitemap can hold, relative or absolute. */
const PATHS = /(\/[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/(?:[a-z]+\/)?[a-z0-9-]+)(?![a-z0-9/-])/g;

const decoded = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&');

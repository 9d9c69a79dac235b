/** A page, feed or list as it was answered. */
export interface Answered {
  /** Path and query. */
  readonly path: string;
  readonly text: string;
}

const AT_ONCE = 8;
const STARTS = ['/', '/sitemap.xml', '/petitions.json', '/robots.txt'];
const TEXT = /^(text\/|application\/(json|atom|rss|xml|ld))/;

/**
 * Everything with words in it that can be reached from the front page, the sitemap and the JSON, by addresses alone:
 * pages in every language, feeds, calendars, lists. Queries that search are left to whoever searches.
 */
export async function wander(site: string): Promise<Answered[]> {
  const seen = new Set(STARTS);
  const queue = [...STARTS];
  const found: Answered[] = [];
  while (queue.length > 0) {
    const batch = queue.splice(0, AT_ONCE);
    const answers = await Promise.all(batch.map(async (path) => ({ path, text: await textAt(site, path) })));
    for (const answer of answers) {
      found.push(answer);
      for (const path of addressesIn(answer.text, site)) {
        if (seen.has(path) || path.startsWith('/media/') || path.includes('/search?')) continue;
        seen.add(path);
        queue.push(path);
      }
    }
  }
  return found;
}

/** The pictures, films and documents that a page names. */
export function filesIn(text: string, site: string): string[] {
  return addressesIn(text, site).filter((path) => path.startsWith('/media/'));
}

async function textAt(site: string, path: string): Promise<string> {
  const answer = await fetch(site + path);
  if (TEXT.test(answer.headers.get('content-type') ?? '')) return await answer.text();
  await answer.body?.cancel();
  return '';
}

/** Of this site, as they stand in attributes and in feeds, whatever the host before them. */
function addressesIn(text: string, site: string): string[] {
  const host = new URL(site).origin;
  const written = text.replaceAll('&amp;', '&').replaceAll(host, '');
  return [...written.matchAll(/(?<=["'>\s,])\/(?!\/)[^"'<>\s,]*/g)].flatMap(([path]) => {
    const [address = ''] = path.split('#', 1);
    return /^\/(en|es|fr|media|petitions|log)\b/.test(address) ? [address] : [];
  });
}

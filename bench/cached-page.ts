import { type Effort, type Figure, inTurns } from './figure.ts';
import { startNginx } from './nginx.ts';
import { MISSION, startSite } from './product.ts';
import { bytesOf } from './raw-answer.ts';
import { wrk } from './wrk.ts';

const CONNECTIONS = 16;

/** The mission page from the site's cache, against nginx with the very same compressed bytes. */
export async function benchCachedPage(effort: Effort): Promise<Figure[]> {
  const site = await startSite();
  try {
    const figures: Figure[] = [];
    for (const encoding of ['br', 'gzip']) figures.push(await compare(site.origin, encoding, effort));
    return figures;
  } finally {
    await site.stop();
  }
}

async function compare(origin: string, encoding: string, effort: Effort): Promise<Figure> {
  const headers = { 'Accept-Encoding': encoding };
  const page = await bytesOf(origin + MISSION, headers);
  const nginx = await startNginx(page.bytes, encoding);
  const load = async (url: string, seconds = effort.seconds): Promise<number> =>
    (await wrk({ url, connections: CONNECTIONS, seconds, headers })).perSecond;
  try {
    await load(origin + MISSION, 1);
    return {
      what: `mission page from cache / nginx, ${encoding}, ${CONNECTIONS} connections`,
      unit: '/s',
      better: 'more',
      atLeast: 0.35,
      aim: 0.55,
      ...(await inTurns(
        effort,
        () => load(origin + MISSION),
        () => load(nginx.url),
      )),
    };
  } finally {
    await nginx.stop();
  }
}

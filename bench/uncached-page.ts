import { type Effort, type Figure, inRounds } from './figure.ts';
import { MISSION, startSite } from './product.ts';
import { wrk } from './wrk.ts';

/** Capitals in a query: such an address is rendered each time (`isKeepable` in site/respond.ts). */
const NEVER_KEPT = '?x=RENDERED-EACH-TIME';
const CONNECTIONS = 4;

/** The mission page rendered for each request: read from the database, drawn, and compressed or not. */
export async function benchUncachedPage(effort: Effort): Promise<Figure[]> {
  const site = await startSite();
  const url = site.origin + MISSION + NEVER_KEPT;
  try {
    const figures: Figure[] = [];
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding };
      const load = async (seconds: number): Promise<number> =>
        (await wrk({ url, connections: CONNECTIONS, seconds, headers })).perSecond;
      await load(2);
      figures.push({
        what: `mission page rendered each time, ${encoding === 'identity' ? 'not compressed' : encoding}`,
        unit: '/s',
        better: 'more',
        atLeast: 500,
        aim: 1500,
        ...(await inRounds(effort, () => load(effort.seconds))),
      });
    }
    return figures;
  } finally {
    await site.stop();
  }
}

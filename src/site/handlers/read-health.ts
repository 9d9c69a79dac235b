import { standingsOf } from '../../actions/petitions.ts';
import { identityOf } from '../../published/identity.ts';
import { findWork, summaries } from '../../published/works.ts';
import type { SiteDependencies } from '../dependencies.ts';

/**
 * For whoever watches the site: whether pages can be made now. Reads as a page does, from the databases and not from what
 * is kept: a page that is kept says nothing of them. 503 if one does not answer.
 */
export async function readHealth(site: SiteDependencies): Promise<Response> {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  try {
    await readAsPagesDo(site);
    return new Response('ok\n', { headers });
  } catch (error) {
    console.error(`site: a database does not answer: ${error instanceof Error ? error.message : 'no reason given'}`);
    return new Response('unavailable\n', { status: 503, headers });
  }
}

/** Throws what the databases throw. Before the founding there is nothing to read, and nothing wrong. */
async function readAsPagesDo({ published, actions, now }: SiteDependencies): Promise<void> {
  for (const locale of (await identityOf(published))?.locales ?? []) {
    const [newest] = await summaries(published, { locale, limit: 1 }, now());
    const [petition] = await summaries(published, { locale, kind: 'petition', limit: 1 }, now());
    for (const { work } of [newest, petition].filter((each) => each !== undefined)) {
      const found = await findWork(published, work, locale, now());
      if (found?.details.kind === 'petition') await standingsOf(actions, [found.details.petition], now());
    }
  }
}
